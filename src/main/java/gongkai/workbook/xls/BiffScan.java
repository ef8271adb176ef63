package gongkai.workbook.xls;

import gongkai.report.Rejected;
import gongkai.workbook.pack.FileKind;
import gongkai.workbook.pack.ReadLimits;
import gongkai.workbook.pack.Xml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Counts the cells of an Excel 97–2003 workbook, blank ones too, before all of it is loaded. */
public final class BiffScan {
  private static final int MUL_BLANK = 0x00BE;
  private static final int MUL_RK = 0x00BD;
  private static final int FILE_PASS = 0x002F;

  /** BLANK, NUMBER, LABEL, BOOLERR, FORMULA, RK, LABELSST, RSTRING. */
  private static final Set<Integer> ONE_CELL =
      Set.of(0x0201, 0x0203, 0x0204, 0x0205, 0x0006, 0x027E, 0x00FD, 0x00D6);

  private BiffScan() {}

  /** Refuses a workbook with a password, or with more cells than can be loaded at once. */
  static void check(byte[] bytes, ReadLimits limits) {
    try (var ole = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryEntry root = ole.getRoot();
      for (String name : root.getEntryNames()) {
        if (name.equalsIgnoreCase("Workbook")) {
          try (InputStream stream = ole.createDocumentInputStream(name)) {
            count(stream, limits);
          }
        }
      }
    } catch (Rejected e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw Xml.damaged();
    }
  }

  private static void count(InputStream stream, ReadLimits limits) throws IOException {
    // Loading this format and writing the new one takes far more memory than reading the new one.
    long most = limits.cells() / 5;
    long cells = 0;
    var header = new byte[4];
    while (stream.readNBytes(header, 0, 4) == 4) {
      int kind = (header[0] & 0xFF) | (header[1] & 0xFF) << 8;
      int length = (header[2] & 0xFF) | (header[3] & 0xFF) << 8;
      if (kind == FILE_PASS) {
        throw FileKind.password();
      }
      if (kind == MUL_BLANK || kind == MUL_RK) {
        cells += Math.max(0, length - 6) / (kind == MUL_RK ? 6 : 2);
      } else if (ONE_CELL.contains(kind)) {
        cells++;
      }
      if (cells > most) {
        throw new Rejected(
            "too-many-cells",
            "这个 .xls 工作簿的单元格（含设了格式的空白格）超过 %d 个；请用 Excel 或 WPS 另存为 .xlsx 再上传。".formatted(most));
      }
      stream.skipNBytes(length);
    }
  }
}
