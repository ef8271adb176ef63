package gongkai.narrative;

import gongkai.report.Section.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How words from elsewhere are fitted into a sentence. */
final class Spelling {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?%?");
  private static final Pattern TRAILING = Pattern.compile("[。．.；;，,、：:\\s]+$");

  private Spelling() {}

  /** Brackets as the profile wants them. */
  static String brackets(String text, Scope scope) {
    return scope.profile().is("括号", "半角", scope.part())
        ? text.replace('（', '(').replace('）', ')')
        : text.replace('(', '（').replace(')', '）');
  }

  /** Words as printed; a number in what a person wrote belongs to the cell where it stands. */
  static Written written(Words words, Told told, Scope scope) {
    if (words instanceof Words.OfFiling filed && filed.kind().isYear()) {
      return Written.figure(told.text(), List.of(), "填报年度");
    }
    if (told.cell() == null) {
      boolean ours = words instanceof Words.NameOfItem;
      return Written.text(ours ? brackets(told.text(), scope) : told.text());
    }
    return new Written(fitted(told.text()), figures(told), List.of(), false, false);
  }

  /** One paragraph, without the stop that the sentence brings itself. */
  static String fitted(String text) {
    return TRAILING.matcher(text.strip().replaceAll("\\s*\\R\\s*", "")).replaceFirst("");
  }

  static List<Figure> figures(Told told) {
    List<Figure> figures = new ArrayList<>();
    List<Figure> elsewhere = new ArrayList<>(told.figures());
    Matcher number = NUMBER.matcher(fitted(told.text()));
    while (number.find()) {
      Figure known = elsewhere.isEmpty() ? null : elsewhere.get(0);
      boolean its = known != null && known.text().contains(number.group());
      List<String> cells = its ? elsewhere.remove(0).cells() : List.of(told.cell());
      figures.add(new Figure(number.group(), cells, null));
    }
    return figures;
  }
}
