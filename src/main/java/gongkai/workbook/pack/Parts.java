package gongkai.workbook.pack;

import gongkai.report.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of an Office package, unpacked one at a time and never beyond the limits. */
public final class Parts {
  /** Deflate reaches this only on a run of equal bytes, which no sheet or style part is. */
  private static final int SUSPICIOUS_RATIO = 300;

  private static final long SUSPICIOUS_SIZE = 32L << 20;

  private final byte[] file;
  private final ReadLimits limits;
  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

  private Parts(byte[] file, ReadLimits limits, ZipFile zip) {
    this.file = file;
    this.limits = limits;
    this.zip = zip;
  }

  /** Looks at the directory of a package; refuses one that would unpack to too much. */
  public static Parts open(byte[] file, ReadLimits limits) {
    try {
      var zip =
          ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get();
      var parts = new Parts(file, limits, zip);
      parts.index();
      return parts;
    } catch (IOException | IllegalArgumentException e) {
      throw Xml.damaged();
    }
  }

  private void index() {
    long unpacked = 0;
    long packed = 0;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      if (entry.isDirectory()) {
        continue;
      }
      if (entries.size() >= limits.parts()) {
        throw bomb();
      }
      unpacked += judged(entry);
      packed += entry.getCompressedSize();
      if (entries.put(key(entry.getName()), entry) != null) {
        throw Xml.damaged();
      }
    }
    if (unpacked > limits.unpackedBytes() || packed > file.length) {
      throw bomb();
    }
  }

  private long judged(ZipArchiveEntry entry) {
    long size = entry.getSize();
    long packed = entry.getCompressedSize();
    if (size < 0 || packed < 0) {
      throw Xml.damaged();
    }
    if (size > SUSPICIOUS_SIZE && size / Math.max(1, packed) > SUSPICIOUS_RATIO) {
      throw bomb();
    }
    return size;
  }

  private static Rejected bomb() {
    return new Rejected("zip-bomb", "文件解压后异常庞大，疑似压缩炸弹，不予读取；请用 Excel 或 WPS 打开、删去多余的空白行列后另存再上传。");
  }

  private static String key(String name) {
    String path = name.replace('\\', '/');
    return (path.startsWith("/") ? path.substring(1) : path).toLowerCase(Locale.ROOT);
  }

  public boolean has(String part) {
    return entries.containsKey(key(part));
  }

  /** Whether the package carries a digital signature. */
  public boolean signed() {
    return entries.keySet().stream().anyMatch(part -> part.startsWith("_xmlsignatures/"));
  }

  /** A part's bytes; XML parts come in UTF-8. */
  public byte[] read(String part) {
    ZipArchiveEntry entry = entries.get(key(part));
    if (entry == null) {
      throw Xml.damaged();
    }
    if (entry.getSize() > limits.partBytes()) {
      throw bomb();
    }
    var bytes = new byte[(int) entry.getSize()];
    try (InputStream in = zip.getInputStream(entry)) {
      if (in.readNBytes(bytes, 0, bytes.length) < bytes.length) {
        throw Xml.damaged();
      }
      if (in.read() >= 0) {
        throw bomb();
      }
    } catch (IOException | IllegalArgumentException e) {
      throw Xml.damaged();
    }
    var crc = new CRC32();
    crc.update(bytes);
    if (crc.getValue() != entry.getCrc()) {
      throw Xml.damaged();
    }
    return Xml.utf8(bytes);
  }

  /**
   * The package with some parts changed, added or (null) left out. All other parts are copied as
   * they are packed, byte for byte.
   */
  byte[] with(Map<String, PackedPart> changes) {
    Map<String, PackedPart> changed = new LinkedHashMap<>();
    changes.forEach((name, part) -> changed.put(key(name), part));
    var channel = new SeekableInMemoryByteChannel(new byte[file.length + (1 << 16)]);
    channel.truncate(0);
    try (var out = new ZipArchiveOutputStream(channel)) {
      out.setUseZip64(Zip64Mode.Never);
      for (ZipArchiveEntry entry : entries.values()) {
        String key = key(entry.getName());
        if (!changed.containsKey(key)) {
          out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
        } else if (changed.get(key) != null) {
          changed.get(key).addTo(out, entry.getName());
        }
      }
      for (Map.Entry<String, PackedPart> added : changes.entrySet()) {
        if (!has(added.getKey()) && added.getValue() != null) {
          added.getValue().addTo(out, added.getKey());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arrays.copyOf(channel.array(), (int) channel.size());
  }
}
