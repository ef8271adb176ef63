package gongkai.pdf;

import java.time.Duration;

/**
 * What a PDF may ask of us; beyond it is refused.
 *
 * @param fileBytes size of the file
 * @param unpackedBytes size of one stream unpacked, pictures aside
 * @param memoryBytes what the streams may take while they are read
 * @param pages number of pages
 * @param operators drawing operators on all pages
 * @param glyphs characters on all pages
 * @param rulings straight lines on one page; a page with more is a drawing, and has no tables
 * @param time for reading all pages
 */
public record PdfLimits(
    long fileBytes,
    long unpackedBytes,
    long memoryBytes,
    int pages,
    int operators,
    int glyphs,
    int rulings,
    Duration time) {

  /** Room for the publication of a whole department with its annexes. */
  public static PdfLimits standard() {
    return new PdfLimits(
        32L << 20,
        64L << 20,
        256L << 20,
        600,
        20_000_000,
        3_000_000,
        6_000,
        Duration.ofSeconds(20));
  }
}
