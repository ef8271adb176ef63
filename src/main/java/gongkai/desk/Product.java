package gongkai.desk;

/** What can be made of an examined workbook. */
public enum Product {
  /** The user's own workbook, blanks filled and findings marked. */
  ANNOTATED,
  /** The drafted 情况说明 as a Word document. */
  DOCUMENT,
  /** The whole publication as a Word document; in a plain form where no template words it. */
  PUBLICATION
}
