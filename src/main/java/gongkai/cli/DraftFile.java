package gongkai.cli;

import gongkai.desk.Examined;
import gongkai.desk.Product;
import gongkai.report.Rejected;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** The drafted 情况说明 as a file. */
final class DraftFile {
  private DraftFile() {}

  /** Writes it as the extension says. */
  static void write(Examined examined, Path file, boolean force) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".docx")) {
      Output.write(file, examined.make(Product.DOCUMENT), force);
    } else if (name.endsWith(".txt")) {
      Output.write(file, examined.text().getBytes(StandardCharsets.UTF_8), force);
    } else {
      throw new Rejected("unknown-extension", "文稿只能写成 .docx 或 .txt，请改 " + file + " 的扩展名。");
    }
  }
}
