package gongkai.workbook.note;

import gongkai.table.Position;
import gongkai.workbook.note.Note.Run;
import gongkai.workbook.pack.Xml;
import gongkai.workbook.pack.XmlElement;
import gongkai.workbook.pack.XmlLists;
import gongkai.workbook.pack.XmlSplice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Replaces our blocks in the notes of a sheet; what users wrote stays. */
public final class NotesEditor {
  private static final String FONT =
      "<%1$srPr><%1$ssz val=\"9\"/><%1$srFont val=\"宋体\"/><%1$sfamily val=\"3\"/>"
          + "<%1$scharset val=\"134\"/></%1$srPr>";
  private static final String EMPTY =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
          + "<authors></authors><commentList></commentList></comments>";

  private final byte[] xml;
  private final XmlElement root;
  private final List<String> authors;
  private final List<Note> notes;
  private final String prefix;
  private final String font;
  private final TreeMap<Position, String> wanted;
  private final Set<Position> taken = new HashSet<>();
  private final Set<Position> removed = new TreeSet<>();

  private NotesEditor(NotesPart part, Map<Position, String> blocks) {
    xml = part == null ? EMPTY.getBytes(StandardCharsets.UTF_8) : part.xml();
    root = part == null ? XmlElement.parse(xml) : part.root();
    authors = part == null ? List.of() : part.authors();
    notes = part == null ? List.of() : part.notes();
    prefix = root.prefix();
    font = FONT.formatted(prefix);
    wanted = new TreeMap<>(blocks);
  }

  /**
   * @param xml the changed part
   * @param removed cells whose note is gone
   * @param added cells that have a new note
   */
  public record Edited(byte[] xml, Set<Position> removed, Set<Position> added) {}

  /**
   * Changes the notes of a sheet.
   *
   * @param part its notes, or null when it has none
   * @param blocks our block for each cell that is to have one
   */
  public static Edited edit(NotesPart part, Map<Position, String> blocks) {
    return new NotesEditor(part, blocks).edit();
  }

  private Edited edit() {
    boolean known = authors.contains(NoteBlock.AUTHOR);
    int author = known ? authors.indexOf(NoteBlock.AUTHOR) : authors.size();
    var splice = new XmlSplice(xml);
    if (!known) {
      String entry = "<%sauthor>" + NoteBlock.AUTHOR + "</%sauthor>";
      XmlLists.append(splice, xml, root.child("authors"), List.of(entry));
    }
    notes.forEach(note -> change(splice, note));
    wanted.keySet().removeAll(taken);
    List<String> added = new ArrayList<>();
    wanted.forEach(
        (at, block) ->
            added.add(
                "<%%scomment ref=\"%s\" authorId=\"%d\"><%%stext>%s</%%stext></%%scomment>"
                    .formatted(at.address(), author, run(block))));
    XmlLists.append(splice, xml, root.child("commentList"), added);
    return new Edited(splice.bytes(), removed, wanted.keySet());
  }

  private void change(XmlSplice splice, Note note) {
    if (note.shadow()) {
      taken.add(note.at());
      return;
    }
    boolean marked = NoteBlock.find(note.text()) != null;
    List<Run> users = note.usersRuns();
    if (marked && users.isEmpty()) {
      splice.replace(note.element().start(), note.element().end(), "");
      removed.add(note.at());
      return;
    }
    taken.add(note.at());
    String block = wanted.get(note.at());
    XmlElement text = note.element().child("text");
    if ((marked || block != null) && text != null) {
      String content = block == null ? runs(users) : appended(users, block);
      splice.replace(
          text.start(), text.end(), "<%1$stext>%2$s</%1$stext>".formatted(prefix, content));
    }
  }

  private String appended(List<Run> users, String block) {
    var text = new StringBuilder();
    users.forEach(user -> text.append(run(user)));
    return text.append(run(users.isEmpty() ? block : "\n" + block)).toString();
  }

  private String runs(List<Run> users) {
    if (users.size() == 1 && users.get(0).font().isEmpty()) {
      return text(users.get(0).text());
    }
    var text = new StringBuilder();
    users.forEach(user -> text.append(run(user)));
    return text.toString();
  }

  private String run(Run run) {
    return "<%1$sr>%2$s%3$s</%1$sr>".formatted(prefix, run.font(), text(run.text()));
  }

  private String run(String block) {
    return run(new Run(font, block));
  }

  private String text(String text) {
    return "<%1$st xml:space=\"preserve\">%2$s</%1$st>".formatted(prefix, Xml.cellText(text));
  }
}
