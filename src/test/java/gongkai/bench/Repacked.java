package gongkai.bench;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The least that a workbook costs: unzip it, pull through its sheets and texts once, zip it. */
final class Repacked {
  private static final XMLInputFactory READERS = new WstxInputFactory();

  private Repacked() {}

  static Object of(byte[] workbook) {
    var bytes = new ByteArrayOutputStream(workbook.length);
    try (var in = new ZipInputStream(new ByteArrayInputStream(workbook));
        var out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readAllBytes();
        if (entry.getName().contains("heets/") || entry.getName().contains("haredStrings")) {
          pullThrough(part);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException(e);
    }
    return bytes;
  }

  private static void pullThrough(byte[] part) throws XMLStreamException {
    XMLStreamReader reader = READERS.createXMLStreamReader(new ByteArrayInputStream(part));
    while (reader.hasNext()) {
      reader.next();
    }
    reader.close();
  }
}
