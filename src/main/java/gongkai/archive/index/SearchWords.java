package gongkai.archive.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How Chinese text meets a full-text index that knows words only by the blanks between them: a run
 * of ideographs 维修费 is indexed as 维修 修费 费, so that any part of it can be found.
 */
public final class SearchWords {
  private static final Pattern WORD =
      Pattern.compile("\\p{IsIdeographic}+|[\\p{L}\\p{N}&&[^\\p{IsIdeographic}]]+");

  private SearchWords() {}

  /** The text as the index takes it. */
  public static String indexed(String text) {
    List<String> tokens = new ArrayList<>();
    for (Matcher word = WORD.matcher(text); word.find(); ) {
      addPairs(tokens, word.group());
      addLast(tokens, word.group());
    }
    return String.join(" ", tokens);
  }

  /** A question for exactly this run of words; null when it holds nothing that is indexed. */
  public static String phrase(String run) {
    List<String> tokens = new ArrayList<>();
    boolean open = false;
    for (Matcher word = WORD.matcher(run); word.find(); ) {
      String found = word.group();
      boolean ends = word.end() < run.length();
      addPairs(tokens, found);
      // Where the run ends with ideographs, the text may go on with others.
      open = isIdeographic(found) && !ends;
      if (!open || length(found) == 1) {
        addLast(tokens, found);
      }
    }
    if (tokens.isEmpty()) {
      return null;
    }
    boolean single = open && length(tokens.get(tokens.size() - 1)) == 1;
    return '"' + String.join(" ", tokens) + '"' + (single ? " *" : "");
  }

  private static void addPairs(List<String> tokens, String word) {
    if (isIdeographic(word)) {
      int[] signs = word.codePoints().toArray();
      for (int i = 0; i + 1 < signs.length; i++) {
        tokens.add(new String(signs, i, 2));
      }
    }
  }

  private static void addLast(List<String> tokens, String word) {
    int from = isIdeographic(word) ? word.offsetByCodePoints(word.length(), -1) : 0;
    tokens.add(word.substring(from));
  }

  private static boolean isIdeographic(String word) {
    return Character.isIdeographic(word.codePointAt(0));
  }

  private static int length(String word) {
    return word.codePointCount(0, word.length());
  }
}
