package gongkai.text.claim;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines as one text, half-width and without blanks and the marks that a copy may carry along, which
 * knows the words as they were printed.
 */
public final class Folded {
  private static final Pattern TAG = Pattern.compile("<[^>\\n]{1,20}>|(?m)^[ \\t]*[-•·]\\s+");
  private static final String MARKS = "_\\*#$“”\"‘’'\u200b\ufeff\u00a0\u3000 ";
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
  private static final Pattern DEBRIS = Pattern.compile("(?<=[为的])-(?=\\d)|(?<=\\d)-(?=%)");
  private static final Pattern NEW_PARAGRAPH =
      Pattern.compile("^(\\([一二三四五六七八九十\\d]+\\)|\\d{1,2}[.、](?!\\d)|其中:|[一二三四五六七八九十]+、)");
  private static final Pattern RUNS_ON =
      Pattern.compile(
          "(?<!\\([一二三四五六七八九十]{1,3}\\)[^,。;\\n]{2,30}(?:情况|说明|结果)。?)\\n(?!"
              + NEW_PARAGRAPH.pattern().substring(1)
              + ")");
  private final String printed;
  private final StringBuilder text = new StringBuilder();
  private int[] origins = new int[64];

  private Folded(String printed) {
    this.printed = printed;
  }

  /** One line. */
  public static String fold(String line) {
    return of(List.of(line)).text();
  }

  /** Lines joined where a sentence runs on, parted where a new paragraph begins. */
  static Folded of(List<String> lines) {
    var folded = new Folded(String.join("\n", lines));
    folded.addAll();
    folded.drop(THOUSANDS);
    folded.drop(DEBRIS);
    folded.drop(RUNS_ON);
    return folded;
  }

  public String text() {
    return text.toString();
  }

  /** The words between two places as they were printed, on one line. */
  String printed(int start, int end) {
    if (start >= end) {
      return "";
    }
    return printed.substring(origins[start], origins[end - 1] + 1).replace("\n", "").strip();
  }

  /** Where in the lines as given a place stands. */
  int origin(int at) {
    return text.isEmpty() ? 0 : origins[Math.min(at, text.length() - 1)];
  }

  private void addAll() {
    Matcher tag = TAG.matcher(printed);
    int next = tag.find() ? tag.start() : printed.length();
    for (int at = 0; at < printed.length(); at++) {
      if (at == next) {
        at = tag.end() - 1;
        next = tag.find() ? tag.start() : printed.length();
      } else if (MARKS.indexOf(printed.charAt(at)) < 0) {
        add(printed.charAt(at), at);
      }
    }
  }

  private void add(char printedAs, int at) {
    boolean same =
        printedAs < 0x80
            || Character.isIdeographic(printedAs)
            || printedAs == '。'
            || printedAs == '、';
    if (same) {
      append(printedAs, at);
      return;
    }
    String half = Normalizer.normalize(String.valueOf(printedAs), Normalizer.Form.NFKC);
    for (int i = 0; i < half.length(); i++) {
      if (half.charAt(i) != ' ') {
        append(half.charAt(i), at);
      }
    }
  }

  private void append(char sign, int at) {
    if (text.length() == origins.length) {
      origins = Arrays.copyOf(origins, origins.length * 2);
    }
    origins[text.length()] = at;
    text.append(sign);
  }

  private void drop(Pattern sign) {
    Matcher found = sign.matcher(text.toString());
    int kept = 0;
    int from = 0;
    String all = text.toString();
    text.setLength(0);
    while (found.find()) {
      kept = keep(all, from, found.start(), kept);
      from = found.end();
    }
    keep(all, from, all.length(), kept);
  }

  private int keep(String all, int from, int to, int kept) {
    int next = kept;
    for (int at = from; at < to; at++) {
      origins[next++] = origins[at];
      text.append(all.charAt(at));
    }
    return next;
  }
}
