package gongkai.pdf;

import gongkai.document.Document;
import java.util.List;

/** A publication in PDF that was read and can be marked. */
public final class OpenPdf {
  private final byte[] bytes;
  private final List<PageContent> pages;
  private final Flow.Read read;

  OpenPdf(byte[] bytes, List<PageContent> pages, Flow.Read read) {
    this.bytes = bytes;
    this.pages = pages;
    this.read = read;
  }

  public Document document() {
    return read.document();
  }
}
