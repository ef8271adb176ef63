package gongkai.rule.diagnosis;

import gongkai.account.Accounts;
import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.FindingCell.Role;
import gongkai.report.Level;
import gongkai.table.Cell;
import gongkai.table.Filing;
import gongkai.table.Labels;
import gongkai.table.Row;
import gongkai.table.Table;
import gongkai.template.Template;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks for codes that are wrong instead of amounts: a code that does not fit its name, or two rows
 * whose codes and names are exchanged. With the right code most of what fails must hold.
 */
public final class CodeDiagnosis {
  private static final int MOST_TRIALS = 60;
  private static final int MOST_FINDINGS = 300;

  /** An exchange has to settle this many more findings than it leaves. */
  private static final int CLEARLY = 3;

  private static final String AT = "@";
  private final Template template;
  private final Function<Filing, List<Finding>> trial;
  private int trials;

  /**
   * @param trial what is wrong with a filing
   */
  public CodeDiagnosis(Template template, Function<Filing, List<Finding>> trial) {
    this.template = template;
    this.trial = trial;
  }

  /**
   * A wrong code.
   *
   * @param cell where it stands
   * @param code what should stand there
   * @param rules those whose findings the right code settles, with that of the other row where two
   *     are exchanged
   * @param settled keys of the findings that are put down to it
   */
  public record Wrong(FindingCell cell, String code, List<String> rules, Set<String> settled) {}

  /** What makes two findings of different trials the same. */
  static String key(Finding finding) {
    return finding.rule()
        + AT
        + finding.cells().stream()
            .filter(cell -> cell.role() == Role.ACTUAL)
            .map(FindingCell::ref)
            .map(Objects::toString)
            .collect(Collectors.joining("+"));
  }

  /** The wrong codes of a filing, one after the other. */
  public List<Wrong> find(Filing filing, List<Finding> findings) {
    List<Wrong> found = new ArrayList<>();
    Filing now = filing;
    Set<String> broken = grave(findings);
    List<Finding> left = findings;
    while (!broken.isEmpty() && broken.size() <= MOST_FINDINGS && trials < MOST_TRIALS) {
      Change change = best(now, left, broken);
      if (change == null) {
        break;
      }
      now = change.in(now);
      List<Finding> before = left;
      left = trial.apply(now);
      Set<String> settled = broken;
      broken = grave(left);
      settled.removeAll(broken);
      found.addAll(change.wrong(settled, before));
    }
    return found;
  }

  private static Set<String> grave(List<Finding> findings) {
    return findings.stream()
        .filter(it -> it.level() == Level.ERROR || it.level() == Level.WARNING)
        .map(CodeDiagnosis::key)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Change best(Filing filing, List<Finding> findings, Set<String> broken) {
    Change best = null;
    int least = broken.size();
    for (Change change : changes(filing, findings)) {
      if (trials++ >= MOST_TRIALS) {
        break;
      }
      Set<String> left = grave(trial.apply(change.in(filing)));
      boolean clear =
          change.two() == null || broken.size() - left.size() >= Math.max(CLEARLY, left.size());
      if (left.size() < least && clear) {
        least = left.size();
        best = change;
      }
    }
    return best;
  }

  private List<Change> changes(Filing filing, List<Finding> findings) {
    List<Change> changes = new ArrayList<>();
    for (Table table : filing.tables()) {
      if (findings.stream().anyMatch(it -> speaksOf(it, table))) {
        changes.addAll(misfits(filing, table));
        changes.addAll(exchanges(table, findings));
      }
    }
    return changes;
  }

  private static boolean speaksOf(Finding finding, Table table) {
    return finding.cells().stream().anyMatch(cell -> cell.sheet().equals(table.sheet()));
  }

  /** Rows whose name belongs to another code, by the classification or by another table. */
  private List<Change> misfits(Filing filing, Table table) {
    List<Change> changes = new ArrayList<>();
    Accounts accounts = template.accounts().get(String.valueOf(codes(table)));
    for (Row row : table.coded()) {
      String name = Labels.plain(row.label());
      Set<String> codes = new LinkedHashSet<>();
      if (accounts != null) {
        boolean fits =
            accounts.of(row.code()).stream().anyMatch(it -> Labels.plain(it.name()).equals(name));
        if (!fits) {
          codes.addAll(accounts.codesNamed(name));
        }
      }
      codes.addAll(elsewhere(filing, table, row));
      codes.stream()
          .filter(code -> code.length() == row.code().length() && table.row(code) == null)
          .forEach(code -> changes.add(new Change(table, row, code, null)));
    }
    return changes;
  }

  private String codes(Table table) {
    return template.table(table.name()) == null ? null : template.table(table.name()).codes();
  }

  /** The codes that rows of this name bear in tables that do not list this row's code. */
  private Set<String> elsewhere(Filing filing, Table table, Row row) {
    Set<String> codes = new LinkedHashSet<>();
    for (Table other : filing.tables()) {
      if (other != table
          && Objects.equals(codes(other), codes(table))
          && other.row(row.code()) == null) {
        other.coded().stream()
            .filter(it -> Labels.plain(it.label()).equals(Labels.plain(row.label())))
            .forEach(it -> codes.add(it.code()));
      }
    }
    return codes;
  }

  /** Pairs of rows that differ by just what some sum is off. */
  private static List<Change> exchanges(Table table, List<Finding> findings) {
    Set<BigDecimal> gaps = new HashSet<>();
    findings.stream()
        .filter(it -> it.difference() != null && speaksOf(it, table))
        .forEach(it -> gaps.add(it.difference().abs().stripTrailingZeros()));
    List<Change> changes = new ArrayList<>();
    List<Row> rows = table.coded();
    for (int one = 0; one < rows.size() && !gaps.isEmpty(); one++) {
      for (int two = one + 1; two < rows.size(); two++) {
        if (rows.get(one).code().length() == rows.get(two).code().length()
            && differ(rows.get(one), rows.get(two), gaps)) {
          changes.add(new Change(table, rows.get(one), rows.get(two).code(), rows.get(two)));
        }
      }
    }
    return changes;
  }

  private static boolean differ(Row one, Row two, Set<BigDecimal> gaps) {
    for (int at = 0; at < one.cells().size(); at++) {
      BigDecimal apart = amount(one.cells().get(at)).subtract(amount(two.cells().get(at)));
      if (apart.signum() != 0 && gaps.contains(apart.abs().stripTrailingZeros())) {
        return true;
      }
    }
    return false;
  }

  private static BigDecimal amount(Cell cell) {
    return cell == null || cell.value() == null ? BigDecimal.ZERO : cell.value();
  }

  /**
   * Another code in a row.
   *
   * @param two the row that it is exchanged with, name included; or null
   */
  private record Change(Table table, Row one, String code, Row two) {

    Filing in(Filing filing) {
      List<Row> rows = new ArrayList<>(table.rows());
      rows.replaceAll(
          row ->
              row == one
                  ? with(one, code, two == null ? one.label() : two.label())
                  : row == two ? with(two, one.code(), one.label()) : row);
      return filing.with(
          filing.tables().stream().map(it -> it == table ? table.withRows(rows) : it).toList());
    }

    private static Row with(Row row, String code, String label) {
      return new Row(code, row.group(), code, label, row.codeCell(), row.labelCell(), row.cells());
    }

    /** Where two rows are exchanged, each answers for what is wrong in it. */
    List<Wrong> wrong(Set<String> settled, List<Finding> findings) {
      List<String> rules =
          settled.stream()
              .map(key -> key.substring(0, key.indexOf(AT)))
              .distinct()
              .sorted()
              .toList();
      if (two == null) {
        return List.of(new Wrong(cell(one), code, rules, settled));
      }
      Set<String> inTwo =
          findings.stream()
              .filter(it -> it.cells().stream().anyMatch(cell -> standsIn(two, cell)))
              .map(CodeDiagnosis::key)
              .filter(settled::contains)
              .collect(Collectors.toSet());
      Set<String> rest = new HashSet<>(settled);
      rest.removeAll(inTwo);
      return List.of(
          new Wrong(cell(one), code, rules, rest), new Wrong(cell(two), one.code(), rules, inTwo));
    }

    private static boolean standsIn(Row row, FindingCell cell) {
      return cell.role() == Role.ACTUAL
          && row.cells().stream().anyMatch(it -> it != null && it.ref().equals(cell.ref()));
    }

    private static FindingCell cell(Row row) {
      return new FindingCell(
          row.codeCell().sheet(), row.codeCell().address(), row.title(), row.code(), Role.ACTUAL);
    }
  }
}
