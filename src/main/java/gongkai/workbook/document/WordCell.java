package gongkai.workbook.document;

import java.util.List;

/** A cell of a Word table: the paragraphs that stand in it, never none. */
record WordCell(List<WordParagraph> paragraphs) {
  WordCell {
    paragraphs = List.copyOf(paragraphs);
  }

  /** The first paragraph that says something, else the first. */
  WordParagraph main() {
    return paragraphs.stream()
        .filter(paragraph -> !paragraph.isBlank())
        .findFirst()
        .orElse(paragraphs.get(0));
  }
}
