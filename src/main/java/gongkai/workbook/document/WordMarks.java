package gongkai.workbook.document;

import gongkai.document.DocumentNote;
import gongkai.workbook.document.WordParagraph.Piece;
import gongkai.workbook.pack.XmlElement;
import gongkai.workbook.pack.XmlSplice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts the ranges of comments and tracked changes among the runs of a Word document. */
final class WordMarks {
  private final byte[] xml;
  private final Map<WordParagraph, ParagraphMarks> paragraphs = new LinkedHashMap<>();
  private int nextRevision;

  /**
   * @param firstRevision the id of the first tracked change
   */
  WordMarks(byte[] xml, int firstRevision) {
    this.xml = xml;
    this.nextRevision = firstRevision;
  }

  /** Lets a comment speak of these letters. */
  void comment(WordParagraph paragraph, int from, int to, int id) {
    of(paragraph).comment(from, to, id);
  }

  /** Strikes letters out and puts others there, for the author to accept. */
  void change(WordParagraph paragraph, DocumentNote.Change change) {
    if (of(paragraph).change(change, nextRevision)) {
      nextRevision += 2;
    }
  }

  private ParagraphMarks of(WordParagraph paragraph) {
    return paragraphs.computeIfAbsent(paragraph, ParagraphMarks::new);
  }

  /** The part with all of them. */
  byte[] applied() {
    List<Edit> edits = new ArrayList<>();
    paragraphs.values().forEach(marks -> edits.addAll(marks.edits()));
    return spliced(xml, edits);
  }

  /** Bytes that others take the place of. */
  record Edit(int from, int to, String by) {}

  private static byte[] spliced(byte[] xml, List<Edit> edits) {
    edits.sort(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to));
    var splice = new XmlSplice(xml);
    edits.forEach(edit -> splice.replace(edit.from(), edit.to(), edit.by()));
    return splice.bytes();
  }

  /** The part as it was before we marked it: our comments gone, our changes undone. */
  static byte[] removed(byte[] xml, Set<String> comments) {
    if (comments.isEmpty()
        && !new String(xml, StandardCharsets.UTF_8).contains(WordComments.AUTHOR)) {
      return xml;
    }
    List<Edit> edits = new ArrayList<>();
    remove(XmlElement.parse(xml), comments, edits);
    return spliced(xml, edits);
  }

  private static void remove(XmlElement parent, Set<String> comments, List<Edit> edits) {
    for (XmlElement child : parent.children()) {
      boolean ours = WordComments.AUTHOR.equals(child.attribute("author"));
      switch (child.name()) {
        case "commentRangeStart", "commentRangeEnd" -> {
          if (comments.contains(child.attribute("id", ""))) {
            edits.add(new Edit(child.start(), child.end(), ""));
          }
        }
        case "r" -> {
          XmlElement reference = child.child("commentReference");
          if (reference != null && comments.contains(reference.attribute("id", ""))) {
            edits.add(new Edit(child.start(), child.end(), ""));
          } else {
            remove(child, comments, edits);
          }
        }
        case "ins", "del" -> {
          if (ours) {
            edits.add(new Edit(child.start(), child.end(), before(child)));
          } else {
            remove(child, comments, edits);
          }
        }
        default -> remove(child, comments, edits);
      }
    }
  }

  private static String before(XmlElement change) {
    if (change.name().equals("ins")) {
      return "";
    }
    var runs = new StringBuilder();
    change.children().forEach(run -> runs.append(run.raw().replace("delText", "t")));
    return runs.toString();
  }

  /** The marks of one paragraph. */
  private static final class ParagraphMarks {
    private final WordParagraph paragraph;
    private final String prefix;
    private final TreeMap<Integer, String> starts = new TreeMap<>();
    private final TreeMap<Integer, String> ends = new TreeMap<>();
    private final List<Revision> revisions = new ArrayList<>();

    /** A tracked change: its two ids. */
    private record Revision(DocumentNote.Change change, int id) {}

    ParagraphMarks(WordParagraph paragraph) {
      this.paragraph = paragraph;
      this.prefix = paragraph.element().prefix();
    }

    void comment(int from, int to, int id) {
      starts.merge(
          from, "<%scommentRangeStart %sid=\"%d\"/>".formatted(prefix, prefix, id), String::concat);
      ends.merge(
          to,
          "<%1$scommentRangeEnd %1$sid=\"%2$d\"/><%1$sr><%1$scommentReference %1$sid=\"%2$d\"/></%1$sr>"
              .formatted(prefix, id),
          String::concat);
    }

    /** Whether all its letters stand in texts of runs, and no other change touches them. */
    boolean change(DocumentNote.Change change, int id) {
      boolean free =
          revisions.stream()
              .allMatch(
                  other ->
                      other.change().to() <= change.from() || change.to() <= other.change().from());
      boolean inText =
          paragraph.pieces().stream()
              .filter(piece -> piece.start() < change.to() && change.from() < piece.end())
              .allMatch(piece -> piece.run() != null && piece.content().name().equals("t"));
      if (free && inText) {
        revisions.add(new Revision(change, id));
      }
      return free && inText;
    }

    List<Edit> edits() {
      List<Edit> edits = new ArrayList<>();
      List<XmlElement> runs =
          paragraph.pieces().stream()
              .map(Piece::run)
              .filter(run -> run != null)
              .distinct()
              .toList();
      if (runs.isEmpty()) {
        edits.add(atEnd());
        return edits;
      }
      TreeMap<Integer, String> openings = new TreeMap<>(starts);
      TreeMap<Integer, String> closings = new TreeMap<>(ends);
      for (int i = 0; i < runs.size(); i++) {
        List<Piece> pieces = paragraph.piecesOf(runs.get(i));
        int from = i == 0 ? 0 : pieces.get(0).start();
        int to =
            i == runs.size() - 1 ? paragraph.text().length() : pieces.get(pieces.size() - 1).end();
        edits.add(run(runs.get(i), pieces, taken(openings, to), closings(closings, from, to)));
      }
      edits.removeIf(edit -> edit == null);
      return edits;
    }

    /** What begins before this letter. */
    private static TreeMap<Integer, String> taken(TreeMap<Integer, String> from, int to) {
      var taken = new TreeMap<>(from.headMap(to, false));
      from.headMap(to, false).clear();
      return taken;
    }

    private static TreeMap<Integer, String> closings(
        TreeMap<Integer, String> all, int from, int to) {
      var taken = new TreeMap<>(all.headMap(to, true));
      all.headMap(to, true).clear();
      return taken;
    }

    /** A paragraph without letters is spoken of as a whole. */
    private Edit atEnd() {
      String marks = String.join("", starts.values()) + String.join("", ends.values());
      XmlElement element = paragraph.element();
      if (element.end() == element.tagEnd()) {
        String open = element.raw().replaceFirst("\\s*/>$", ">");
        String whole = open + marks + "</" + prefix + element.name() + ">";
        return new Edit(element.start(), element.end(), whole);
      }
      return new Edit(element.contentEnd(), element.contentEnd(), marks);
    }

    /** A run cut where something begins or ends; null when nothing does. */
    private Edit run(
        XmlElement run,
        List<Piece> pieces,
        TreeMap<Integer, String> openings,
        TreeMap<Integer, String> closings) {
      boolean changes =
          revisions.stream()
              .anyMatch(
                  it ->
                      pieces.stream()
                          .anyMatch(
                              piece ->
                                  piece.start() < it.change().to()
                                      && it.change().from() < piece.end()));
      if (openings.isEmpty() && closings.isEmpty() && !changes) {
        return null;
      }
      var cut = new CutRun(run, prefix);
      for (XmlElement child : run.children()) {
        Piece piece = pieces.stream().filter(it -> it.content() == child).findFirst().orElse(null);
        if (child.name().equals("rPr")) {
          continue;
        }
        if (piece == null) {
          cut.keep(child.raw());
        } else if (child.name().equals("t")) {
          letters(cut, piece, openings, closings);
        } else {
          marksAt(cut, piece.start(), openings, closings);
          cut.keep(child.raw());
        }
      }
      closings.values().forEach(cut::between);
      return new Edit(run.start(), run.end(), cut.xml());
    }

    private void letters(
        CutRun cut,
        Piece piece,
        TreeMap<Integer, String> openings,
        TreeMap<Integer, String> closings) {
      int at = piece.start();
      while (at < piece.end()) {
        marksAt(cut, at, openings, closings);
        Revision revision = revisionAt(at);
        int next = Math.min(piece.end(), nextCut(at, openings, closings, revision));
        String letters = paragraph.text().substring(at, next);
        if (revision == null) {
          cut.keepLetters(letters);
        } else {
          cut.strike(letters, revision.id());
          if (next == revision.change().to()) {
            cut.insert(revision.change().by(), revision.id() + 1);
          }
        }
        at = next;
      }
    }

    private static void marksAt(
        CutRun cut, int at, TreeMap<Integer, String> openings, TreeMap<Integer, String> closings) {
      var ended = closings.headMap(at, true);
      ended.values().forEach(cut::between);
      ended.clear();
      var begun = openings.headMap(at, true);
      begun.values().forEach(cut::between);
      begun.clear();
    }

    private Revision revisionAt(int at) {
      return revisions.stream()
          .filter(it -> it.change().from() <= at && at < it.change().to())
          .findFirst()
          .orElse(null);
    }

    private int nextCut(
        int at,
        TreeMap<Integer, String> openings,
        TreeMap<Integer, String> closings,
        Revision revision) {
      int next = revision == null ? Integer.MAX_VALUE : revision.change().to();
      for (TreeMap<Integer, String> marks : List.of(openings, closings)) {
        Integer mark = marks.higherKey(at);
        next = mark == null ? next : Math.min(next, mark);
      }
      for (Revision other : revisions) {
        if (other.change().from() > at) {
          next = Math.min(next, other.change().from());
        }
      }
      return next;
    }
  }
}
