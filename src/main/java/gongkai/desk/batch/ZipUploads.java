package gongkai.desk.batch;

import gongkai.desk.Upload;
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

  private static final int MOST_ENTRIES = 5000;

  private ZipUploads() {}

  /**
   * @param endings of the files that are wanted, e.g. {@link #WORKBOOKS}
   * @param spool where they go
   * @throws Rejected when it is no zip, or too large when unpacked
   */
  public static List<Upload> of(Upload.Content zip, Set<String> endings, Spool spool) {
    for (Charset names : List.of(StandardCharsets.UTF_8, Encodings.GB18030)) {
      try {
        return read(zip, names, endings, spool);
      } catch (IllegalArgumentException e) {
        // Names that are none in it; the next one, if there is one.
      }
    }
    throw new Rejected("bad-zip", "压缩包里的文件名既不是 UTF-8 也不是 GB18030 编码，请换一个程序重新压缩后上传。");
  }

  private static List<Upload> read(
      Upload.Content zip, Charset names, Set<String> endings, Spool spool) {
    List<Upload> uploads = new ArrayList<>();
    int entries = 0;
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip.read()), names)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (++entries > MOST_ENTRIES) {
          throw new Rejected("too-large", "压缩包里的文件太多，请分成几批上传。");
        }
        // What is passed over is unpacked too, so it counts.
        Upload.Content content = spool.take(in, isWanted(entry, endings));
        if (isWanted(entry, endings)) {
          uploads.add(new Upload(plainName(entry.getName()), content));
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
