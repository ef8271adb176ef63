package gongkai.template;

import gongkai.table.Cell;
import gongkai.table.Filing;
import gongkai.table.Related;
import gongkai.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mention of cells in a definition, written {@code 表[行].栏}: the one way in which rules, texts and
 * forms name them. {@code Σ表[甲、乙].栏} means several rows, {@code 表.栏} no row in particular.
 *
 * @param table short name of the table, that of an archived one such as {@code 上年·收支总表}; empty
 *     where the table at hand is meant
 * @param rows keys, codes or groups of rows; none where no row is named
 * @param sum whether all of these rows are meant
 * @param column name of the column, or null
 */
public record Place(String table, List<String> rows, boolean sum, String column) {
  /** The row of the same code or item as the one at hand. */
  public static final String SAME_KEY = "@";

  /** The row of the item that bears the name of the row at hand. */
  public static final String SAME_NAME = "@名";

  /** The rows that belong to the row at hand. */
  public static final String BELOW = "@下";

  /** Any row. */
  public static final String ANY = "*";

  private static final Set<String> SPECIAL = Set.of(SAME_KEY, SAME_NAME, BELOW, ANY);
  private static final Pattern FORM =
      Pattern.compile("(Σ)?([^\\[\\]Σ.\\s]*)(?:\\[([^\\[\\]]+)])?(?:\\.(.+))?");

  public Place {
    rows = List.copyOf(rows);
  }

  /** What a text names, or empty when it does not name cells in this way. */
  public static Optional<Place> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches() || (form.group(3) == null && form.group(4) == null)) {
      return Optional.empty();
    }
    List<String> rows = form.group(3) == null ? List.of() : List.of(form.group(3).split("、"));
    return Optional.of(new Place(form.group(2), rows, form.group(1) != null, form.group(4)));
  }

  /** The column that a text names as 表.栏, without a row; or empty. */
  public static Optional<Place> ofColumn(String text) {
    return parse(text)
        .filter(it -> it.rows().isEmpty() && !it.table().isEmpty() && it.column() != null);
  }

  /** The same of this table where none is named. */
  public Place in(String own) {
    return table.isEmpty() ? new Place(own, rows, sum, column) : this;
  }

  /** The only row, where one is named. */
  public String row() {
    return rows.isEmpty() ? null : rows.get(0);
  }

  /** Why a template has no such cells, in Chinese with a remedy; empty when it has. */
  public Optional<String> missing(Template template) {
    TableSpec spec = template.anyTable(table);
    if (spec == null) {
      return template.cannotKnow(table)
          ? Optional.empty()
          : Optional.of(
              unknown(
                  "没有“" + table + "”这张表",
                  template.tables().stream().map(TableSpec::name).toList()));
    }
    if (column != null && !spec.hasColumn(column)) {
      return Optional.of(
          unknown(
              table + " 没有“" + column + "”这一栏",
              spec.columns().stream().map(ColumnSpec::name).distinct().toList()));
    }
    Set<String> names = Related.wordOf(table) == null ? spec.rowNames() : spec.rowKeys();
    return rows.stream()
        .filter(row -> !SPECIAL.contains(row))
        .filter(row -> row.matches("\\d{3,7}") ? spec.codes() == null : !names.contains(row))
        .findFirst()
        .map(row -> unknown(table + " 没有“" + row + "”这一行或组", names));
  }

  private static String unknown(String what, Iterable<String> known) {
    return what + "；可用 " + String.join("、", known);
  }

  /** The first cell of a filing that it names, or null. */
  public Cell in(Filing filing) {
    Table found = filing.table(table);
    return found == null
        ? null
        : rows.stream()
            .map(row -> found.cell(row, column))
            .filter(cell -> cell != null)
            .findFirst()
            .orElse(null);
  }

  @Override
  public String toString() {
    return (sum ? "Σ" : "")
        + table
        + (rows.isEmpty() ? "" : "[" + String.join("、", rows) + "]")
        + (column == null ? "" : "." + column);
  }
}
