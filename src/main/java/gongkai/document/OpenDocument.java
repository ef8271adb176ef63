package gongkai.document;

import java.util.List;

/** A publication that was read and can be marked in its own file. */
public interface OpenDocument {

  /** What it says, without what Gongkai added to it in an earlier round. */
  Document document();

  /** The same file with these marks; those of an earlier round are replaced. */
  byte[] mark(List<DocumentNote> marks);
}
