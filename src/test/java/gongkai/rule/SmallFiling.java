package gongkai.rule;

import gongkai.rule.language.RuleBook;
import gongkai.table.AmountUnit;
import gongkai.table.Amounts;
import gongkai.table.Book;
import gongkai.table.Cell;
import gongkai.table.CellRef;
import gongkai.table.Column;
import gongkai.table.Filing;
import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.table.Row;
import gongkai.table.Table;
import gongkai.table.Unit;
import gongkai.template.BandSpec;
import gongkai.template.ColumnSpec;
import gongkai.template.RowSpec;
import gongkai.template.TableSpec;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A few tables, and a template that asks for just them. */
public final class SmallFiling {
  private final List<Table> tables = new ArrayList<>();
  private final List<TableSpec> specs = new ArrayList<>();

  public static SmallFiling of() {
    return new SmallFiling();
  }

  /**
   * Adds a table.
   *
   * @param columns names, apart by blanks
   * @param lines {@code name | amount | amount}; the name begins with a code where it has one; an
   *     amount may be blank or unreadable
   */
  public SmallFiling with(String name, AmountUnit unit, String columns, String... lines) {
    List<String> names = List.of(columns.split(" "));
    List<Row> rows = new ArrayList<>();
    List<RowSpec> asked = new ArrayList<>();
    for (int at = 0; at < lines.length; at++) {
      String[] parts = lines[at].split("\\|", -1);
      Row row = row(name, names, at + 1, parts);
      rows.add(row);
      if (row.code() == null) {
        asked.add(new RowSpec(row.key(), null, List.of(), null, false));
      }
    }
    List<ColumnSpec> specified =
        names.stream().map(column -> new ColumnSpec(column, null, false)).toList();
    boolean coded = rows.stream().anyMatch(row -> row.code() != null);
    var band = new BandSpec(null, coded ? "functional" : null, null, specified, asked, null);
    specs.add(new TableSpec(name, null, name, null, 0, null, null, List.of(band)));
    tables.add(
        new Table(
            name,
            name,
            name,
            unit,
            names.stream().map(column -> new Column(column, null, List.of(column))).toList(),
            rows));
    return this;
  }

  private static Row row(String sheet, List<String> columns, int at, String[] parts) {
    String[] words = parts[0].strip().split(" ", 2);
    boolean coded = words[0].matches("\\d{3,7}");
    String label = coded ? (words.length > 1 ? words[1] : "") : parts[0].strip();
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String text = i + 1 < parts.length ? parts[i + 1].strip() : "";
      BigDecimal value = Amounts.parse(text);
      RawCell raw = value == null ? RawCell.text(text) : RawCell.number(value);
      cells.add(
          new Cell(sheet, new Position(at, i + 2), raw, value, label + " · " + columns.get(i)));
    }
    return new Row(
        coded ? words[0] : label,
        coded ? "科目" : label,
        coded ? words[0] : null,
        label,
        coded ? new CellRef(sheet, "A" + (at + 1)) : null,
        new CellRef(sheet, "B" + (at + 1)),
        cells);
  }

  public Checked check(String... rules) {
    return new Checker(RuleBook.ofTables(template(rules))).check(filing());
  }

  public Filing filing() {
    return new Filing(
        "town/2024", new Unit(null, "镇"), 2024, null, tables, new Book(List.of(), false, false));
  }

  private Template template(String... rules) {
    String lines = String.join("\n", rules);
    return new Template(
        "town",
        2024,
        "镇",
        List.of(),
        specs,
        TemplateLibrary.builtIn().find("final-accounts/2024").orElseThrow().accounts(),
        null,
        List.of(),
        null,
        Map.of("tables.yaml", "", "rules.txt", lines, "common/rules.txt", ""));
  }
}
