package gongkai.workbook.document;

import gongkai.workbook.pack.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** A paragraph of a Word document: its text, and the runs that its letters stand in. */
final class WordParagraph {
  private final XmlElement element;
  private final StringBuilder text = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * Some letters of one run.
   *
   * @param run the run, or null for letters that stand nowhere, such as an automatic number
   * @param content the element that they are, or null as well
   * @param start where they begin in the paragraph's text
   */
  record Piece(XmlElement run, XmlElement content, int start, int length) {
    int end() {
      return start + length;
    }
  }

  WordParagraph(XmlElement element) {
    this.element = element;
  }

  void add(XmlElement run, XmlElement content, String letters) {
    if (!letters.isEmpty()) {
      pieces.add(new Piece(run, content, text.length(), letters.length()));
      text.append(letters);
    }
  }

  XmlElement element() {
    return element;
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** The pieces of a run, in order. */
  List<Piece> piecesOf(XmlElement run) {
    return pieces.stream().filter(piece -> piece.run() == run).toList();
  }

  String text() {
    return text.toString();
  }

  boolean isBlank() {
    return text.toString().isBlank();
  }
}
