package gongkai.publication;

import gongkai.blank.TableNotes;
import gongkai.publication.Publication.Part;
import gongkai.report.Filled;
import gongkai.report.Section;
import gongkai.report.SectionChart;
import gongkai.table.CellRef;
import gongkai.table.Filing;
import gongkai.table.Labels;
import gongkai.table.Sheet;
import gongkai.table.Table;
import gongkai.template.TableSpec;
import gongkai.template.Template;
import gongkai.text.write.DraftedPart;
import gongkai.text.write.DraftedPart.Line;
import gongkai.text.write.TextDraft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a publication together from what was drafted and from the sheets of the workbook. */
public final class Composer {
  static final String TABLES = "各表";
  private static final String FORMS = "表单";
  static final String TEXT = "情况说明";
  private static final String BELOW = "下方";
  private static final Pattern YEAR = Pattern.compile("^20\\d\\d年(度)?");
  private static final Pattern SUBHEADING = Pattern.compile("（[一二三四五六七八九十]+）[^，：]{2,40}");
  private static final String TO_NUMBER = "（）";

  private final Template template;
  private final Filing filing;
  private final TextDraft draft;
  private final TableNotes notes;
  private final Set<CellRef> doubted;
  private final Set<String> asking;
  private final NumberPrinter numbers;
  private final Map<CellRef, BigDecimal> filled = new HashMap<>();
  private final Set<String> placed = new HashSet<>();
  private int charts;

  private Composer(
      Template template,
      Filing filing,
      TextDraft draft,
      List<Filled> filled,
      Set<CellRef> doubted,
      Set<String> asking,
      NumberPrinter numbers) {
    this.template = template;
    this.filing = filing;
    this.draft = draft;
    this.notes = TableNotes.of(template);
    this.doubted = doubted;
    this.asking = asking;
    this.numbers = numbers;
    for (Filled cell : filled) {
      this.filled.put(new CellRef(cell.sheet(), cell.address()), cell.value());
    }
  }

  /**
   * The publication of a filing.
   *
   * @param filing with its totals filled in
   * @param draft its text; without parts all tables are published in a plain form
   * @param filled what was filled in, for the sheets as they are printed
   * @param doubted cells that must not be published as they stand
   * @param asking names of the sheets that only ask people for facts
   * @param numbers how the cells show numbers
   */
  public static Publication compose(
      Template template,
      Filing filing,
      TextDraft draft,
      List<Filled> filled,
      Set<CellRef> doubted,
      Set<String> asking,
      NumberPrinter numbers) {
    return new Composer(template, filing, draft, filled, doubted, asking, numbers).publication();
  }

  private Publication publication() {
    List<String> title = new ArrayList<>();
    var date = new StringBuilder();
    boolean below = false;
    List<DraftedPart> drafted =
        isPlain() ? PlainForm.parts(template, filing, draft) : draft.parts();
    for (Line line : drafted.get(0).lines()) {
      if (line.kind() == DraftedPart.Kind.PLACE && line.text().equals(BELOW)) {
        below = true;
      } else if (below) {
        date.append(line.text());
      } else {
        title.add(line.text());
      }
    }
    List<Part> parts =
        drafted.stream().skip(1).map(this::part).filter(part -> !part.blocks().isEmpty()).toList();
    return new Publication(title, date.toString(), parts);
  }

  /** Whether no template says what the publication consists of. */
  private boolean isPlain() {
    return draft.parts().isEmpty();
  }

  private Part part(DraftedPart drafted) {
    List<PartBlock> blocks = new ArrayList<>();
    int serial = 0;
    for (Line line : drafted.lines()) {
      switch (line.kind()) {
        case HEADING -> blocks.add(new PartBlock.Heading(2, line.text()));
        case PLACE -> place(line.text(), blocks);
        default -> {
          boolean numbered = line.text().startsWith(TO_NUMBER);
          serial += numbered ? 1 : 0;
          String text = line.text();
          paragraphs(numbered ? "（" + Numerals.of(serial) + "）" + text.substring(2) : text, blocks);
        }
      }
    }
    return new Part(drafted.title(), blocks);
  }

  /** A cell of an input sheet may hold several paragraphs. */
  private static void paragraphs(String text, List<PartBlock> blocks) {
    Arrays.stream(text.split("\\R"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(
            line ->
                blocks.add(
                    SUBHEADING.matcher(line).matches()
                        ? new PartBlock.Heading(3, line)
                        : new PartBlock.Paragraph(line)));
  }

  private void place(String what, List<PartBlock> blocks) {
    String[] halves = what.split("：", 2);
    String[] words = halves[0].strip().split("\\s+");
    String heading = halves.length > 1 ? halves[1].strip() : "";
    switch (words[0]) {
      case TABLES -> tables(heading, blocks);
      case FORMS -> forms(Arrays.asList(words).subList(1, words.length), heading, blocks);
      case TEXT -> draft.sections().forEach(section -> section(section, blocks));
      default -> throw new IllegalStateException("No place for " + what);
    }
  }

  private void section(Section section, List<PartBlock> blocks) {
    blocks.add(new PartBlock.Heading(2, section.section() + "、" + section.title()));
    for (int i = 0; i <= section.paragraphs().size(); i++) {
      for (SectionChart chart : section.charts()) {
        if (chart.after() == i) {
          blocks.add(new ChartBlock("图" + ++charts + "：" + chart.title(), chart));
        }
      }
      if (i < section.paragraphs().size()) {
        paragraphs(section.paragraphs().get(i), blocks);
      }
    }
  }

  private void tables(String heading, List<PartBlock> blocks) {
    int serial = 0;
    for (Sheet sheet : filing.book().sheets()) {
      List<Table> here = on(sheet).filter(this::isPublished).toList();
      if (!here.isEmpty() && !sheet.hidden()) {
        Table table = here.get(0);
        PrintedTable printed =
            withNotes(new SheetTable(sheet, here, filled, doubted, numbers).print(), table);
        TableSpec spec = template.table(table.name());
        String number = spec == null || spec.number() == null ? "" : spec.number();
        head(heading, ++serial, number, nameOf(printed, sheet), blocks);
        blocks.add(printed);
      }
    }
  }

  private PrintedTable withNotes(PrintedTable printed, Table table) {
    List<String> below = new ArrayList<>(printed.notes());
    boolean empty =
        table.cells().allMatch(cell -> cell.value() == null || cell.value().signum() == 0);
    if (below.isEmpty()) {
      notes.below(table.name()).forEach(note -> below.add(said(note)));
    }
    if (empty && below.stream().noneMatch(note -> note.matches(".*[无没].*"))) {
      notes.whenEmpty(table.name()).forEach(note -> below.add(said(note)));
    }
    return new PrintedTable(
        printed.title(),
        printed.above(),
        printed.columns(),
        printed.headRows(),
        printed.rows(),
        below);
  }

  /** Puts in what a note leaves open. */
  private String said(String note) {
    String year = filing.year() == null ? "" : filing.year().toString();
    String scope = filing.scope() == null ? "单位" : filing.scope();
    String unit = filing.unit().name() == null ? "" : filing.unit().name();
    return note.replace("{年}", year)
        .replaceAll("\\{口径:[^}]*}", scope)
        .replaceAll("\\{单位名称:[^}]*}", Matcher.quoteReplacement(unit));
  }

  private void forms(List<String> words, String heading, List<PartBlock> blocks) {
    int serial = 0;
    for (Sheet sheet : filing.book().sheets()) {
      boolean table = on(sheet).anyMatch(this::isPublished);
      if (!sheet.hidden() && !placed.contains(sheet.name()) && !table && !asks(sheet)) {
        PrintedTable printed = new SheetTable(sheet, List.of(), filled, doubted, numbers).print();
        String name = nameOf(printed, sheet);
        // What a form was recognised as counts for more than what its tab is called.
        String kind = on(sheet).map(Table::name).collect(Collectors.joining(" "));
        String known = kind.isEmpty() ? name + sheet.name() : kind;
        if (words.stream().anyMatch(known::contains)) {
          placed.add(sheet.name());
          head(heading.replace("{表签}", sheet.name()), ++serial, "", name, blocks);
          blocks.add(printed);
        }
      }
    }
  }

  private static String nameOf(PrintedTable printed, Sheet sheet) {
    return printed.title().isEmpty() ? sheet.name() : printed.title();
  }

  private Stream<Table> on(Sheet sheet) {
    return filing.tables().stream().filter(table -> table.sheet().equals(sheet.name()));
  }

  /** Whether it is a table of the template and not of a form, which have their own place. */
  private boolean isPublished(Table table) {
    return isPlain()
        || template.tables().stream().anyMatch(spec -> spec.name().equals(table.name()));
  }

  private boolean asks(Sheet sheet) {
    return asking.stream().anyMatch(name -> Labels.item(sheet.name()).equals(Labels.item(name)));
  }

  private void head(
      String pattern, int serial, String number, String title, List<PartBlock> blocks) {
    if (!pattern.isEmpty()) {
      String plain = title.replaceAll("\\s+", "");
      String text =
          pattern
              .replace("{序}", Numerals.of(serial))
              .replace("{表号}", number)
              .replace("{表题}", plain)
              .replace("{表名}", YEAR.matcher(plain).replaceFirst(""));
      blocks.add(new PartBlock.Heading(2, text.strip()));
    }
  }
}
