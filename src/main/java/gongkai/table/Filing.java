package gongkai.table;

import java.util.List;

/**
 * What a filled workbook says.
 *
 * @param template id of the template it follows, e.g. {@code final-accounts/2024}
 * @param unit the unit that files it
 * @param year the budget year, or null when it states none
 * @param scope 单位 or 部门, or null
 * @param tables the tables that were recognised, in the template's order
 * @param book the sheets as they stand, for what is not a table
 */
public record Filing(
    String template, Unit unit, Integer year, String scope, List<Table> tables, Book book) {
  public Filing {
    tables = List.copyOf(tables);
  }

  /** All tables of this short name; forms of one kind each have one. */
  public List<Table> tables(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).toList();
  }

  /** The table of this short name, or null when the workbook lacks it. */
  public Table table(String name) {
    for (Table table : tables) {
      if (table.name().equals(name)) {
        return table;
      }
    }
    return null;
  }

  /** The same of another year. */
  public Filing in(Integer otherYear) {
    return new Filing(template, unit, otherYear, scope, tables, book);
  }

  public Filing with(List<Table> changed) {
    return new Filing(template, unit, year, scope, changed, book);
  }
}
