package gongkai.reading.published;

import gongkai.report.FindingCell;
import gongkai.report.FindingCell.Role;
import gongkai.report.Outcomes;
import gongkai.report.Rule;
import gongkai.table.Amounts;
import gongkai.table.Cell;
import gongkai.table.Column;
import gongkai.table.Filing;
import gongkai.table.Row;
import gongkai.table.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the tables of a publication cell by cell against the workbook that it was made from. */
public final class WorkbookAgreement {
  /** Two tables of one kind that share more rows than this are the same. */
  private static final double MOST = 0.7;

  private static final double HALF = 0.5;

  private final Map<PublicationCheck, Rule> rules;
  private final Outcomes outcomes;

  public WorkbookAgreement(Map<PublicationCheck, Rule> rules, Outcomes outcomes) {
    this.rules = rules;
    this.outcomes = outcomes;
  }

  /** Tells where the two differ; a table that only one of them has is told once. */
  public void judge(Filing published, Filing workbook) {
    Rule agrees = rules.get(PublicationCheck.AGREES);
    if (!published.template().equals(workbook.template())) {
      outcomes.couldNot(agrees, "公开文本与工作簿不是同一套表，没有逐格核对。");
      return;
    }
    for (Table table : workbook.tables()) {
      outcomes.tried(rules.get(PublicationCheck.SAME_TABLES));
      if (published.table(table.name()) == null) {
        outcomes
            .fail(rules.get(PublicationCheck.SAME_TABLES))
            .says("工作簿的“%s”在公开文本中没有找到；请补上这张表，没有数据的也应列出空表".formatted(table.sheet()))
            .report();
        continue;
      }
      Table printed = twin(table, workbook, published);
      if (printed == null) {
        outcomes.couldNot(agrees, "工作簿的“%s”在公开文本中的各行认不准，没有逐格核对。".formatted(table.sheet()));
      } else {
        outcomes.tried(agrees);
        table(printed, table);
      }
    }
  }

  /** The table that is certainly the same; of several of one kind, the one with the same rows. */
  private static Table twin(Table table, Filing workbook, Filing published) {
    boolean single =
        named(table.name(), workbook).size() == 1 && named(table.name(), published).size() == 1;
    List<Table> alike =
        named(table.name(), published).stream()
            .filter(candidate -> likeness(table, candidate) > (single ? HALF : MOST))
            .toList();
    return alike.size() == 1 ? alike.get(0) : null;
  }

  private static List<Table> named(String name, Filing filing) {
    return filing.tables().stream().filter(table -> table.name().equals(name)).toList();
  }

  /** Which share of the rows of both are in both; an empty table may be any. */
  private static double likeness(Table one, Table other) {
    Set<String> first = keys(one);
    Set<String> second = keys(other);
    Set<String> common = new HashSet<>(first);
    common.retainAll(second);
    int all = first.size() + second.size() - common.size();
    return first.isEmpty() || second.isEmpty() ? 1 : (double) common.size() / all;
  }

  private static Set<String> keys(Table table) {
    return table.rows().stream().map(Row::key).collect(Collectors.toCollection(HashSet::new));
  }

  private void table(Table printed, Table workbook) {
    for (Row row : workbook.rows()) {
      List<Row> same = printed.rowsOf(row.key());
      // Of rows with one key none is certainly the other's twin.
      boolean single = workbook.rowsOf(row.key()).size() == 1;
      if (single && same.size() == 1) {
        workbook.columns().forEach(column -> cell(printed, same.get(0), workbook, row, column));
      } else if (single && same.isEmpty()) {
        missing(printed, workbook, row);
      }
    }
    for (Row row : printed.rows()) {
      if (printed.rowsOf(row.key()).size() == 1 && workbook.rowsOf(row.key()).isEmpty()) {
        surplus(row);
      }
    }
  }

  private void cell(Table printed, Row row, Table workbook, Row twin, Column column) {
    Cell ours = printed.cell(row, column.name());
    Cell theirs = workbook.cell(twin, column.name());
    if (ours == null || theirs == null || ours.notUnderstood() || theirs.notUnderstood()) {
      return;
    }
    BigDecimal amount = value(ours);
    BigDecimal wanted = workbook.unit().convert(value(theirs), printed.unit());
    BigDecimal shown = wanted.setScale(Math.max(0, amount.scale()), RoundingMode.HALF_UP);
    // Nothing printed says no decimals, so a blank is held against the amount itself.
    boolean same = ours.isBlank() ? wanted.signum() == 0 : amount.compareTo(shown) == 0;
    if (!same) {
      outcomes
          .fail(rules.get(PublicationCheck.AGREES))
          .at(FindingCell.of(ours, Role.ACTUAL))
          .by(inWorkbook(theirs))
          .amounts(amount, ours.isBlank() ? wanted : shown, printed.unit().label())
          .says("{位置}公开文本为{实际}，工作簿为{应为}，相差{相差}；请核对后改成一致")
          .report();
    }
  }

  /** Its sheet may bear the same name as that of the publication's table. */
  private static FindingCell inWorkbook(Cell cell) {
    FindingCell of = FindingCell.of(cell, Role.OPERAND);
    return new FindingCell("工作簿 " + of.sheet(), of.address(), of.label(), of.value(), of.role());
  }

  private static BigDecimal value(Cell cell) {
    return cell.value() == null ? BigDecimal.ZERO : cell.value();
  }

  private void missing(Table printed, Table workbook, Row row) {
    row.cells().stream()
        .filter(cell -> cell != null && value(cell).signum() != 0)
        .findFirst()
        .ifPresent(
            cell ->
                outcomes
                    .fail(rules.get(PublicationCheck.AGREES))
                    .by(inWorkbook(cell))
                    .says(
                        "工作簿“%s”的“%s”一行在公开文本的“%s”中没有找到；请补上，或核对科目名称和编码"
                            .formatted(workbook.sheet(), row.title(), printed.sheet()))
                    .report());
  }

  private void surplus(Row row) {
    row.cells().stream()
        .filter(cell -> cell != null && !cell.isBlank() && value(cell).signum() != 0)
        .findFirst()
        .ifPresent(
            cell ->
                outcomes
                    .fail(rules.get(PublicationCheck.AGREES))
                    .at(FindingCell.of(cell, Role.ACTUAL))
                    .says("{位置}“%s”一行在工作簿中没有找到；请核对".formatted(Amounts.squeeze(row.title())))
                    .report());
  }
}
