package gongkai.form.words;

import java.util.Map;
import java.util.regex.Pattern;

/** The words by which the parts of a performance form are known. */
public record FormWords(
    WordList reviewTitles,
    WordList goalTitles,
    WordList whole,
    Map<IndicatorColumn, WordList> columns,
    Map<ExecutionColumn, WordList> execution,
    WordList goal,
    WordList longTerm,
    WordList total,
    WordList reason,
    WordList measures,
    WordList grade,
    Map<FormField, WordList> fields,
    WordList cost,
    WordList unsaid) {
  private static final Pattern NUMBER = Pattern.compile("[\\d一二三四五六七八九十]+$");

  /**
   * Whether this labels a goal: 年度绩效目标2（40分）.
   *
   * @param bare the label as {@link WordList#bare} gives it
   */
  public boolean isGoal(String bare) {
    return goal.names(NUMBER.matcher(bare).replaceFirst(""));
  }
}
