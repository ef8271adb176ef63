package gongkai.text.review;

import gongkai.table.AmountUnit;
import gongkai.table.Cell;
import gongkai.table.Labels;
import gongkai.table.Row;
import gongkai.table.Table;
import gongkai.text.expr.NamedAmounts.Amount;
import gongkai.text.review.Plan.CodeAmounts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts that stand with the name of a 类. */
final class ClassReview {
  private ClassReview() {}

  static void review(Passage passage) {
    for (CodeAmounts codes : passage.plan().classes()) {
      Table table = passage.filing().table(codes.table());
      if (codes.section().equals(passage.section()) && table != null) {
        review(passage, table, codes.column());
      }
    }
  }

  private static void review(Passage passage, Table table, String column) {
    Map<String, Cell> cells = new HashMap<>();
    for (Row row : table.rows()) {
      Cell cell = table.cell(row, column);
      if (row.code() != null && row.code().length() == 3 && cell != null) {
        cells.put(Labels.plain(row.label()), cell);
      }
    }
    if (cells.isEmpty()) {
      return;
    }
    Pattern pattern =
        Pattern.compile(
            Text.oneOf(List.copyOf(cells.keySet())) + "(?:\\(类\\)|类)?(?:支出)?" + Text.MONEY);
    Matcher said = pattern.matcher(passage.text());
    while (said.find()) {
      Cell cell = cells.get(said.group(1));
      BigDecimal value = cell.value() == null ? BigDecimal.ZERO : cell.value();
      var amount =
          new Amount(table.unit().convert(value, AmountUnit.WAN), List.of(cell.ref().toString()));
      AmountReview.compare(passage, said.group(), said.group(2), amount);
    }
  }
}
