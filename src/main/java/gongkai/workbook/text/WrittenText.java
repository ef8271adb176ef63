package gongkai.workbook.text;

import gongkai.report.Rejected;
import gongkai.table.Encodings;
import gongkai.workbook.pack.Parts;
import gongkai.workbook.pack.ReadLimits;
import gongkai.workbook.pack.XmlElement;

/** A text that people wrote themselves, as plain lines: a Word document or a text file. */
public final class WrittenText {
  private static final String DOCUMENT = "word/document.xml";
  private static final long LARGEST = 16L << 20;
  private static final int LONGEST = 1_000_000;

  private WrittenText() {}

  /**
   * Reads a text; its kind is seen from the bytes.
   *
   * @throws Rejected when it is neither .docx nor plain text, damaged, hostile or too large
   */
  public static String read(byte[] bytes) {
    if (bytes.length == 0) {
      throw new Rejected("empty-file", "情况说明是空的（0 字节）；请重新保存后再上传。");
    }
    if (bytes.length > LARGEST) {
      throw tooLarge();
    }
    String text = starts(bytes, "PK") ? document(bytes) : plain(bytes);
    if (text.length() > LONGEST) {
      throw tooLarge();
    }
    return text;
  }

  private static String document(byte[] bytes) {
    Parts parts = Parts.open(bytes, ReadLimits.standard());
    if (!parts.has(DOCUMENT)) {
      throw notText("不是 Word 文档");
    }
    var text = new StringBuilder();
    lines(XmlElement.parse(parts.read(DOCUMENT)), text);
    return text.toString();
  }

  private static void lines(XmlElement element, StringBuilder text) {
    for (XmlElement child : element.children()) {
      switch (child.name()) {
        case "t" -> text.append(child.text());
        case "tab" -> text.append(' ');
        case "br", "cr" -> text.append('\n');
        // The same words once more, for programs that cannot draw the first.
        case "Fallback", "instrText" -> {}
        case "p" -> {
          lines(child, text);
          text.append('\n');
        }
        default -> lines(child, text);
      }
    }
  }

  private static String plain(byte[] bytes) {
    if (starts(bytes, "%PDF")) {
      throw notText("是 PDF");
    }
    if ((bytes[0] & 0xFF) == 0xD0 && bytes.length > 1 && (bytes[1] & 0xFF) == 0xCF) {
      throw notText("是旧的 .doc 文档");
    }
    String text = Encodings.decode(bytes).orElseThrow(() -> notText("不是文字"));
    if (text.indexOf('\0') >= 0) {
      throw notText("不是文字");
    }
    return text;
  }

  private static boolean starts(byte[] bytes, String magic) {
    for (int i = 0; i < magic.length(); i++) {
      if (i >= bytes.length || bytes[i] != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static Rejected notText(String what) {
    return new Rejected("not-a-text", "上传的情况说明" + what + "；请另存为 .docx 或 .txt 再上传。");
  }

  private static Rejected tooLarge() {
    return new Rejected("too-large", "情况说明太大，不像是一份说明；请删去图片和附件后再上传。");
  }
}
