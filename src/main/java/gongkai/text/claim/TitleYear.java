package gongkai.text.claim;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year that a text bears in its titles, for tables that state none. */
public final class TitleYear {
  private static final int LONGEST = 50;
  private static final Pattern TITLE =
      Pattern.compile(
          "^(?!.*[与比较同])[^,。;:]*(20\\d\\d)年度?[^,。;:\\d]*(?:决算|预算)(?:公开|表|(?:情况|编制)?说明)?$");

  private TitleYear() {}

  /** The one year of all titles that state one; null when they differ or none does. */
  public static Integer of(List<PrintedLine> text) {
    List<Integer> years =
        text.stream()
            .map(line -> Folded.fold(line.text()))
            .filter(line -> line.length() <= LONGEST)
            .map(TitleYear::year)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return years.size() == 1 ? years.get(0) : null;
  }

  private static Integer year(String line) {
    Matcher title = TITLE.matcher(line);
    return title.matches() ? Integer.valueOf(title.group(1)) : null;
  }
}
