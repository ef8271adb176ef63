package gongkai.workbook.document;

import gongkai.document.Document;
import gongkai.workbook.pack.Parts;
import gongkai.workbook.pack.XmlElement;
import java.util.List;

/** A publication as a Word document that was read and can be marked. */
public final class OpenWord {
  private final Parts parts;
  private final String main;
  private final byte[] xml;
  private final Document document;
  private final List<WordParagraph> paragraphs;
  private final List<XmlElement> cells;

  OpenWord(
      Parts parts,
      String main,
      byte[] xml,
      Document document,
      List<WordParagraph> paragraphs,
      List<XmlElement> cells) {
    this.parts = parts;
    this.main = main;
    this.xml = xml;
    this.document = document;
    this.paragraphs = paragraphs;
    this.cells = cells;
  }

  public Document document() {
    return document;
  }
}
