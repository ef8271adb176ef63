package gongkai.template;

import java.util.Set;

/**
 * A check that a line of {@code rules.txt} names because what it demands is no linear identity. The
 * package that performs it declares it.
 */
public interface Check {

  /** How a line names it, e.g. 科目名称. */
  String word();

  /** What it demands, in Chinese. */
  String says();

  /**
   * What it demands with what a line adds to its name.
   *
   * @param arguments may be empty
   */
  default String says(String arguments) {
    return says();
  }

  /** What a line writes as its scope, e.g. 工作簿; null when it stands for a table. */
  String scope();

  /** What a failure says unless the line says otherwise; null where it is said case by case. */
  default String message() {
    return null;
  }

  /** The slots that a message may mention besides those that all messages may. */
  default Set<String> slots() {
    return Set.of();
  }
}
