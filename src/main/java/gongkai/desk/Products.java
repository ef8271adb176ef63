package gongkai.desk;

import gongkai.publication.Publication;
import gongkai.report.Report;
import gongkai.workbook.OpenWorkbook;
import gongkai.workbook.text.TextDocument;
import gongkai.workbook.word.PublicationDocument;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Makes files of an examined workbook.
 *
 * @param title of the drafted text, without the name of the unit
 * @param publication the whole document
 */
record Products(
    OpenWorkbook open,
    Report report,
    String title,
    Supplier<Publication> publication,
    Consumer<Stage> progress)
    implements Examined.Writer {
  /** How many characters of a title stand on one line of the page. */
  private static final int TITLE_LINE = 20;

  @Override
  public byte[] write(Product product) {
    progress.accept(Stage.WRITING);
    return switch (product) {
      case ANNOTATED -> open.annotate(report, false);
      case DOCUMENT -> TextDocument.docx(report, titled());
      case PUBLICATION -> PublicationDocument.docx(publication.get());
    };
  }

  @Override
  public byte[] publicationOn(byte[] own) {
    progress.accept(Stage.WRITING);
    return PublicationDocument.docx(publication.get(), own);
  }

  private String titled() {
    String unit = report.unit().name() == null ? "" : report.unit().name();
    // Broken before the year rather than inside a word.
    return unit + (unit.length() + title.length() > TITLE_LINE ? "\n" : "") + title;
  }
}
