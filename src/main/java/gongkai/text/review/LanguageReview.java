package gongkai.text.review;

import gongkai.report.Failure;
import gongkai.report.Outcomes;
import gongkai.report.Rule;
import gongkai.report.Where;
import gongkai.text.claim.Passage;
import gongkai.text.claim.PrintedLine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with the words of a text whatever they are about. */
final class LanguageReview {
  private static final Pattern CUT =
      Pattern.compile("(?:原因(?:是|为|:|是:|为:)|主要(?:用于|包括|是|为):?|由于)[。;]");
  private static final Pattern DOUBLED =
      Pattern.compile("。[。,;:、]|[,;][,;。、]|、[、,。;]|::|元元|%%|的的(?!确)|万元万元");
  private static final Pattern PRIVATE =
      Pattern.compile("(?<![\\d,.])1[3-9]\\d{9}(?![\\d,.])|(?<!\\d)\\d{17}[\\dXx](?!\\w)");
  private static final Pattern LISTED =
      Pattern.compile("(?:^|\\n)(?:\\((\\d{1,2})\\)|(\\d{1,2})[.、])(?!\\d)");
  private static final String OPENING = "“《【「";
  private static final String CLOSING = "”》】」";
  private final Outcomes outcomes;
  private final Map<TextCheck, Rule> rules;

  LanguageReview(Outcomes outcomes, Map<TextCheck, Rule> rules) {
    this.outcomes = outcomes;
    this.rules = rules;
  }

  void review(Passage passage, List<String> residue, String scope) {
    for (String word : residue) {
      tell(passage, TextCheck.RESIDUE, Pattern.compile(Pattern.quote(word)));
    }
    tell(passage, TextCheck.CUT, CUT);
    tell(passage, TextCheck.MARKS, DOUBLED);
    tell(passage, TextCheck.PRIVATE, PRIVATE);
    numbering(passage);
    pairs(passage);
    scope(passage, scope);
  }

  private void tell(Passage passage, TextCheck check, Pattern pattern) {
    outcomes.tried(rules.get(check));
    String words = passage.words();
    Matcher found = pattern.matcher(words);
    while (found.find()) {
      int from = Math.max(0, found.start() - 8);
      int stop =
          Math.max(
              words.lastIndexOf('\n', found.start()), words.lastIndexOf('。', found.start() - 1));
      failure(passage, check, Math.max(from, stop + 1), end(words, found.end())).report();
    }
  }

  private static int end(String words, int from) {
    int line = words.indexOf('\n', from - 1);
    int most = Math.min(words.length(), from + 4);
    return line < 0 ? most : Math.max(from, Math.min(most, line));
  }

  private Failure failure(Passage passage, TextCheck check, int from, int to) {
    return outcomes.fail(rules.get(check)).quote(passage.quote(from, to), passage.where(from));
  }

  /** Numbers of a list run from 1 on, each on its own level. */
  private void numbering(Passage passage) {
    outcomes.tried(rules.get(TextCheck.NUMBERING));
    int[] last = new int[2];
    Matcher listed = LISTED.matcher(passage.words());
    while (listed.find()) {
      int level = listed.group(1) == null ? 0 : 1;
      int number = Integer.parseInt(listed.group(level == 0 ? 2 : 1));
      int step = number - last[level];
      if (last[level] > 0 && (step == 0 || step == 2 || step == 3)) {
        failure(
                passage,
                TextCheck.NUMBERING,
                listed.start(),
                Math.min(passage.words().length(), listed.end() + 12))
            .word("前面", Integer.toString(last[level]))
            .report();
      }
      last[level] = number;
      if (level == 0) {
        last[1] = 0;
      }
    }
  }

  /** Quotation marks open before they close; a text is judged where its lines keep them apart. */
  private void pairs(Passage passage) {
    outcomes.tried(rules.get(TextCheck.PAIRS));
    Deque<Character> open = new ArrayDeque<>();
    Deque<PrintedLine> lines = new ArrayDeque<>();
    for (PrintedLine line : passage.lines()) {
      for (char sign : line.text().toCharArray()) {
        if (OPENING.indexOf(sign) >= 0) {
          open.push(sign);
          lines.push(line);
        } else if (CLOSING.indexOf(sign) >= 0) {
          boolean fits = !open.isEmpty() && OPENING.indexOf(open.peek()) == CLOSING.indexOf(sign);
          if (!fits) {
            unpaired(passage, line, sign);
            return;
          }
          open.pop();
          lines.pop();
        }
      }
    }
    if (!open.isEmpty()) {
      unpaired(passage, lines.peekLast(), open.peekLast());
    }
  }

  private void unpaired(Passage passage, PrintedLine line, char sign) {
    int at = line.text().indexOf(sign);
    String quote =
        line.text().substring(Math.max(0, at - 8), Math.min(line.text().length(), at + 12));
    outcomes
        .fail(rules.get(TextCheck.PAIRS))
        .quote(quote, new Where(passage.printed(), line.page()))
        .word("符号", String.valueOf(sign))
        .report();
  }

  private void scope(Passage passage, String scope) {
    if (!"单位".equals(scope)) {
      return;
    }
    outcomes.tried(rules.get(TextCheck.SCOPE));
    Matcher found =
        Pattern.compile("(?:本|我)部门(?!预算|决算)|(?:20\\d\\d年度?|^|[\\n。;])部门(?:预算|决算)(?:安排)?")
            .matcher(passage.words());
    while (found.find()) {
      failure(
              passage,
              TextCheck.SCOPE,
              found.start(),
              Math.min(passage.words().length(), found.end() + 6))
          .word("写的", "部门")
          .word("口径", scope)
          .report();
    }
  }
}
