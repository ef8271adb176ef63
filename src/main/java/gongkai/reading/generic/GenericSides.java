package gongkai.reading.generic;

import gongkai.reading.header.SheetBand;
import gongkai.reading.header.SheetColumn;
import gongkai.reading.header.SheetLayout;
import gongkai.table.Labels;
import gongkai.table.Sheet;
import gongkai.template.BandSpec;
import gongkai.template.GenericForms;
import gongkai.template.GenericForms.Side;
import gongkai.template.RowSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A table with income on its left side and spending on its right. */
final class GenericSides {
  private static final String INCOME = "收入";
  private static final String SPENDING = "支出";
  private final SheetLayout layout;
  private final GenericForms forms;
  private final String table;
  private final Function<SheetColumn, String> name;

  GenericSides(
      SheetLayout layout, GenericForms forms, String table, Function<SheetColumn, String> name) {
    this.layout = layout;
    this.forms = forms;
    this.table = table;
    this.name = name;
  }

  static boolean isOne(List<SheetBand> bands) {
    return bands.size() == 2
        && bands.stream().allMatch(band -> band.codes().isEmpty() && !band.labels().isEmpty())
        && headed(bands.get(0), INCOME)
        && headed(bands.get(1), SPENDING);
  }

  private static boolean headed(SheetBand band, String word) {
    return band.heading().stream().anyMatch(it -> it.contains(word));
  }

  List<BandSpec> specs(GenericTable of) {
    SheetBand left = layout.bands().get(0);
    SheetBand right = layout.bands().get(1);
    BandSpec income = side(of, left, forms.income(), INCOME);
    BandSpec spending = side(of, right, forms.spending(), SPENDING);
    boolean both = left.values().size() == 1 && has(left, forms.income().total());
    if (both && right.values().size() == 1 && has(right, forms.spending().total())) {
      of.rule(
          "错误 | %s | [收入总计].%s = [支出总计].%s | 双向"
              .formatted(
                  table, name.apply(left.values().get(0)), name.apply(right.values().get(0))));
    }
    return List.of(income, spending);
  }

  private BandSpec side(GenericTable of, SheetBand band, Side side, String word) {
    String current = "本年" + word + "合计";
    String total = word + "总计";
    Set<Integer> levels = new HashSet<>();
    boolean between = false;
    boolean passed = false;
    for (int row = layout.firstRow(); row < layout.endRow(); row++) {
      String label = label(row, band);
      String item = Labels.item(label);
      if (item.isEmpty() && GenericTable.valued(layout.sheet(), row, band)) {
        levels.add(0);
      } else if (side.current().contains(item)) {
        passed = true;
      } else if (known(side, item) || Labels.subItem(label)) {
        continue;
      } else if (!item.isEmpty() && GenericTable.valued(layout.sheet(), row, band)) {
        levels.add(Labels.level(label));
        between |= passed;
      }
    }
    boolean sure = levels.equals(Set.of(1)) && !between;
    for (SheetColumn column : band.values()) {
      String amount = name.apply(column);
      if (has(band, side.current()) && sure) {
        of.rule(
            "错误 | %s | [%s].%s = Σ[%s项].%s | 左".formatted(table, current, amount, word, amount));
      }
      if (has(band, side.current()) && has(band, side.total()) && !between) {
        of.rule(
            "错误 | %s | [%s].%s = [%s].%s%s | 左"
                .formatted(table, total, amount, current, amount, added(band, side, word, amount)));
      }
    }
    if (!sure) {
      of.leave(word + "一侧的项目不是同一级编号，本年合计与各项的关系不能确定");
    }
    return spec(of, band, side, word);
  }

  private String added(SheetBand band, Side side, String word, String amount) {
    return has(band, side.added()) ? " + Σ[%s加项].%s".formatted(word, amount) : "";
  }

  /** The side as a template would ask for it: with the rows that it has, and no others. */
  private BandSpec spec(GenericTable of, SheetBand band, Side side, String word) {
    List<RowSpec> rows = new ArrayList<>();
    if (has(band, side.current())) {
      rows.add(new RowSpec("本年" + word + "合计", null, side.current(), null, true));
    }
    side.added().stream()
        .filter(it -> has(band, List.of(it)))
        .forEach(it -> rows.add(new RowSpec(it, word + "加项", null, null, false)));
    if (has(band, side.total())) {
      rows.add(new RowSpec(word + "总计", null, side.total(), null, false));
    }
    return new BandSpec(word, null, null, of.columns(band), rows, word + "项");
  }

  private static boolean known(Side side, String item) {
    return side.current().contains(item)
        || side.added().contains(item)
        || side.total().contains(item);
  }

  private boolean has(SheetBand band, List<String> names) {
    for (int row = layout.firstRow(); row < layout.endRow(); row++) {
      if (names.contains(Labels.item(label(row, band)))) {
        return true;
      }
    }
    return false;
  }

  private String label(int row, SheetBand band) {
    Sheet sheet = layout.sheet();
    return sheet.seenAt(row, band.labels().get(0).index()).text();
  }
}
