package gongkai.workbook.pack;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import gongkai.table.Abandoned;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Pulls through a large XML part that nobody vouches for: no DTD, no entities, no outside. */
public final class XmlStream {
  private static final XMLInputFactory READERS = new WstxInputFactory();

  static {
    READERS.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    READERS.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // What is damaged must be found by next(), not by whoever asks for the text later.
    READERS.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
  }

  private final XMLStreamReader reader;

  public XmlStream(byte[] part) {
    try {
      reader = READERS.createXMLStreamReader(new ByteArrayInputStream(part));
    } catch (XMLStreamException e) {
      throw Xml.damaged();
    }
  }

  /** Goes to the next tag or text; {@link XMLStreamConstants#END_DOCUMENT} at the end. */
  public int next() {
    Abandoned.check();
    try {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw Xml.forbidden();
      }
      return event;
    } catch (XMLStreamException e) {
      throw Xml.damaged();
    }
  }

  public String name() {
    return reader.getLocalName();
  }

  /** An attribute of the current tag, or null. */
  public String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The character data up to the end of the current element, inner elements' included. */
  public String text() {
    StringBuilder text = null;
    String only = "";
    int depth = 1;
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT && --depth == 0) {
        return text == null ? only : text.toString();
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        if (only.isEmpty()) {
          only = reader.getText();
        } else {
          text = text == null ? new StringBuilder(only) : text;
          text.append(reader.getText());
        }
      } else if (event == XMLStreamConstants.END_DOCUMENT) {
        throw Xml.damaged();
      }
    }
  }

  /** The text of a string item: its runs in order, without reading aids. */
  public String stringItem() {
    var text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (name().equals("t")) {
          text.append(text());
        } else if (name().equals("rPh")) {
          text();
        } else {
          depth++;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    return Xml.unescape(text.toString());
  }
}
