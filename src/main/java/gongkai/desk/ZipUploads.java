package gongkai.desk;

import gongkai.report.Rejected;
import gongkai.table.Encodings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Takes workbooks and publications out of a zip; what is neither is passed over. */
public final class ZipUploads {
  public static final Set<String> WORKBOOKS = Set.of("xlsx", "xlsm", "xls");

  /** What can be examined: workbooks and publications. */
  public static final Set<String> PAPERS = Set.of("xlsx", "xlsm", "xls", "docx", "pdf");

  private ZipUploads() {}

  /**
   * @param endings of the files that are wanted, e.g. {@link #WORKBOOKS}
   * @param largest bytes of the largest file
   * @param largestSum bytes of all of them
   * @throws Rejected when it is no zip, or too large when unpacked
   */
  public static List<Upload> of(byte[] zip, Set<String> endings, long largest, long largestSum) {
    try {
      return read(zip, StandardCharsets.UTF_8, endings, largest, largestSum);
    } catch (IllegalArgumentException e) {
      return read(zip, Encodings.GB18030, endings, largest, largestSum);
    }
  }

  private static List<Upload> read(
      byte[] zip, Charset names, Set<String> endings, long largest, long largestSum) {
    List<Upload> uploads = new ArrayList<>();
    long sum = 0;
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), names)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        // What is passed over is unpacked too, so it counts.
        byte[] content = in.readNBytes((int) Math.min(largest + 1, Integer.MAX_VALUE - 8));
        sum += content.length;
        if (content.length > largest || sum > largestSum) {
          throw new Rejected("too-large", "压缩包展开后太大，请分成几批上传。");
        }
        if (isWanted(entry, endings)) {
          uploads.add(new Upload(plainName(entry.getName()), () -> content));
        }
      }
    } catch (IOException e) {
      throw new Rejected("bad-zip", "这个压缩包不完整或加了密码，请重新压缩后上传。");
    }
    return uploads;
  }

  /** Neither folders, nor what programs leave beside workbooks. */
  private static boolean isWanted(ZipEntry entry, Set<String> endings) {
    String name = plainName(entry.getName());
    return !entry.isDirectory()
        && !entry.getName().startsWith("__MACOSX/")
        && !name.startsWith("~$")
        && !name.startsWith(".")
        && endings.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /** The last part of the path: folders in the zip name nothing here. */
  private static String plainName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
