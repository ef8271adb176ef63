package gongkai.pdf;

import gongkai.report.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Refuses a PDF whose packed streams would unpack to too much, before anything is unpacked. */
final class Inflation {
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
  private static final int HEADER = 0x78;
  private static final int DICTIONARY = 400;
  private final byte[] file;
  private final byte[] room = new byte[1 << 16];

  private Inflation(byte[] file) {
    this.file = file;
  }

  static void judge(byte[] file, long most) {
    var inflation = new Inflation(file);
    long all = 0;
    for (int at = inflation.next(0); at >= 0; at = inflation.next(at)) {
      if (!inflation.isPicture(at)) {
        long size = inflation.size(at, most);
        all += size;
        if (size > most || all > 4 * most) {
          throw new Rejected("zip-bomb", "PDF 解压后异常庞大，不予读取；请用 Word 或 WPS 重新导出为 PDF 后再上传。");
        }
      }
    }
  }

  /** The first byte of the next packed stream's content, or -1. */
  private int next(int from) {
    for (int at = from; at < file.length - STREAM.length - 3; at++) {
      if (file[at] == 's' && matches(at) && (at == 0 || file[at - 1] != 'd')) {
        int content = at + STREAM.length;
        content += file[content] == '\r' ? 1 : 0;
        content += file[content] == '\n' ? 1 : 0;
        if ((file[content] & 0x0F) == (HEADER & 0x0F)) {
          return content;
        }
      }
    }
    return -1;
  }

  private boolean matches(int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (file[at + i] != STREAM[i]) {
        return false;
      }
    }
    return true;
  }

  /** Pictures are never unpacked. */
  private boolean isPicture(int content) {
    int from = Math.max(0, content - DICTIONARY);
    String before = new String(file, from, content - from, StandardCharsets.ISO_8859_1);
    String dictionary = before.substring(before.lastIndexOf(" obj") + 1);
    return dictionary.contains("/Image");
  }

  private long size(int content, long most) {
    var inflater = new Inflater();
    try {
      inflater.setInput(file, content, file.length - content);
      while (!inflater.finished() && inflater.getTotalOut() <= most) {
        if (inflater.inflate(room) == 0) {
          break;
        }
      }
    } catch (DataFormatException e) {
      // What is not packed this way, or damaged, unpacks to no more than what came before.
    }
    long size = inflater.getBytesWritten();
    inflater.end();
    return size;
  }
}
