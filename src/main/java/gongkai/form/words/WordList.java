package gongkai.form.words;

import com.fasterxml.jackson.annotation.JsonCreator;
import gongkai.table.Labels;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that mean the same on a form; numbering, brackets and blanks do not count. */
public final class WordList {
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
  private static final int LONGEST_LABEL = 40;
  private static final int LONGEST_HEADER = 20;
  private static final int SHORTEST_PART = 3;
  private final List<String> words;
  private final Set<String> labels = new LinkedHashSet<>();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public WordList(List<String> words) {
    this.words = words.stream().map(Labels::plain).toList();
    this.words.forEach(word -> labels.add(bare(word)));
  }

  /** A label without numbering and without what stands in brackets; empty for a long text. */
  public static String bare(String text) {
    if (text.length() > LONGEST_LABEL) {
      return "";
    }
    return Labels.item(BRACKETS.matcher(Labels.plain(text)).replaceAll(""));
  }

  /** Whether one of the words is this label, given {@link #bare}. */
  public boolean names(String bare) {
    return labels.contains(bare);
  }

  /** Whether one of the words is in this text, given without blanks. */
  public boolean isIn(String text) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private int longestIn(String bare, int atLeast) {
    int longest = 0;
    for (String word : words) {
      if (word.length() >= atLeast && word.length() > longest && bare.contains(word)) {
        longest = word.length();
      }
    }
    return longest;
  }

  /** What a header means, or null; one that is a word wins over one that contains it. */
  public static <C> C meaning(Map<C, WordList> columns, String bare) {
    C exact = named(columns, bare);
    if (exact != null || bare.length() > LONGEST_HEADER) {
      return exact;
    }
    C best = null;
    int longest = 0;
    for (Map.Entry<C, WordList> column : columns.entrySet()) {
      int length = column.getValue().longestIn(bare, Math.max(SHORTEST_PART, longest + 1));
      if (length > longest) {
        longest = length;
        best = column.getKey();
      }
    }
    return best;
  }

  /** Which of these lists has this very label, or null. */
  public static <C> C named(Map<C, WordList> columns, String bare) {
    for (Map.Entry<C, WordList> column : columns.entrySet()) {
      if (column.getValue().names(bare)) {
        return column.getKey();
      }
    }
    return null;
  }
}
