package gongkai.text.write;

import gongkai.report.Section.Figure;
import gongkai.table.Doubt;
import gongkai.text.expr.Context;
import gongkai.text.expr.WordExpr;
import gongkai.text.expr.WordValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How words from elsewhere are fitted into a sentence. */
final class Spelling {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?%?");
  private static final Pattern TRAILING = Pattern.compile("[。．.；;，,、：:\\s]+$");

  /** A number and its unit with a mark between them. */
  private static final Pattern BEFORE_UNIT =
      Pattern.compile(Doubt.MARK + "(万元|元|个|辆|台|批次|人次|人|次|分)");

  /** 比……持平: nothing is more or less. */
  private static final Pattern THAN_EQUAL =
      Pattern.compile("(?<=^|[，。；：])[比与]([^，。；：、]{1,16}?)比?(?=持平|无变动)");

  private Spelling() {}

  /** A sentence whose pieces fit each other. */
  static String smooth(String text) {
    String marked = BEFORE_UNIT.matcher(text).replaceAll("$1" + Doubt.MARK);
    return THAN_EQUAL.matcher(marked).replaceAll("与$1");
  }

  /** Brackets as the profile wants them. */
  static String brackets(String text, Context context) {
    return context.style().is("括号", "半角", context.part())
        ? text.replace('（', '(').replace('）', ')')
        : text.replace('(', '（').replace(')', '）');
  }

  /** Words as printed; a number in what a person wrote belongs to the cell where it stands. */
  static Written written(WordExpr words, WordValue told, Context context) {
    if (words instanceof WordExpr.OfFiling filed && filed.kind().isYear()) {
      return Written.figure(told.text(), List.of(), "填报年度");
    }
    if (told.cell() == null) {
      boolean ours = words instanceof WordExpr.NameOfItem || words instanceof WordExpr.Setting;
      return Written.text(ours ? brackets(told.text(), context) : told.text());
    }
    return new Written(fitted(told.text()), figures(told), List.of(), false, false);
  }

  /** One paragraph, without the stop that the sentence brings itself. */
  static String fitted(String text) {
    return TRAILING.matcher(text.strip().replaceAll("\\s*\\R\\s*", "")).replaceFirst("");
  }

  static List<Figure> figures(WordValue told) {
    List<Figure> figures = new ArrayList<>();
    List<Figure> elsewhere = new ArrayList<>(told.figures());
    Matcher number = NUMBER.matcher(fitted(told.text()));
    while (number.find()) {
      Figure known = elsewhere.isEmpty() ? null : elsewhere.get(0);
      boolean its = known != null && known.text().contains(number.group());
      List<String> cells = its ? elsewhere.remove(0).cells() : List.of(told.cell().toString());
      figures.add(new Figure(number.group(), cells, null));
    }
    return figures;
  }
}
