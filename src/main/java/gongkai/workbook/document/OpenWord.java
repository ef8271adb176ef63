package gongkai.workbook.document;

import gongkai.document.Document;
import gongkai.document.DocumentNote;
import gongkai.document.OpenDocument;
import gongkai.workbook.pack.PackageEditor;
import gongkai.workbook.pack.Parts;
import gongkai.workbook.pack.Relations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A publication as a Word document that was read and can be marked. */
public final class OpenWord implements OpenDocument {
  private final Parts parts;
  private final String main;
  private final byte[] xml;
  private final Document document;
  private final List<WordParagraph> paragraphs;
  private final List<WordCell> cells;

  OpenWord(
      Parts parts,
      String main,
      byte[] xml,
      Document document,
      List<WordParagraph> paragraphs,
      List<WordCell> cells) {
    this.parts = parts;
    this.main = main;
    this.xml = xml;
    this.document = document;
    this.paragraphs = paragraphs;
    this.cells = cells;
  }

  @Override
  public Document document() {
    return document;
  }

  /** A place in a paragraph. */
  private record Place(WordParagraph paragraph, int from, int to) {}

  /** The same document with comments at the words, and what is certain as tracked changes. */
  @Override
  public byte[] mark(List<DocumentNote> notes) {
    Map<Place, List<DocumentNote>> places = new LinkedHashMap<>();
    for (DocumentNote note : notes) {
      Place place = place(note);
      if (place != null) {
        places.computeIfAbsent(place, key -> new ArrayList<>()).add(note);
      }
    }
    WordComments comments = WordComments.of(parts, Relations.of(parts, main));
    var marks = new WordMarks(xml, comments.firstId() + places.size());
    List<String> texts = new ArrayList<>();
    places.forEach(
        (place, said) -> {
          int id = comments.firstId() + texts.size();
          texts.add(String.join("\n\n", said.stream().map(DocumentNote::note).distinct().toList()));
          marks.comment(place.paragraph(), place.from(), place.to(), id);
          said.stream()
              .filter(note -> note.change() != null)
              .findFirst()
              .ifPresent(note -> marks.change(place.paragraph(), note.change()));
        });
    var editor = new PackageEditor(parts);
    editor.replace(main, marks.applied());
    comments.write(editor, main, texts);
    return editor.bytes();
  }

  /** What is about the whole is said at its first words; a document without any has no place. */
  private Place place(DocumentNote note) {
    if (note.spot() != null) {
      return whole(cells.get(note.spot()).main());
    }
    if (note.paragraph() != null) {
      return new Place(paragraphs.get(note.paragraph()), note.from(), note.to());
    }
    return paragraphs.isEmpty() ? whole(cells.get(0).main()) : whole(paragraphs.get(0));
  }

  private static Place whole(WordParagraph paragraph) {
    return new Place(paragraph, 0, paragraph.text().length());
  }
}
