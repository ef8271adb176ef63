package gongkai.workbook.pack;

import gongkai.report.Rejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells a workbook from all else by its bytes; the name is not trusted. */
public enum FileKind {
  /** An Office Open XML package: .xlsx, .xlsm. */
  PACKAGE,
  /** An Excel 97–2003 workbook: .xls. */
  BINARY;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** The kind of these bytes; refuses what is no workbook, saying what it is. */
  public static FileKind of(byte[] bytes, ReadLimits limits) {
    if (bytes.length == 0) {
      throw new Rejected("empty-file", "文件是空的（0 字节）；请重新导出或保存工作簿后再上传。");
    }
    if (bytes.length > limits.fileBytes()) {
      throw new Rejected(
          "too-large",
          "文件有 %d MB，超过 %d MB 的上限；请删去图片和多余的空白行列，或拆成几个工作簿再上传。"
              .formatted(bytes.length + (1L << 20) - 1 >> 20, limits.fileBytes() >> 20));
    }
    if (startsWith(bytes, ZIP)) {
      return PACKAGE;
    }
    if (startsWith(bytes, OLE2)) {
      requireBinaryWorkbook(bytes);
      return BINARY;
    }
    throw notAWorkbook(guess(bytes));
  }

  private static void requireBinaryWorkbook(byte[] bytes) {
    Set<String> names;
    try (var ole = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      names = ole.getRoot().getEntryNames();
    } catch (IOException | RuntimeException e) {
      throw Xml.damaged();
    }
    if (names.contains("EncryptedPackage")) {
      throw password();
    }
    if (names.contains("WordDocument")) {
      throw notAWorkbook("一个 Word 文档");
    }
    if (names.contains("PowerPoint Document")) {
      throw notAWorkbook("一个演示文稿");
    }
    if (names.stream().noneMatch(name -> name.equalsIgnoreCase("Workbook"))) {
      if (names.contains("Book")) {
        throw new Rejected("old-format", "这是 Excel 95 或更早的格式，读不了；请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。");
      }
      throw notAWorkbook("别的文件");
    }
  }

  public static Rejected password() {
    return new Rejected("password-protected", "工作簿设有打开密码，无法读取；请在 Excel 或 WPS 中去掉密码、另存后再上传。");
  }

  static Rejected notAWorkbook(String what) {
    return new Rejected(
        "not-a-workbook", "上传的不是 Excel 工作簿，而是" + what + "；请上传 .xlsx、.xlsm 或 .xls 文件。");
  }

  private static String guess(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, 2000), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    if (head.startsWith("%pdf")) {
      return "一个 PDF 文件";
    }
    if (head.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
      return "“XML 表格 2003”格式的文件（请用 Excel 或 WPS 打开后另存为 .xlsx）";
    }
    if (head.contains("<html") || head.contains("<table")) {
      return "一个网页（有的系统把网页当 .xls 导出，请用 Excel 或 WPS 打开后另存为 .xlsx）";
    }
    return "别的文件";
  }

  private static boolean startsWith(byte[] bytes, byte[] head) {
    for (int i = 0; i < head.length; i++) {
      if (i >= bytes.length || bytes[i] != head[i]) {
        return false;
      }
    }
    return true;
  }
}
