package gongkai.performance;

import gongkai.report.FindingCell;
import gongkai.report.FindingCell.Role;
import gongkai.table.AmountUnit;
import gongkai.table.Cell;
import gongkai.table.Filing;
import gongkai.table.Labels;
import gongkai.table.Row;
import gongkai.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The figures of a filing's tables that performance forms repeat. */
final class Tables {
  private final Filing filing;
  private final Map<String, List<TableFigure>> named;

  Tables(Filing filing, Map<String, List<TableFigure>> named) {
    this.filing = filing;
    this.named = named;
  }

  /** An amount in 万元 and the cell it stands in. */
  record Found(BigDecimal amount, FindingCell cell) {}

  /** All places where this figure stands, the first one first. */
  List<Found> all(String name) {
    List<Found> found = new ArrayList<>();
    for (TableFigure figure : named.getOrDefault(name, List.of())) {
      Cell cell = figure.in(filing);
      if (cell != null) {
        found.add(found(cell, filing.table(figure.table())));
      }
    }
    return found;
  }

  /** The first place where this figure stands, or null. */
  Found first(String name) {
    List<Found> all = all(name);
    return all.isEmpty() ? null : all.get(0);
  }

  private static Found found(Cell cell, Table table) {
    BigDecimal amount = table.unit().convert(cell.value(), AmountUnit.WAN);
    return new Found(amount, FindingCell.of(cell, Role.OPERAND));
  }

  /** Whether the filing has the table of this figure at all. */
  boolean hasTableOf(String name) {
    return named.getOrDefault(name, List.of()).stream()
        .anyMatch(figure -> filing.table(figure.table()) != null);
  }

  /** The row of this code or name in the table of a figure {@code table[*].column}, or null. */
  Found row(String name, String code, String label) {
    for (TableFigure figure : named.getOrDefault(name, List.of())) {
      Table table = filing.table(figure.table());
      Row row = table == null ? null : row(table, code, label);
      Cell cell = row == null ? null : table.cell(row, figure.column());
      if (cell != null && cell.value() != null) {
        return found(cell, table);
      }
    }
    return null;
  }

  private static Row row(Table table, String code, String label) {
    Row named = null;
    for (Row row : table.rows()) {
      if (!code.isEmpty() && (code.equals(row.code()) || code.equals(row.key()))) {
        return row;
      }
      boolean same = row.label() != null && Labels.item(row.label()).equals(Labels.item(label));
      named = same ? row : named;
    }
    return named;
  }
}
