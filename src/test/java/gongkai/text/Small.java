package gongkai.text;

import gongkai.report.Finding;
import gongkai.report.Outcomes;
import gongkai.table.AmountUnit;
import gongkai.table.Book;
import gongkai.table.Cell;
import gongkai.table.Column;
import gongkai.table.Filing;
import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.table.Related;
import gongkai.table.Row;
import gongkai.table.Sheet;
import gongkai.table.Table;
import gongkai.table.Unit;
import gongkai.text.input.Inputs;
import gongkai.text.parse.TextParser;
import gongkai.text.source.Source;
import gongkai.text.write.TextDraft;
import gongkai.text.write.TextDrafter;
import gongkai.text.write.TextTemplate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Small filings and texts made by hand. */
final class Small {
  private static final String PROFILES = Cases.FINAL_ACCOUNTS.file("profiles.txt");
  private static final String INPUTS = Cases.FINAL_ACCOUNTS.file("inputs.txt");

  private Small() {}

  /** A template of the final accounts with this text instead of its own. */
  static TextTemplate template(String text) {
    return TextParser.parse(
        Cases.FINAL_ACCOUNTS,
        new Source("narrative.txt", text),
        new Source("inputs.txt", INPUTS),
        new Source("profiles.txt", PROFILES));
  }

  /** A table whose rows are written {@code key | label | amount | amount …}. */
  static Table table(String name, AmountUnit unit, List<String> columns, String... rows) {
    List<Row> read = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      String[] parts = rows[i].split(" *\\| *", -1);
      boolean coded = parts[0].matches("\\d+");
      List<Cell> cells = new ArrayList<>();
      for (int c = 0; c < columns.size(); c++) {
        cells.add(cell(name, i, c, c + 2 < parts.length ? parts[c + 2].strip() : ""));
      }
      String code = coded ? parts[0] : null;
      String group = coded ? "科目" : parts[0];
      read.add(new Row(parts[0], group, code, parts[1], null, null, cells));
    }
    List<Column> named = columns.stream().map(c -> new Column(c, "", List.of(c))).toList();
    return new Table(name, name, name, unit, named, read);
  }

  private static Cell cell(String sheet, int row, int column, String text) {
    boolean number = text.matches("-?\\d+(\\.\\d+)?");
    BigDecimal value = number ? new BigDecimal(text) : null;
    RawCell raw = number ? RawCell.number(value) : RawCell.text(text);
    return new Cell(sheet, new Position(row, column), raw, value, sheet + row);
  }

  static Filing filing(String sheets, Table... tables) {
    List<Sheet> read = Cases.sheets(sheets);
    return new Filing(
        "final-accounts/2024",
        new Unit(null, "某单位"),
        2024,
        "单位",
        List.of(tables),
        new Book(read, false, false));
  }

  static TextDraft draft(String text, Filing filing, Related related) {
    return draft(template(text), filing, related, new Outcomes(List.of()));
  }

  /** What is found about what people wrote while a text is drafted. */
  static List<Finding> findings(String text, Filing filing, Related related) {
    return findings(template(text), filing, related);
  }

  static List<Finding> findings(TextTemplate template, Filing filing, Related related) {
    var outcomes = new Outcomes(template.rules());
    draft(template, filing, related, outcomes);
    return outcomes.result().findings();
  }

  static TextDraft draft(TextTemplate template, Filing filing, Related related, Outcomes outcomes) {
    Inputs inputs = Inputs.read(filing.book(), template.vocabulary().inputs());
    return TextDrafter.draft(filing, template, inputs, related, Set.of(), outcomes);
  }

  static TextDraft draft(String text, Filing filing) {
    return draft(text, filing, Related.NONE);
  }

  /** The only paragraph of a draft. */
  static String paragraph(TextDraft draft) {
    return String.join("\n", draft.sections().get(0).paragraphs());
  }
}
