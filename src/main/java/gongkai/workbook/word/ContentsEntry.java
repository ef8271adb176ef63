package gongkai.workbook.word;

/** An entry of the table of contents. */
record ContentsEntry(int level, String text, int page) {}
