package gongkai.text.review;

import gongkai.table.Cell;
import gongkai.table.Labels;
import gongkai.table.Row;
import gongkai.table.Table;
import gongkai.text.review.Plan.Emptiness;
import gongkai.text.review.Plan.Enumeration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Listed names are those of the table, and an empty table is said to be empty. */
final class ListReview {
  private static final Pattern NONE = Pattern.compile("无|没有|未安排|未发生|不涉及");

  private ListReview() {}

  static void review(PassageReview review) {
    for (Enumeration list : review.plan().enumerations()) {
      Table table = review.knowledge().filing().table(list.table());
      if (list.section().equals(review.section()) && table != null) {
        listed(review, list, table);
      }
    }
    for (Emptiness empty : review.plan().emptiness()) {
      Table table = review.knowledge().filing().table(empty.table());
      boolean here = empty.section().equals(review.section());
      if (here && table != null && isEmpty(table)) {
        review.tried(TextCheck.EMPTY);
        if (!NONE.matcher(review.text()).find()) {
          review.fail(TextCheck.EMPTY, 0, review.text().length()).word("表", table.title()).report();
        }
      }
    }
  }

  private static boolean isEmpty(Table table) {
    return table.cells().allMatch(cell -> cell.value() == null || cell.value().signum() == 0);
  }

  private static void listed(PassageReview review, Enumeration list, Table table) {
    Matcher found =
        Pattern.compile(Pattern.quote(list.wording()) + "[^。]{0,30}?主要(?:包括|用于):?([^。;\\n]+)")
            .matcher(review.text());
    if (!found.find()) {
      return;
    }
    review.tried(TextCheck.LISTED);
    Set<String> said = new LinkedHashSet<>();
    for (String name : found.group(1).split("[、,及]")) {
      said.add(name(name.replaceFirst("等$", "")));
    }
    Set<String> spent = spent(table, list);
    if (found.group(1).endsWith("等") || spent.isEmpty()) {
      spent.retainAll(said);
    }
    List<String> wrong = new ArrayList<>(said);
    wrong.removeAll(spent);
    wrong.retainAll(names(table));
    List<String> absent = new ArrayList<>(spent);
    absent.removeAll(said);
    tell(review, list.wording() + "多列了没有发生的", wrong);
    tell(review, list.wording() + "漏列了已发生的", absent);
  }

  private static void tell(PassageReview review, String what, List<String> names) {
    if (!names.isEmpty()) {
      String first = names.get(0);
      int at = Math.max(0, review.text().indexOf(first));
      int end = Math.min(review.text().length(), at + first.length());
      review
          .fail(TextCheck.LISTED, at, end)
          .word("怎样", what + "“" + String.join("、", names) + "”")
          .report();
    }
  }

  private static Set<String> spent(Table table, Enumeration list) {
    Set<String> names = new LinkedHashSet<>();
    for (Row row : table.rows()) {
      Cell cell = table.cell(row, list.column());
      boolean some = cell != null && cell.value() != null && cell.value().signum() != 0;
      if (some && isSection(row) && list.codes().stream().anyMatch(row.code()::startsWith)) {
        names.add(name(row.label()));
      }
    }
    return names;
  }

  private static Set<String> names(Table table) {
    Set<String> names = new LinkedHashSet<>();
    table.rows().stream()
        .filter(ListReview::isSection)
        .forEach(row -> names.add(name(row.label())));
    return names;
  }

  /** Texts say 办公设备购置支出 where the table says 办公设备购置. */
  private static String name(String text) {
    return Labels.plain(text).replaceFirst("支出$", "");
  }

  private static boolean isSection(Row row) {
    return row.code() != null && row.code().length() == 5;
  }
}
