package gongkai.access.audit;

import gongkai.report.Sha256;
import java.util.List;
import java.util.stream.Stream;

/** How each entry's hash covers the entry and, through its predecessor's hash, all before it. */
final class Chain {
  /** Stands before the first entry. */
  static final String START = "0".repeat(64);

  private Chain() {}

  /**
   * An entry as it is hashed: plain text, so that even one that was made senseless can be checked.
   *
   * @param fields its number and whatever else it says, in the order of the table's columns
   */
  record Link(long n, List<String> fields, String hash, String event, String evidence) {}

  /** What is hashed of an entry; those of earlier programs carry no evidence. */
  static List<String> fields(List<String> columns, String evidence) {
    return evidence.isEmpty()
        ? columns
        : Stream.concat(columns.stream(), Stream.of(evidence)).toList();
  }

  static String hash(String previous, List<String> fields) {
    Sha256 digest = new Sha256().field(previous);
    fields.forEach(digest::field);
    return digest.hex();
  }
}
