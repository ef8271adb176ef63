package gongkai.account;

/**
 * One row of a classification.
 *
 * @param code digits; 类 3, 款 5, 项 7
 * @param name its official name
 * @param status how far the row can be trusted
 * @param firstYear first budget year in which it holds, or 0
 * @param lastYear last budget year in which it holds, or 9999
 * @param note what became of it, in Chinese, or empty
 * @param explanation what is booked there, as the official booklet words it, or empty
 */
public record Account(
    String code,
    String name,
    Status status,
    int firstYear,
    int lastYear,
    String note,
    String explanation) {

  /** How far a row can be trusted. */
  public enum Status {
    /** Code and name stand together in published documents: a name that differs is wrong. */
    ATTESTED,
    /** Once official, since replaced. */
    OLD,
    /** From a table's own row labels: good for names of 类. */
    TEMPLATE,
    /** Not checked against the official booklet: good for suggestions only. */
    UNCHECKED
  }

  public boolean holdsIn(int year) {
    return year >= firstYear && year <= lastYear;
  }
}
