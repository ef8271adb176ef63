package gongkai.workbook.sheet;

import gongkai.table.RawCell;
import gongkai.workbook.pack.Xml;
import gongkai.workbook.pack.XmlStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;

/** The texts that the cells of a workbook share. */
public final class StringTable {
  private final List<RawCell> cells = new ArrayList<>();

  /** Reads the table; {@code part} is null when the workbook has none. */
  public StringTable(byte[] part) {
    if (part == null) {
      return;
    }
    var xml = new XmlStream(part);
    for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("si")) {
        cells.add(cell(xml.stringItem()));
      }
    }
  }

  /** A text cell; text of nothing but blanks counts as a blank cell. */
  public static RawCell cell(String text) {
    return text.isBlank() ? RawCell.BLANK : RawCell.text(text);
  }

  /** The text cell of an entry, shared by all cells that hold it. */
  RawCell at(String index) {
    try {
      return cells.get(Integer.parseInt(index.trim()));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw Xml.damaged();
    }
  }
}
