package gongkai.document;

/**
 * A number that a later state of a publication gives otherwise.
 *
 * @param section the heading that it stands under, or empty
 * @param about the row that it stands in, or the words before it
 * @param before as it was
 * @param now as it is; null when it is nowhere any more
 */
public record NumberChange(String section, String about, String before, String now) {

  /** For a person: where, what, from what to what. */
  public String told() {
    String place = section.isEmpty() ? about : section + "：" + about;
    return place + " " + before + (now == null ? "，现在没有这个数" : " → " + now);
  }
}
