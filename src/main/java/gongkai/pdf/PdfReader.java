package gongkai.pdf;

import gongkai.report.Rejected;
import gongkai.table.Abandoned;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Reads a publication in PDF, within limits, from its bytes. */
public final class PdfReader {
  private static final byte[] MAGIC = {'%', 'P', 'D', 'F'};
  private static final int FEW_GLYPHS = 20;
  private static final double UNREADABLE = 0.2;

  static {
    FontMappers.set(new NoFonts());
  }

  private PdfReader() {}

  /** Whether these bytes are a PDF. */
  public static boolean isPdf(byte[] bytes) {
    for (int i = 0; i < MAGIC.length; i++) {
      if (i >= bytes.length || bytes[i] != MAGIC[i]) {
        return false;
      }
    }
    return true;
  }

  /** As {@link #open(byte[], PdfLimits)} with the standard limits. */
  public static OpenPdf open(byte[] bytes) {
    return open(bytes, PdfLimits.standard());
  }

  /**
   * Opens a publication to be read and then marked.
   *
   * @throws Rejected when it is damaged, protected, hostile, too large, or a scan
   */
  public static OpenPdf open(byte[] bytes, PdfLimits limits) {
    if (bytes.length > limits.fileBytes()) {
      throw new Rejected(
          "too-large",
          "PDF 有 %d MB，超过 %d MB 的上限；请压缩其中的图片后再上传。"
              .formatted(bytes.length >> 20, limits.fileBytes() >> 20));
    }
    byte[] original = Highlighter.withoutOurs(bytes);
    Inflation.judge(original, limits.unpackedBytes());
    try (PDDocument document = load(original, limits)) {
      List<PageContent> pages = pages(document, limits);
      refuseScan(pages);
      return new OpenPdf(original, pages, new Flow(pages, limits).read(), limits);
    } catch (InvalidPasswordException e) {
      throw new Rejected("password-protected", "PDF 设有打开密码，无法读取；请去掉密码、另存后再上传。");
    } catch (Rejected | Abandoned e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new Rejected("damaged", "PDF 已损坏，读不完整；请重新导出 PDF 后再上传。");
    }
  }

  static PDDocument load(byte[] bytes, PdfLimits limits) throws IOException {
    return Loader.loadPDF(
        new RandomAccessReadBuffer(bytes),
        "",
        null,
        null,
        MemoryUsageSetting.setupMainMemoryOnly(limits.memoryBytes()).streamCache);
  }

  private static List<PageContent> pages(PDDocument document, PdfLimits limits) throws IOException {
    int count = document.getNumberOfPages();
    if (count > limits.pages()) {
      throw new Rejected(
          "too-large", "PDF 有 %d 页，超过 %d 页的上限；请只上传公开文本本身。".formatted(count, limits.pages()));
    }
    if (count == 0) {
      throw new Rejected("empty-file", "PDF 里没有页；请重新导出后再上传。");
    }
    var effort = new PageEffort(limits);
    List<PageContent> pages = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      pages.add(PageEngine.play(page, pages.size(), effort));
    }
    return pages;
  }

  private static void refuseScan(List<PageContent> pages) {
    int glyphs = pages.stream().mapToInt(page -> page.glyphs().size()).sum();
    int invisible = pages.stream().mapToInt(PageContent::invisible).sum();
    if (glyphs < FEW_GLYPHS * pages.size() || invisible > glyphs) {
      boolean pictured = pages.stream().anyMatch(page -> page.pictures() > 0);
      throw pictured || invisible > glyphs
          ? new Rejected(
              "scanned-pdf",
              "这个 PDF 是扫描件或图片，没有可靠的文字层，不能逐字核对；请上传由 Word、WPS 或 Excel 直接导出的 PDF，或 .docx 原稿。")
          : new Rejected("no-text", "这个 PDF 里几乎没有文字；请上传由 Word、WPS 或 Excel 直接导出的 PDF，或 .docx 原稿。");
    }
    long unknown =
        pages.stream()
            .flatMap(page -> page.glyphs().stream())
            .filter(glyph -> glyph.text().equals("\uFFFD"))
            .count();
    if (unknown > UNREADABLE * glyphs) {
      throw new Rejected(
          "unreadable-fonts", "这个 PDF 的字体没有说明各字是什么字，文字读不出来；请用 Word、WPS 重新导出 PDF，或上传 .docx 原稿。");
    }
  }
}
