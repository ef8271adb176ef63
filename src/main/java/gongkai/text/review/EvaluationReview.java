package gongkai.text.review;

import gongkai.text.input.TextRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The money of the self-evaluation is the sum of what its projects spent. */
final class EvaluationReview {
  private static final String RULE = TextRule.EVALUATION.id();
  private static final BigDecimal HALF_DIGIT = new BigDecimal("0.005");
  private static final Pattern STATED =
      Pattern.compile("涉及项目?(\\d+)个(?:一级|二级)?(?:项目)?[,;]?资金" + Text.MONEY);
  private static final Pattern PROJECT =
      Pattern.compile("预算数?为?" + Text.MONEY + "[,;]?执行数为?" + Text.MONEY);
  private final List<Evaluation> tables;

  /**
   * @param tables the self-evaluation tables behind the text, if any
   */
  EvaluationReview(List<Evaluation> tables) {
    this.tables = List.copyOf(tables);
  }

  void review(Passage passage) {
    Matcher stated = STATED.matcher(passage.text());
    if (!passage.plan().evaluations().contains(passage.section()) || !stated.find()) {
      return;
    }
    int count = Integer.parseInt(stated.group(1));
    List<Evaluation> projects = projects(passage.text());
    int described = projects.size();
    List<Evaluation> more = new ArrayList<>(tables);
    more.removeAll(projects);
    projects.addAll(more.subList(0, Math.max(0, Math.min(more.size(), count - described))));
    if (described == 0) {
      return;
    }
    BigDecimal spent =
        projects.stream().map(Evaluation::spent).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal said = new BigDecimal(stated.group(2));
    compare(passage, passage.note(stated.group(), List.of(), spent, said), projects.size());
    if (described != count) {
      String what = "说有 " + count + " 个项目，写了自评综述的有 " + described + " 个，请补齐";
      passage.notes().hint(RULE, what, passage.note(stated.group()));
    }
  }

  private static void compare(Passage passage, Notes.Note note, int projects) {
    BigDecimal off = note.actual().subtract(note.expected()).abs();
    BigDecimal allowed = HALF_DIGIT.multiply(BigDecimal.valueOf(projects + 1L));
    if (off.signum() == 0) {
      return;
    }
    if (off.compareTo(allowed) <= 0) {
      passage.notes().tail(RULE, note);
    } else {
      String what = "%d 个项目的执行数相加是 %s 万元，请改成一致。".formatted(projects, note.expected());
      passage.notes().error(RULE, note, what);
    }
  }

  private static List<Evaluation> projects(String text) {
    List<Evaluation> projects = new ArrayList<>();
    Matcher project = PROJECT.matcher(text);
    while (project.find()) {
      projects.add(
          new Evaluation(new BigDecimal(project.group(1)), new BigDecimal(project.group(2))));
    }
    return projects;
  }
}
