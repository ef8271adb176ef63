package gongkai.document;

import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.Where;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the places of a publication that findings speak of. */
public final class DocumentNotes {
  private static final Pattern SECTION = Pattern.compile("^([一二三四五六七八九十]+)、");
  private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*(\\.\\d+)?");
  private static final String NOISE = "“”\"'‘’「」_*#$\\,，";
  private final List<Paragraph> paragraphs;
  private final DocumentTables tables;
  private final List<Folded> folded = new ArrayList<>();
  private final List<String> sections = new ArrayList<>();

  /** A text without blanks and marks, and where each of its letters stood. */
  private record Folded(String text, List<Integer> places) {}

  private DocumentNotes(Document document, DocumentTables tables) {
    this.paragraphs = document.paragraphs();
    this.tables = tables;
    String section = null;
    for (Paragraph paragraph : paragraphs) {
      Matcher heading = SECTION.matcher(paragraph.text().strip());
      section = heading.find() ? heading.group(1) : section;
      sections.add(section);
      folded.add(fold(paragraph.text()));
    }
  }

  /** A mark or more for each finding, the whole document's where its place is not found. */
  public static List<DocumentNote> of(
      List<Finding> findings, Document document, DocumentTables tables) {
    var marks = new DocumentNotes(document, tables);
    List<DocumentNote> all = new ArrayList<>();
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
    if (finding.quote() == null) {
      return;
    }
    String quote = fold(finding.quote()).text();
    int best = -1;
    int found = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      int at = quote.isEmpty() ? -1 : folded.get(i).text().indexOf(quote);
      if (at >= 0 && (best < 0 || fit(i, finding.where()) > fit(best, finding.where()))) {
        best = i;
        found = at;
      }
    }
    if (best >= 0) {
      List<Integer> places = folded.get(best).places();
      int from = places.get(found);
      int to = places.get(found + quote.length() - 1) + 1;
      DocumentNote.Change change = change(finding, paragraphs.get(best).text(), from, to);
      placed.add(new DocumentNote(finding.level(), note(finding), null, best, from, to, change));
    }
  }

  private int fit(int paragraph, Where where) {
    if (where == null) {
      return 0;
    }
    boolean page = where.page() != null && where.page().equals(paragraphs.get(paragraph).page());
    boolean section = where.section() != null && where.section().equals(sections.get(paragraph));
    return (page ? 2 : 0) + (section ? 1 : 0);
  }

  /** The right number in place of the wrong one, where the words print it exactly once. */
  private static DocumentNote.Change change(Finding finding, String text, int from, int to) {
    if (finding.expected() == null || finding.actual() == null) {
      return null;
    }
    DocumentNote.Change change = null;
    Matcher number = NUMBER.matcher(text).region(from, to);
    while (number.find()) {
      BigDecimal value = new BigDecimal(number.group().replace(",", ""));
      if (value.compareTo(finding.actual()) == 0) {
        if (change != null) {
          return null;
        }
        change =
            new DocumentNote.Change(
                number.start(), number.end(), finding.expected().toPlainString());
      }
    }
    return change;
  }

  private static Folded fold(String text) {
    var letters = new StringBuilder();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      String plain = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFKC);
      for (int j = 0; j < plain.length(); j++) {
        char c = plain.charAt(j);
        if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && NOISE.indexOf(c) < 0) {
          letters.append(c);
          places.add(i);
        }
      }
    }
    return new Folded(letters.toString(), places);
  }
}
