package gongkai.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Small PDFs, written object by object. */
final class PdfBytes {
  private final List<byte[]> objects = new ArrayList<>();

  private PdfBytes() {}

  /** A page with a line of words that a reader sees upright once the page is turned. */
  static byte[] of(String words, int rotation) {
    String matrix = rotation == 90 ? "0 1 -1 0 300 50" : "1 0 0 1 50 300";
    return page("BT /F1 12 Tf " + matrix + " Tm (" + words + ") Tj ET", "/Rotate " + rotation);
  }

  /** A page that draws this. */
  static byte[] page(String content, String more) {
    return page(content.getBytes(StandardCharsets.ISO_8859_1), "", more);
  }

  /** A page whose content is as given, with its filter. */
  static byte[] page(byte[] content, String filter, String more) {
    var pdf = new PdfBytes();
    pdf.object("<< /Type /Catalog /Pages 2 0 R >>");
    pdf.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    pdf.object(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents 4 0 R /Resources << /Font"
            + " << /F1 5 0 R >> /XObject << /X1 6 0 R >> >> "
            + more
            + " >>");
    pdf.stream(content, filter);
    pdf.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    pdf.stream(
        "/X1 Do".getBytes(StandardCharsets.US_ASCII),
        "/Type /XObject /Subtype /Form /BBox [0 0 400 600] /Resources << /XObject << /X1 6 0 R >>"
            + " >>");
    return pdf.bytes();
  }

  static byte[] deflated(byte[] content) {
    var out = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(out)) {
      deflater.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] locked() throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private void object(String text) {
    objects.add(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void stream(byte[] content, String dictionary) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(
        ("<< /Length " + content.length + " " + dictionary + " >>\nstream\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(content);
    out.writeBytes("\nendstream".getBytes(StandardCharsets.US_ASCII));
    objects.add(out.toByteArray());
  }

  private byte[] bytes() {
    var out = new ByteArrayOutputStream();
    out.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      starts.add(out.size());
      out.writeBytes(((i + 1) + " 0 obj\n").getBytes(StandardCharsets.US_ASCII));
      out.writeBytes(objects.get(i));
      out.writeBytes("\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    }
    int table = out.size();
    var end = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
    starts.forEach(start -> end.append("%010d 00000 n \n".formatted(start)));
    end.append("trailer\n<< /Size %d /Root 1 0 R >>\n".formatted(objects.size() + 1));
    end.append("startxref\n").append(table).append("\n%%EOF\n");
    out.writeBytes(end.toString().getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }
}
