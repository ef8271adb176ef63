package gongkai.workbook.note;

import gongkai.table.Position;
import gongkai.workbook.note.Note.Run;
import gongkai.workbook.pack.Parts;
import gongkai.workbook.pack.Relations;
import gongkai.workbook.pack.Xml;
import gongkai.workbook.pack.XmlElement;
import java.util.ArrayList;
import java.util.List;

/**
 * The notes of a sheet.
 *
 * @param path where they stand in the package
 * @param xml the part's bytes in UTF-8
 * @param root its root element
 * @param authors who wrote them
 */
public record NotesPart(
    String path, byte[] xml, XmlElement root, List<String> authors, List<Note> notes) {

  /** The notes of a sheet's part, or null when it has none. */
  public static NotesPart of(Parts parts, String sheetPart) {
    String path = Relations.of(parts, sheetPart).part(parts, "comments");
    if (path == null) {
      return null;
    }
    byte[] xml = parts.read(path);
    XmlElement root = XmlElement.parse(xml);
    XmlElement people = root.child("authors");
    List<String> authors =
        people == null
            ? List.of()
            : people.children("author").stream().map(XmlElement::text).toList();
    XmlElement list = root.child("commentList");
    List<Note> notes = new ArrayList<>();
    if (list != null) {
      list.children("comment").forEach(comment -> notes.add(note(comment, authors)));
    }
    return new NotesPart(path, xml, root, authors, notes);
  }

  private static Note note(XmlElement comment, List<String> authors) {
    int author = comment.number("authorId", 0);
    return new Note(
        position(comment.attribute("ref", "")),
        author >= 0 && author < authors.size() ? authors.get(author) : "",
        runs(comment.child("text")),
        comment);
  }

  private static Position position(String address) {
    try {
      return Position.of(address.replace("$", ""));
    } catch (IllegalArgumentException e) {
      throw Xml.damaged();
    }
  }

  private static List<Run> runs(XmlElement text) {
    List<Run> runs = new ArrayList<>();
    if (text != null) {
      for (XmlElement child : text.children()) {
        if (child.name().equals("t")) {
          runs.add(new Run("", Xml.unescape(child.text())));
        } else if (child.name().equals("r") && child.child("t") != null) {
          XmlElement font = child.child("rPr");
          runs.add(new Run(font == null ? "" : font.raw(), Xml.unescape(child.child("t").text())));
        }
      }
    }
    return runs;
  }
}
