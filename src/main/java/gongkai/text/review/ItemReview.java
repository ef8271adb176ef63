package gongkai.text.review;

import gongkai.table.AmountUnit;
import gongkai.table.Cell;
import gongkai.table.Labels;
import gongkai.table.Row;
import gongkai.table.Table;
import gongkai.text.expr.Item;
import gongkai.text.expr.NamedAmounts.Amount;
import gongkai.text.input.TextRule;
import gongkai.text.review.Plan.CodeAmounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Items written （类）（款）（项）: their amounts, their initial budgets, their reasons. */
final class ItemReview {
  private static final Pattern PATH =
      Pattern.compile(
          "(\\p{IsHan}[\\p{IsHan}、]{1,30})\\(类\\)([\\p{IsHan}、]{2,40})\\(款\\)([^()。]{2,50}(?:\\([^()]{1,12}\\)[^()。]{0,20})?)\\(项\\)");
  private static final Pattern SPENT = Pattern.compile("(?:支出)?决算数?为?" + Text.MONEY);
  private static final Pattern PLANNED = Pattern.compile("预算数?为?" + Text.MONEY);
  private static final Pattern BUDGET = Pattern.compile("年初预算数?为?" + Text.MONEY);
  private static final BigDecimal LIMIT = new BigDecimal("0.05");

  private ItemReview() {}

  /** Where an item begins and ends in the text. */
  private record Item(String path, String leaf, String text, int start) {}

  static void review(Passage passage) {
    for (CodeAmounts codes : passage.plan().items()) {
      if (codes.section().equals(passage.section())) {
        List<Item> items = items(passage.text());
        Table table = passage.filing().table(codes.table());
        if (table != null) {
          items.forEach(item -> check(passage, table, codes.column(), item));
        }
        if (!passage.plan().planning()) {
          budgets(passage, items);
          items.forEach(item -> reason(passage, item));
        }
      }
    }
  }

  /** The text without its items, for checks that look at totals only. */
  static String withoutItems(String text) {
    List<Item> items = items(text);
    var rest = new StringBuilder(text);
    for (int i = items.size() - 1; i >= 0; i--) {
      rest.delete(items.get(i).start(), items.get(i).start() + items.get(i).text().length());
    }
    return rest.toString();
  }

  private static List<Item> items(String text) {
    List<Item> items = new ArrayList<>();
    Matcher path = PATH.matcher(text);
    List<int[]> spans = new ArrayList<>();
    List<String[]> names = new ArrayList<>();
    while (path.find()) {
      spans.add(new int[] {path.start(), path.end()});
      names.add(new String[] {path.group(1), path.group(2), path.group(3)});
    }
    for (int i = 0; i < spans.size(); i++) {
      int start = spans.get(i)[0];
      int next = i + 1 < spans.size() ? spans.get(i + 1)[0] : text.length();
      int line = text.indexOf('\n', spans.get(i)[1]);
      int end = line >= 0 && line < next ? line : next;
      String[] name = names.get(i);
      items.add(new Item(String.join("", name), name[2], text.substring(start, end), start));
    }
    return items;
  }

  private static void check(Passage passage, Table table, String column, Item item) {
    Row row = row(table, item);
    Matcher spent = (passage.plan().planning() ? PLANNED : SPENT).matcher(item.text());
    if (row == null) {
      String what = "“" + table.title() + "”里没有这个科目，请核对名称。";
      passage.notes().warning(TextRule.AMOUNT.id(), passage.note(item.path()), what);
      return;
    }
    if (!Labels.plain(item.path()).endsWith(path(table, row))) {
      String what = "表中是“" + path(table, row) + "”，请核对名称。";
      passage.notes().warning(TextRule.AMOUNT.id(), passage.note(item.path()), what);
    }
    Cell cell = table.cell(row, column);
    if (cell != null && spent.find()) {
      BigDecimal value = cell.value() == null ? BigDecimal.ZERO : cell.value();
      BigDecimal wan = table.unit().convert(value, AmountUnit.WAN);
      Amount amount = new Amount(wan, List.of(cell.ref().toString()));
      AmountReview.compare(passage, item.leaf() + spent.group(), spent.group(1), amount);
    }
  }

  /** The row of this item; by the last name alone when only one row has it. */
  private static Row row(Table table, Item item) {
    List<Row> same = new ArrayList<>();
    String leaf = Labels.plain(item.leaf());
    for (Row row : table.rows()) {
      if (row.code() != null && row.code().length() > 5 && Labels.plain(row.label()).equals(leaf)) {
        if (Labels.plain(item.path()).endsWith(path(table, row))) {
          return row;
        }
        same.add(row);
      }
    }
    return same.size() == 1 ? same.get(0) : null;
  }

  private static String path(Table table, Row row) {
    var path = new StringBuilder();
    for (int digits : new int[] {3, 5}) {
      Row above = table.row(row.code().substring(0, digits));
      path.append(above == null ? "" : Labels.plain(above.label()));
    }
    return path.append(Labels.plain(row.label())).toString();
  }

  private static void budgets(Passage passage, List<Item> items) {
    Matcher stated = BUDGET.matcher(withoutItems(passage.text()));
    BigDecimal sum = BigDecimal.ZERO;
    for (Item item : items) {
      Matcher budget = BUDGET.matcher(item.text());
      if (!budget.find()) {
        return;
      }
      sum = sum.add(new BigDecimal(budget.group(1)));
    }
    if (items.isEmpty() || !stated.find()) {
      return;
    }
    BigDecimal said = new BigDecimal(stated.group(1));
    BigDecimal off = said.subtract(sum).abs();
    BigDecimal allowed = new BigDecimal("0.005").multiply(BigDecimal.valueOf(items.size() + 1L));
    Notes.Note note = passage.note(stated.group(), List.of(), sum, said);
    if (off.signum() != 0 && off.compareTo(allowed) <= 0) {
      passage.notes().tail(TextRule.BUDGETS.id(), note);
    } else if (off.signum() != 0) {
      String what = "%d 项的年初预算相加是 %s 万元，请改成一致。".formatted(items.size(), sum.toPlainString());
      passage.notes().error(TextRule.BUDGETS.id(), note, what);
    }
  }

  private static void reason(Passage passage, Item item) {
    Matcher budget = BUDGET.matcher(item.text());
    Matcher spent = SPENT.matcher(item.text());
    if (!budget.find() || !spent.find() || item.text().contains("原因")) {
      return;
    }
    BigDecimal planned = new BigDecimal(budget.group(1));
    BigDecimal off = new BigDecimal(spent.group(1)).subtract(planned).abs();
    if (off.compareTo(planned.multiply(LIMIT)) > 0) {
      passage
          .notes()
          .warning(TextRule.REASON.id(), passage.note(item.path()), "与年初预算相差超过 5%，请说明主要原因。");
    }
  }
}
