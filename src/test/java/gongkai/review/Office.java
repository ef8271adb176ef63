package gongkai.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongkai.access.audit.Actor;
import gongkai.access.audit.AuditEntry;
import gongkai.access.audit.AuditEvent;
import gongkai.access.audit.AuditLog;
import gongkai.access.audit.AuditQuery;
import gongkai.access.unit.BudgetUnit;
import gongkai.access.unit.UnitRegister;
import gongkai.archive.Archive;
import gongkai.archive.Deposit;
import gongkai.archive.Receipt;
import gongkai.archive.store.BlobStore;
import gongkai.archive.store.Database;
import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.report.Report;
import gongkai.report.Summary;
import gongkai.table.Book;
import gongkai.table.Filing;
import gongkai.table.Unit;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** An archive with three units in its register, at a moment of its own. */
record Office(Database database, Archive archive, AuditLog log, UnitRegister units, Clock clock)
    implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");
  static final Actor BOSS = new Actor("boss", "10.0.0.1");
  static final Actor WANG = new Actor("wang", "10.0.0.7");
  static final String FAMILY = "final-accounts";

  static Office open(Path folder) {
    Office office = over(Database.open(folder), folder);
    if (office.units.tree().isEmpty()) {
      office.add("104", "工业局", null, false);
      office.add("104001", "信息中心", "104", true);
      office.add("104002", "节能中心", "104", true);
    }
    return office;
  }

  static Office over(Database database, Path folder) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var log = new AuditLog(database, clock);
    var archive =
        new Archive(database, new BlobStore(folder.resolve("objects"), 1_000_000, clock), clock);
    return new Office(database, archive, log, new UnitRegister(database, log, clock), clock);
  }

  private void add(String code, String name, String parent, boolean files) {
    units.save(new BudgetUnit(code, name, parent, null, files, "王会计", "8001", false), BOSS);
  }

  Reviews reviews() {
    return new Reviews(database, log, clock);
  }

  DueDates dueDates() {
    return new DueDates(database, log);
  }

  Ledgers ledgers() {
    return new Ledgers(database, dueDates(), units::tree, clock);
  }

  /** Files a workbook whose findings have these levels. */
  Receipt file(String code, int year, String content, Level... levels) {
    Unit unit = new Unit(code, units.tree().unit(code).orElseThrow().name());
    return new Filings(archive, log).file(WANG, deposit(unit, year, content, levels));
  }

  static Deposit deposit(Unit unit, int year, String content, Level... levels) {
    List<Finding> findings =
        java.util.Arrays.stream(levels)
            .map(level -> Finding.said("F01-1", level, content + "有问题，请核对。", List.of()))
            .toList();
    var filing =
        new Filing(
            FAMILY + "/" + year, unit, year, "单位", List.of(), new Book(List.of(), false, false));
    var report =
        new Report(
            content + ".xlsx",
            "0".repeat(64),
            filing.template(),
            "rules",
            unit,
            year,
            "单位",
            null,
            Summary.of(findings, 0, new Summary.Rules(1, findings.size(), 0, 0)),
            findings,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    byte[] bytes = content.getBytes(UTF_8);
    return new Deposit(unit, "wang", content + ".xlsx", bytes, bytes, report, filing);
  }

  List<AuditEvent> events() {
    return log.entries(AuditQuery.ALL).items().stream().map(AuditEntry::event).toList();
  }

  @Override
  public void close() {
    database.close();
  }
}
