package gongkai.workbook.document;

import gongkai.workbook.pack.PackageEditor;
import gongkai.workbook.pack.Parts;
import gongkai.workbook.pack.Relations;
import gongkai.workbook.pack.Xml;
import gongkai.workbook.pack.XmlElement;
import gongkai.workbook.pack.XmlLists;
import gongkai.workbook.pack.XmlSplice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The comments of a Word document; ours bear our name. */
final class WordComments {
  static final String AUTHOR = "公开审核";
  private static final String KIND = "comments";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
  private static final String EMPTY =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          + "</w:comments>";

  private final String part;
  private final byte[] xml;
  private final XmlElement root;

  private WordComments(String part, byte[] xml) {
    this.part = part;
    this.xml = xml;
    this.root = XmlElement.parse(xml);
  }

  static WordComments of(Parts parts, Relations relations) {
    String part = relations.part(parts, KIND);
    return new WordComments(
        part, part == null ? EMPTY.getBytes(StandardCharsets.UTF_8) : parts.read(part));
  }

  private boolean isOurs(XmlElement comment) {
    return AUTHOR.equals(comment.attribute("author"));
  }

  /** The ids of our comments of an earlier round. */
  Set<String> ours() {
    return root.children("comment").stream()
        .filter(this::isOurs)
        .map(comment -> comment.attribute("id", ""))
        .collect(Collectors.toSet());
  }

  /** The first id that no comment of somebody else bears, nor any after it. */
  int firstId() {
    return root.children("comment").stream()
            .filter(comment -> !isOurs(comment))
            .mapToInt(comment -> comment.number("id", 0))
            .max()
            .orElse(-1)
        + 1;
  }

  /** Puts our comments there, with ids from {@link #firstId}; those of an earlier round go. */
  void write(PackageEditor editor, String main, List<String> texts) {
    var splice = new XmlSplice(xml);
    root.children("comment").stream()
        .filter(this::isOurs)
        .forEach(comment -> splice.replace(comment.start(), comment.end(), ""));
    List<String> entries = new ArrayList<>();
    for (String text : texts) {
      entries.add(entry(firstId() + entries.size(), text));
    }
    XmlLists.append(splice, xml, root, entries);
    String target = part;
    if (target == null) {
      target = editor.freeName("word/comments%d.xml");
      editor.announce(target, TYPE);
      editor.relate(main, KIND, target);
    }
    editor.replace(target, splice.bytes());
  }

  private static String entry(int id, String text) {
    var entry = new StringBuilder();
    entry.append(
        "<%%scomment %%sid=\"%d\" %%sauthor=\"%s\" %%sinitials=\"审\">".formatted(id, AUTHOR));
    for (String line : text.split("\n")) {
      entry
          .append("<%sp><%sr><%st xml:space=\"preserve\">")
          .append(Xml.encode(line).replace("%", "&#37;"))
          .append("</%st></%sr></%sp>");
    }
    return entry.append("</%scomment>").toString();
  }
}
