package gongkai.access.unit;

import gongkai.access.audit.Actor;
import gongkai.access.audit.AuditEvent;
import gongkai.access.audit.AuditLog;
import gongkai.archive.store.Database;
import gongkai.report.Rejected;
import gongkai.table.Sheet;
import gongkai.table.Unit;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** The register of budget units; units are added, changed and retired, never deleted. */
public final class UnitRegister {
  private final Database database;
  private final AuditLog log;
  private final Clock clock;
  private volatile UnitRows.Snapshot known = UnitRows.Snapshot.NONE;

  public UnitRegister(Database database, AuditLog log, Clock clock) {
    this.database = database;
    this.log = log;
    this.clock = clock;
  }

  /** All units as they are now. */
  public UnitTree tree() {
    return snapshot().tree();
  }

  /**
   * The unit that a workbook belongs to.
   *
   * @throws Rejected when the register has none of its code, or of exactly its name
   */
  public BudgetUnit match(Unit fromWorkbook) {
    UnitRows.Snapshot now = snapshot();
    return new UnitMatch(now.tree(), now.formerNames()).of(fromWorkbook);
  }

  /**
   * Takes a list in to be looked at; it changes nothing yet.
   *
   * @throws Rejected when the sheet is no list of units
   */
  public UnitProposal propose(String fileName, Sheet sheet, Actor actor) {
    UnitList list = UnitListReader.read(sheet);
    long id =
        database.write(
            handle -> {
              long fresh =
                  new UnitProposals(handle).add(clock.instant(), actor.name(), fileName, list);
              String size = "%s，%d 个单位".formatted(fileName, list.lines().size());
              log.done(handle, actor, AuditEvent.UNITS_PROPOSED, "名录 " + fresh, size);
              return fresh;
            });
    return proposal(id).orElseThrow();
  }

  /** A list that was taken in, with what importing it would change now. */
  public Optional<UnitProposal> proposal(long id) {
    UnitTree tree = tree();
    return database.read(handle -> new UnitProposals(handle).find(id, tree));
  }

  /**
   * Imports a list that was looked at.
   *
   * @param retireVanished whether to retire the units that it no longer names
   * @throws Rejected when it has problems, or the register changed since it was taken in
   */
  public void apply(long id, boolean retireVanished, Actor actor) {
    database.write(
        handle -> {
          var rows = new UnitRows(handle);
          UnitTree tree = rows.snapshot().tree();
          var proposals = new UnitProposals(handle);
          UnitProposal proposal = proposals.find(id, tree).orElseThrow(UnitRegister::noProposal);
          requireReady(proposal, proposals.isStale(id));
          proposal.list().lines().forEach(line -> rows.save(line.unit()));
          if (retireVanished) {
            proposal.diff().vanished().forEach(unit -> rows.save(unit.retire()));
            requireNoOrphans(rows.snapshot().tree());
          }
          rows.advance();
          proposals.markApplied(id, clock.instant(), actor.name());
          log.done(
              handle, actor, AuditEvent.UNITS_IMPORTED, "名录 " + id, told(proposal, retireVanished));
          return null;
        });
  }

  /**
   * Adds or changes one unit.
   *
   * @throws Rejected when it does not fit into the tree
   */
  public void save(BudgetUnit unit, Actor actor) {
    change(
        unit.code(),
        handle -> {
          var rows = new UnitRows(handle);
          UnitTree tree = rows.snapshot().tree();
          requireFits(tree, unit);
          String what =
              tree.unit(unit.code())
                  .map(before -> new UnitDiff.Change(before, unit).differences())
                  .map(differences -> String.join("；", differences))
                  .orElse("新增：" + unit.name());
          rows.save(unit);
          log.done(handle, actor, AuditEvent.UNIT_CHANGED, unit.code(), what);
        });
  }

  /**
   * Retires a unit: it no longer files, and what it filed stays.
   *
   * @throws Rejected when units in use stand below it
   */
  public void retire(String code, Actor actor) {
    change(
        code,
        handle -> {
          var rows = new UnitRows(handle);
          BudgetUnit unit =
              rows.snapshot().tree().unit(code).orElseThrow(() -> UnitRegister.noUnit(code));
          rows.save(unit.retire());
          requireNoOrphans(rows.snapshot().tree());
          log.done(handle, actor, AuditEvent.UNIT_RETIRED, code, unit.name());
        });
  }

  private void change(String code, Consumer<Handle> change) {
    if (!UnitNames.isCode(code)) {
      throw noUnit(code);
    }
    database.write(
        handle -> {
          change.accept(handle);
          new UnitRows(handle).advance();
          return null;
        });
  }

  private UnitRows.Snapshot snapshot() {
    UnitRows.Snapshot last = known;
    UnitRows.Snapshot now = database.read(handle -> new UnitRows(handle).snapshotSince(last));
    known = now;
    return now;
  }

  private static void requireReady(UnitProposal proposal, boolean stale) {
    if (proposal.applied()) {
      throw new Rejected("already-imported", "这份名录已经导入，不必再次导入。");
    }
    if (!proposal.diff().problems().isEmpty()) {
      throw new Rejected(
          "bad-unit-list",
          "名录还有 %d 处错误，请改正后重新上传；第一处：%s"
              .formatted(proposal.diff().problems().size(), proposal.diff().problems().get(0)));
    }
    if (stale) {
      throw new Rejected("stale-unit-list", "预览之后单位名录又有改动，请重新上传并预览，再确认导入。");
    }
  }

  private static void requireFits(UnitTree tree, BudgetUnit unit) {
    if (UnitNames.key(unit.name()).isEmpty()) {
      throw new Rejected("bad-unit", "单位名称是空的，请填写。");
    }
    var list = new UnitList(List.of(new UnitList.Line(1, unit)), List.of(), List.of());
    UnitListCheck.of(tree, list)
        .forEach(
            problem -> {
              throw new Rejected("bad-unit", problem.message());
            });
  }

  private static void requireNoOrphans(UnitTree tree) {
    for (BudgetUnit unit : tree.units()) {
      BudgetUnit parent = tree.unit(unit.parent()).orElse(null);
      if (!unit.retired() && parent != null && parent.retired()) {
        throw new Rejected("unit-in-use", "单位 %s 之下还有 %s，请先给它改上级单位或停用它。".formatted(parent, unit));
      }
    }
  }

  private static String told(UnitProposal proposal, boolean retireVanished) {
    UnitDiff diff = proposal.diff();
    return "%s：新增 %d，修改 %d，停用 %d"
        .formatted(
            proposal.fileName(),
            diff.added().size(),
            diff.changed().size(),
            retireVanished ? diff.vanished().size() : 0);
  }

  private static Rejected noProposal() {
    return new Rejected("no-unit-list", "没有这份名录预览，请重新上传名录。");
  }

  private static Rejected noUnit(String code) {
    return new Rejected("unknown-unit", "单位编码 %s 不在单位名录中，请核对编码。".formatted(code));
  }
}
