package gongkai.pdf;

import gongkai.document.Document;
import gongkai.document.DocumentNote;
import gongkai.document.OpenDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A publication in PDF that was read and can be marked. */
public final class OpenPdf implements OpenDocument {
  private final byte[] bytes;
  private final List<PageContent> pages;
  private final Flow.Read read;
  private final PdfLimits limits;

  OpenPdf(byte[] bytes, List<PageContent> pages, Flow.Read read, PdfLimits limits) {
    this.bytes = bytes;
    this.pages = pages;
    this.read = read;
    this.limits = limits;
  }

  @Override
  public Document document() {
    return read.document();
  }

  /** The same file and highlights behind its end; what was in it stays byte for byte. */
  @Override
  public byte[] mark(List<DocumentNote> notes) {
    Map<List<Box>, List<DocumentNote>> places = new LinkedHashMap<>();
    for (DocumentNote note : notes) {
      places.computeIfAbsent(boxes(note), key -> new ArrayList<>()).add(note);
    }
    return new Highlighter(bytes, pages, limits).highlight(places);
  }

  /** Where a note belongs, a box a line; none when it is about the whole. */
  private List<Box> boxes(DocumentNote note) {
    if (note.spot() != null) {
      return List.of(read.spots().get(note.spot()).inset());
    }
    List<Box> lines = new ArrayList<>();
    if (note.paragraph() == null) {
      return lines;
    }
    PageWords words = read.paragraphs().get(note.paragraph());
    for (int at = note.from(); at < note.to(); at++) {
      Box letter = words.box(at);
      if (letter == null) {
        continue;
      }
      int last = lines.size() - 1;
      if (last >= 0 && lines.get(last).isOnLineOf(letter)) {
        lines.set(last, lines.get(last).with(letter));
      } else {
        lines.add(letter);
      }
    }
    return lines;
  }
}
