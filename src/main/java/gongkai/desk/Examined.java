package gongkai.desk;

import gongkai.report.Cause;
import gongkai.report.Report;
import gongkai.report.Section;
import gongkai.table.CellRef;
import gongkai.table.Filing;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An examined workbook or publication: what is said about it, and what can be made of it. One
 * thread at a time.
 */
public final class Examined {
  private static final String MARKED = "-审核";
  private static final String CORRECTED = "-更正";

  /** What comes back as what it was; other workbooks become {@code .xlsx}. */
  private static final Set<String> SAME_KIND = Set.of(".xlsm", ".docx", ".pdf");

  private final Report report;
  private final Filing filing;
  private final Writer writer;
  private final Supplier<Examined> correction;
  private final Map<Product, byte[]> made = new EnumMap<>(Product.class);
  private Examined next;

  /** Makes the products; each is asked for at most once. */
  @FunctionalInterface
  public interface Writer {
    byte[] write(Product product);

    /** The publication in the layout of an office's own Word document. */
    default byte[] publicationOn(byte[] own) {
      return write(Product.PUBLICATION);
    }
  }

  /**
   * @param correction the workbook with its certain causes corrected, examined anew; null when it
   *     has none
   */
  public Examined(Report report, Filing filing, Writer writer, Supplier<Examined> correction) {
    this.report = report;
    this.filing = filing;
    this.writer = writer;
    this.correction = correction;
  }

  public Report report() {
    return report;
  }

  /** What the workbook says, once completed. */
  public Filing filing() {
    return filing;
  }

  public byte[] make(Product product) {
    return made.computeIfAbsent(product, writer::write);
  }

  /**
   * The same with wrong amounts overwritten whose cause is certain, then completed, checked and
   * told anew, until nothing is left to correct.
   */
  public Examined corrected() {
    return correction == null ? this : next().corrected();
  }

  private Examined next() {
    if (next == null) {
      next = correction.get();
    }
    return next;
  }

  /** The user's own file, marked; a workbook filled too, and corrected when asked for. */
  public byte[] marked(boolean correct) {
    return correct ? corrected().marked(false) : make(Product.ANNOTATED);
  }

  /**
   * The publication as a Word document with the styles, page and header of another.
   *
   * @throws gongkai.report.Rejected when that is no Word document
   */
  public byte[] publicationOn(byte[] own) {
    return writer.publicationOn(own);
  }

  /** The drafted 情况说明 as plain text. */
  public String text() {
    var text = new StringBuilder();
    for (Section section : report.narrative()) {
      text.append(section.section()).append('、').append(section.title()).append('\n');
      section.paragraphs().forEach(paragraph -> text.append(paragraph).append('\n'));
    }
    return text.toString();
  }

  /** What has to be written into the workbook, so that it says what the corrected one does. */
  public Finish finish() {
    Map<CellRef, Cause> corrections = new LinkedHashMap<>();
    Examined last = this;
    while (last.correction != null) {
      last.report.corrections().forEach(it -> corrections.putIfAbsent(it.cell().ref(), it));
      last = last.next();
    }
    Report told = last.report;
    return new Finish(List.copyOf(corrections.values()), told.filled(), told.verdict());
  }

  /** What the returned file is called. */
  public String markedName(boolean correct) {
    return returnedName(report.file(), correct && correction != null ? CORRECTED : MARKED);
  }

  /** The name of the file that answers one of this name: {@code 决算-审核.xlsx}. */
  public static String returnedName(String name) {
    return returnedName(name, MARKED);
  }

  private static String returnedName(String name, String mark) {
    int dot = name.lastIndexOf('.');
    String base = dot > 0 ? name.substring(0, dot) : name;
    String extension = name.substring(base.length()).toLowerCase(Locale.ROOT);
    return base.replaceFirst("(" + MARKED + "|" + CORRECTED + ")$", "")
        + mark
        + (SAME_KIND.contains(extension) ? extension : ".xlsx");
  }
}
