package gongkai.text.review;

import gongkai.table.Cell;
import gongkai.table.Labels;
import gongkai.table.Row;
import gongkai.table.Table;
import gongkai.text.input.TextRule;
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

  static void review(Passage passage) {
    for (Enumeration list : passage.plan().enumerations()) {
      Table table = passage.filing().table(list.table());
      if (list.section().equals(passage.section()) && table != null) {
        listed(passage, list, table);
      }
    }
    for (Emptiness empty : passage.plan().emptiness()) {
      Table table = passage.filing().table(empty.table());
      boolean here = empty.section().equals(passage.section());
      if (here && table != null && isEmpty(table) && !NONE.matcher(passage.text()).find()) {
        String what = "“" + table.title() + "”没有数，请写明当年没有这项收支。";
        passage.notes().error(TextRule.EMPTY_TABLE.id(), passage.note(passage.text()), what);
      }
    }
  }

  private static boolean isEmpty(Table table) {
    return table.cells().allMatch(cell -> cell.value() == null || cell.value().signum() == 0);
  }

  private static void listed(Passage passage, Enumeration list, Table table) {
    Matcher found =
        Pattern.compile(Pattern.quote(list.wording()) + "[^。]{0,30}?主要(?:包括|用于):?([^。;\\n]+)")
            .matcher(passage.text());
    if (!found.find()) {
      return;
    }
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
    tell(passage, list.wording() + "多列了没有发生的", wrong);
    tell(passage, list.wording() + "漏列了已发生的", absent);
  }

  private static void tell(Passage passage, String what, List<String> names) {
    if (!names.isEmpty()) {
      String all = String.join("、", names);
      passage.notes().hint(TextRule.ENUMERATION.id(), what + "科目，请按表中不为零的款列示", passage.note(all));
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
