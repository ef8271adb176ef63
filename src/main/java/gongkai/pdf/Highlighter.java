package gongkai.pdf;

import gongkai.document.DocumentNote;
import gongkai.report.Level;
import gongkai.report.Rejected;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** Puts highlights with notes on the pages of a PDF, behind the end of the file as it was. */
final class Highlighter {
  private static final String AUTHOR = "公开审核";

  /** The last line of a file that we marked: how long it was before. */
  private static final Pattern OURS = Pattern.compile("%gongkai (\\d{1,10})\\n$");

  private static final int TAIL = 40;
  private static final float MARGIN = 24;

  private final byte[] original;
  private final List<PageContent> pages;
  private final PdfLimits limits;

  Highlighter(byte[] original, List<PageContent> pages, PdfLimits limits) {
    this.original = original;
    this.pages = pages;
    this.limits = limits;
  }

  /** The file before we marked it; what somebody else changed since then keeps our marks too. */
  static byte[] withoutOurs(byte[] bytes) {
    int from = Math.max(0, bytes.length - TAIL);
    String tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    Matcher ours = OURS.matcher(tail);
    long length = ours.find() ? Long.parseLong(ours.group(1)) : bytes.length;
    return length < bytes.length ? Arrays.copyOf(bytes, (int) length) : bytes;
  }

  /**
   * The marked file.
   *
   * @param places what to say where, a box a line of words; no box for what is about the whole
   */
  byte[] highlight(Map<List<Box>, List<DocumentNote>> places) {
    try (PDDocument document = PdfReader.load(original, limits)) {
      int number = 0;
      for (Map.Entry<List<Box>, List<DocumentNote>> place : places.entrySet()) {
        List<Box> boxes = place.getKey();
        int page = boxes.isEmpty() ? 0 : boxes.get(0).page();
        List<Box> onPage = boxes.stream().filter(box -> box.page() == page).toList();
        add(document.getPage(page), annotation(page, onPage), place.getValue(), ++number);
      }
      // The same file gives the same marked file on any day.
      document.setDocumentId((long) original.length);
      var out = new ByteArrayOutputStream(original.length + (1 << 16));
      document.saveIncremental(out);
      out.write("\n%%gongkai %d\n".formatted(original.length).getBytes(StandardCharsets.US_ASCII));
      return out.toByteArray();
    } catch (IOException | RuntimeException e) {
      // What is wrong in a file that can be read shows in any way once it is written anew.
      throw new Rejected("damaged", "PDF 的内部结构有损坏，读得出文字但写不回标注；请重新导出 PDF 后再上传。");
    }
  }

  private PDAnnotationMarkup annotation(int page, List<Box> boxes) {
    if (boxes.isEmpty()) {
      var note = new PDAnnotationText();
      PageContent content = pages.get(page);
      var corner = new Box(page, MARGIN, MARGIN, 2 * MARGIN, 2 * MARGIN);
      note.setRectangle(rectangle(List.<Point2D[]>of(corners(content, corner))));
      note.setName(PDAnnotationText.NAME_NOTE);
      return note;
    }
    List<Point2D[]> all = boxes.stream().map(box -> corners(pages.get(page), box)).toList();
    var highlight = new PDAnnotationHighlight();
    var quads = new float[8 * all.size()];
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < 4; j++) {
        quads[8 * i + 2 * j] = (float) all.get(i)[j].getX();
        quads[8 * i + 2 * j + 1] = (float) all.get(i)[j].getY();
      }
    }
    highlight.setQuadPoints(quads);
    highlight.setRectangle(rectangle(all));
    return highlight;
  }

  /** The corners in the page's own space: upper left and right, lower left and right. */
  private static Point2D[] corners(PageContent page, Box box) {
    AffineTransform back;
    try {
      back = page.turn().createInverse();
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException(e);
    }
    var corners = new Point2D[4];
    double[][] at = {
      {box.left(), box.top()},
      {box.right(), box.top()},
      {box.left(), box.bottom()},
      {box.right(), box.bottom()}
    };
    for (int i = 0; i < 4; i++) {
      corners[i] = back.transform(new Point2D.Double(at[i][0], at[i][1]), null);
    }
    return corners;
  }

  private static PDRectangle rectangle(List<Point2D[]> all) {
    List<Point2D> points = all.stream().flatMap(Arrays::stream).toList();
    float left = (float) points.stream().mapToDouble(Point2D::getX).min().orElse(0);
    float right = (float) points.stream().mapToDouble(Point2D::getX).max().orElse(0);
    float low = (float) points.stream().mapToDouble(Point2D::getY).min().orElse(0);
    float high = (float) points.stream().mapToDouble(Point2D::getY).max().orElse(0);
    return new PDRectangle(left, low, right - left, high - low);
  }

  private static void add(
      PDPage page, PDAnnotationMarkup annotation, List<DocumentNote> notes, int number)
      throws IOException {
    annotation.setTitlePopup(AUTHOR);
    annotation.setContents(
        notes.stream().map(DocumentNote::note).distinct().collect(Collectors.joining("\n\n")));
    annotation.setAnnotationName("gongkai-" + number);
    annotation.setPrinted(true);
    annotation.setColor(
        colour(notes.stream().map(DocumentNote::level).min(Level::compareTo).orElseThrow()));
    annotation.setPage(page);
    annotation.constructAppearances();
    List<PDAnnotation> all = new ArrayList<>(page.getAnnotations());
    all.add(annotation);
    page.setAnnotations(all);
    page.getCOSObject().setNeedToBeUpdated(true);
  }

  private static PDColor colour(Level level) {
    float[] parts =
        switch (level) {
          case ERROR -> new float[] {1, 0.6f, 0.6f};
          case WARNING -> new float[] {1, 0.85f, 0.4f};
          case ROUNDING -> new float[] {0.8f, 0.8f, 0.8f};
          case INFO -> new float[] {0.7f, 0.85f, 1};
        };
    return new PDColor(parts, PDDeviceRGB.INSTANCE);
  }
}
