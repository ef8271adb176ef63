package gongkai.blank;

import gongkai.reading.Recognised;
import gongkai.reading.Recogniser;
import gongkai.reading.remark.ReadingCheck;
import gongkai.report.Finding;
import gongkai.report.Rejected;
import gongkai.report.Rule;
import gongkai.rule.fill.Derivations;
import gongkai.rule.language.RuleBook;
import gongkai.table.Book;
import gongkai.table.Filing;
import gongkai.table.Sheet;
import gongkai.template.BadDefinition;
import gongkai.template.Checks;
import gongkai.template.Template;
import gongkai.text.input.InputSheets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Draws the blank workbook of a template. */
public final class BlankBooks {
  private static final String INPUTS = "inputs.txt";
  private final Template template;
  private final BlankLayout layout;

  private BlankBooks(Template template, BlankLayout layout) {
    this.template = template;
    this.layout = layout;
  }

  /** Whether the template says what its blank workbook looks like. */
  public static boolean isDrawn(Template template) {
    return BlankLayout.isGiven(template);
  }

  /**
   * The blank workbook of a template for a year.
   *
   * @throws Rejected with code {@code no-blank} when the template does not say what it looks like
   * @throws BadDefinition when what it says cannot be used
   */
  public static BlankBook draw(Template template, int year) {
    if (!BlankLayout.isGiven(template)) {
      throw new Rejected("no-blank", "模板“%s”没有空白工作簿。".formatted(template.name()));
    }
    return new BlankBooks(template, BlankLayout.of(template)).draw(year);
  }

  private BlankBook draw(int year) {
    Map<String, String> asked = new HashMap<>();
    List<BlankSheet> asking =
        inputs().sheets().stream()
            .map(it -> new InputSheetDrawer(it, layout.body().points(), year, asked).draw())
            .toList();
    var facts = new PrintedWords(year, asked);
    List<Drawing> drawings = layout.sheets().stream().map(sheet -> drawing(sheet, facts)).toList();
    Filing filing = read(drawings, asking);
    new Totals(layout, drawings).write(Derivations.of(RuleBook.ofTables(template), filing));
    List<BlankSheet> sheets = new ArrayList<>(drawings.stream().map(Drawing::done).toList());
    sheets.addAll(asking);
    String title = year + "年度" + template.name();
    return new BlankBook(title, layout.body(), layout.title(), sheets);
  }

  private Drawing drawing(LayoutSheet sheet, PrintedWords facts) {
    String codes = sheet.table() == null ? null : template.table(sheet.table()).codes();
    return new SheetDrawer(layout, sheet, facts, codes).draw();
  }

  private InputSheets inputs() {
    String text = template.file(INPUTS);
    return text == null
        ? new InputSheets(List.of())
        : InputSheets.parse(template.id() + "/" + INPUTS, text);
  }

  /** Reads the sheets as a filled workbook is read: what is not recognised now never will be. */
  private Filing read(List<Drawing> drawings, List<BlankSheet> asking) {
    Stream<Sheet> tables = drawings.stream().map(Samples::listed);
    Stream<Sheet> others = asking.stream().map(BlankSheet::asGrid);
    var book = new Book(Stream.concat(tables, others).toList(), false, false);
    Recogniser recogniser = new Recogniser(template);
    Recognised read =
        recogniser
            .find(book)
            .orElseThrow(() -> unreadable(1, recogniser.unknown(book).getMessage()));
    String otherYear = rule(ReadingCheck.OTHER_YEAR);
    for (Finding finding : read.findings()) {
      if (!finding.rule().equals(otherYear)) {
        throw unreadable(lineOf(finding), finding.message());
      }
    }
    return read.filing();
  }

  private BadDefinition unreadable(int line, String why) {
    return new BadDefinition(layout.file(), line, 1, "照它画出的空白表读不回来：" + why);
  }

  private String rule(ReadingCheck check) {
    Rule rule = Checks.of(template, ReadingCheck.class).get(check);
    return rule == null ? null : rule.id();
  }

  /** Where the sheet that a finding speaks of begins in the file. */
  private int lineOf(Finding finding) {
    return layout.sheets().stream()
        .filter(sheet -> finding.message().contains(sheet.tab()))
        .mapToInt(LayoutSheet::number)
        .findFirst()
        .orElse(1);
  }
}
