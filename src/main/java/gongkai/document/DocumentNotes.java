package gongkai.document;

import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.Level;
import gongkai.table.CellRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the places of a publication that findings speak of. */
public final class DocumentNotes {
  private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*(\\.\\d+)?");
  private static final Pattern DIRECTION = Pattern.compile("[增减升降多少]");
  private static final int WORD = 6;
  private final List<Paragraph> paragraphs;
  private final DocumentTables tables;
  private final Quotes words;

  /** What errors quote, and the cells of tables that errors judge. */
  private final Set<String> quotes = new HashSet<>();

  private final Set<CellRef> wrong = new HashSet<>();

  private DocumentNotes(Document document, DocumentTables tables) {
    this.paragraphs = document.paragraphs();
    this.tables = tables;
    this.words = new Quotes(paragraphs);
  }

  /** A mark or more for each finding, the whole document's where its place is not found. */
  public static List<DocumentNote> of(
      List<Finding> findings, Document document, DocumentTables tables) {
    var marks = new DocumentNotes(document, tables);
    List<DocumentNote> all = new ArrayList<>();
    findings.stream().filter(finding -> finding.level() == Level.ERROR).forEach(marks::remember);
    for (Finding finding : findings) {
      List<DocumentNote> placed = new ArrayList<>();
      marks.words(finding, placed);
      marks.cells(finding, placed);
      if (placed.isEmpty()) {
        placed.add(new DocumentNote(finding.level(), note(finding), null, null, 0, 0, null));
      }
      all.addAll(placed);
    }
    return all;
  }

  private void remember(Finding error) {
    if (error.quote() != null) {
      quotes.add(error.quote());
    }
    error.cells().stream()
        .filter(cell -> cell.role() == FindingCell.Role.ACTUAL)
        .forEach(cell -> wrong.add(cell.ref()));
  }

  private static String note(Finding finding) {
    return finding.level().label() + " " + finding.rule() + "\n" + finding.message();
  }

  private void cells(Finding finding, List<DocumentNote> placed) {
    for (FindingCell cell : finding.cells()) {
      boolean judged = cell.role() == FindingCell.Role.ACTUAL;
      // The parts of a sum in its own table are seen beside it.
      if (!judged && cell.sheet().equals(finding.cells().get(0).sheet())) {
        continue;
      }
      Integer spot = tables.spot(cell.ref());
      Integer line = tables.line(cell.ref());
      if (spot != null) {
        placed.add(new DocumentNote(finding.level(), note(finding), spot, null, 0, 0, null));
      } else if (line != null) {
        int length = paragraphs.get(line).text().length();
        placed.add(new DocumentNote(finding.level(), note(finding), null, line, 0, length, null));
      }
    }
  }

  private void words(Finding finding, List<DocumentNote> placed) {
    Quotes.Found found = words.find(finding);
    if (found != null) {
      DocumentNote.Change change = change(finding, found);
      placed.add(
          new DocumentNote(
              finding.level(),
              note(finding),
              null,
              found.paragraph(),
              found.from(),
              found.to(),
              change));
    }
  }

  /**
   * The right number in place of the wrong one, where it is certain: a rate that follows from its
   * own two amounts, or what one sound cell of a table says, and nothing else is wrong beside it.
   */
  private DocumentNote.Change change(Finding finding, Quotes.Found found) {
    if (finding.level() != Level.ERROR
        || finding.expected() == null
        || finding.actual() == null
        || errorsIn(found.paragraph()) > 1) {
      return null;
    }
    String text = paragraphs.get(found.paragraph()).text();
    DocumentNote.Change change = null;
    Matcher number = NUMBER.matcher(text).region(found.from(), found.to());
    while (number.find()) {
      var printed = new BigDecimal(number.group().replace(",", ""));
      if (printed.compareTo(finding.actual()) == 0) {
        if (change != null || !(isRate(text, number) || quotesSoundCell(finding))) {
          return null;
        }
        String by =
            finding.expected().setScale(printed.scale(), RoundingMode.HALF_UP).toPlainString();
        change = new DocumentNote.Change(number.start(), number.end(), by);
      }
    }
    return change;
  }

  /** A share or a completion; of a change the word for its direction may be wrong as well. */
  private static boolean isRate(String text, Matcher number) {
    String before = text.substring(Math.max(0, number.start() - WORD), number.start());
    return text.startsWith("%", number.end()) && !DIRECTION.matcher(before).find();
  }

  private boolean quotesSoundCell(Finding finding) {
    return finding.cells().size() == 1 && !wrong.contains(finding.cells().get(0).ref());
  }

  private long errorsIn(int paragraph) {
    return quotes.stream().filter(quote -> words.says(paragraph, quote)).count();
  }
}
