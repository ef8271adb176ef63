package gongkai.table;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How the same item is written in different places: numbering, brackets, blanks and quotes aside.
 */
public final class Labels {
  private static final List<String> NUMBERINGS =
      List.of(
          "[一二三四五六七八九十廿]+[、.:：]", "\\([一二三四五六七八九十廿]+\\)", "\\d{1,2}[、.:：](?!\\d)", "\\(\\d+\\)");
  private static final Pattern NUMBERING =
      Pattern.compile("^(" + String.join("|", NUMBERINGS) + ")");
  private static final List<Pattern> LEVELS = NUMBERINGS.stream().map(Pattern::compile).toList();
  private static final Pattern SUB_ITEM = Pattern.compile("^(其中|(?:其中)?[:：])[:：]?");
  private static final Pattern NOISE = Pattern.compile("[\"'“”‘’「」]|[:：]+$");

  private static final String NOISES = "\"'“”‘’「」:：";

  private static final int QUOTED = 40;

  private Labels() {}

  /** A text reduced to what it names; equal results mean the same item. */
  public static String plain(String text) {
    String squeezed = Amounts.squeeze(text);
    return mayHoldNoise(squeezed)
        ? NOISE.matcher(squeezed).replaceAll("").replace('：', ':')
        : squeezed;
  }

  private static boolean mayHoldNoise(String squeezed) {
    for (int i = 0; i < squeezed.length(); i++) {
      if (NOISES.indexOf(squeezed.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** As {@link #plain}, without numbering such as 一、 or （二） and without 其中. */
  public static String item(String text) {
    String label = plain(text);
    label = SUB_ITEM.matcher(label).replaceFirst("");
    return NUMBERING.matcher(label).replaceFirst("");
  }

  /** Whether the text opens with item numbering. */
  public static boolean numbered(String text) {
    return NUMBERING.matcher(plain(text)).find();
  }

  /** How deep the numbering of an item is: 一、 1, （一） 2, 1、 3, (1) 4; 0 when it has none. */
  public static int level(String text) {
    String label = plain(text);
    for (int level = 0; level < LEVELS.size(); level++) {
      if (LEVELS.get(level).matcher(label).lookingAt()) {
        return level + 1;
      }
    }
    return 0;
  }

  /** Whether the text says that this row is part of the one above it (其中). */
  public static boolean subItem(String text) {
    return plain(text).startsWith("其中");
  }

  /** A text short enough to be quoted in a sentence, on one line. */
  public static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > QUOTED ? line.substring(0, QUOTED) + "…" : line;
  }

  /** How alike two names are, from 0 to 1: one less the share of characters to change. */
  public static double likeness(String one, String other) {
    int longest = Math.max(one.length(), other.length());
    return longest == 0 ? 1 : 1 - (double) distance(one, other) / longest;
  }

  /** As {@link #likeness(String, String)}, but 0 where they are less alike than is asked. */
  public static double likeness(String one, String other, double least) {
    int longest = Math.max(one.length(), other.length());
    int missing = longest - Math.min(one.length(), other.length());
    if (longest > 0 && 1 - (double) missing / longest < least) {
      return 0;
    }
    double alike = likeness(one, other);
    return alike >= least ? alike : 0;
  }

  private static int distance(String one, String other) {
    int[] previous = new int[other.length() + 1];
    int[] current = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
      }
      int[] swap = previous;
      previous = current;
      current = swap;
    }
    return previous[other.length()];
  }
}
