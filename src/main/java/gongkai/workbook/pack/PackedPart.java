package gongkai.workbook.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A part packed as it will stand in the package. Parts are packed as they are written, so that the
 * large ones never lie in memory twice.
 *
 * @param size of the part unpacked
 * @param crc its checksum
 * @param deflated its packed bytes
 */
public record PackedPart(long size, long crc, byte[] deflated) {
  /** A third faster than the usual level, for a file a tenth larger. */
  private static final int LEVEL = 4;

  /** The first day that a zip knows: the same workbook gives the same bytes on any day. */
  private static final long TIME = 315_532_800_000L;

  /** What writes a part. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  static PackedPart of(byte[] bytes) {
    return of(out -> out.write(bytes));
  }

  static PackedPart of(Content content) {
    var packed = new ByteArrayOutputStream();
    var deflater = new Deflater(LEVEL, true);
    var crc = new CRC32();
    try (var out =
        new CheckedOutputStream(new DeflaterOutputStream(packed, deflater, 1 << 13), crc)) {
      content.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long size = deflater.getBytesRead();
    deflater.end();
    return new PackedPart(size, crc.getValue(), packed.toByteArray());
  }

  void addTo(ZipArchiveOutputStream zip, String name) throws IOException {
    var entry = new ZipArchiveEntry(name);
    entry.setTime(TIME);
    entry.setMethod(ZipEntry.DEFLATED);
    entry.setSize(size);
    entry.setCompressedSize(deflated.length);
    entry.setCrc(crc);
    zip.addRawArchiveEntry(entry, new ByteArrayInputStream(deflated));
  }
}
