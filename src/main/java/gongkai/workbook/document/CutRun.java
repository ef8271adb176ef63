package gongkai.workbook.document;

import gongkai.workbook.pack.Xml;
import gongkai.workbook.pack.XmlElement;

/** A run written anew as several, each with the looks of the first. */
final class CutRun {
  private final String prefix;
  private final String open;
  private final String close;
  private final StringBuilder all = new StringBuilder();
  private final StringBuilder content = new StringBuilder();

  CutRun(XmlElement run, String prefix) {
    this.prefix = prefix;
    XmlElement looks = run.child("rPr");
    String raw = run.raw();
    this.open = raw.substring(0, raw.indexOf('>') + 1) + (looks == null ? "" : looks.raw());
    this.close = "</" + prefix + "r>";
  }

  /** Something of the run that stays as written. */
  void keep(String xml) {
    content.append(xml);
  }

  void keepLetters(String letters) {
    content.append(text("t", letters));
  }

  /** Something between two runs. */
  void between(String xml) {
    flush();
    all.append(xml);
  }

  void strike(String letters, int id) {
    between(revision("del", id, text("delText", letters)));
  }

  void insert(String letters, int id) {
    between(revision("ins", id, text("t", letters)));
  }

  private String revision(String kind, int id, String letters) {
    return "<%1$s%2$s %1$sid=\"%3$d\" %1$sauthor=\"%4$s\">%5$s%6$s%7$s</%1$s%2$s>"
        .formatted(prefix, kind, id, WordComments.AUTHOR, open, letters, close);
  }

  private String text(String name, String letters) {
    return "<%1$s%2$s xml:space=\"preserve\">%3$s</%1$s%2$s>"
        .formatted(prefix, name, Xml.encode(letters));
  }

  private void flush() {
    if (!content.isEmpty()) {
      all.append(open).append(content).append(close);
      content.setLength(0);
    }
  }

  String xml() {
    flush();
    return all.toString();
  }
}
