package gongkai.document;

/** Something that stands in a publication. */
public sealed interface Block permits Paragraph, Grid {

  /** The page on which it begins, counted from 1, or null when the file does not say. */
  Integer page();
}
