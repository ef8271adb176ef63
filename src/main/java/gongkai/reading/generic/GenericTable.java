package gongkai.reading.generic;

import gongkai.reading.header.CodeReader;
import gongkai.reading.header.SheetBand;
import gongkai.reading.header.SheetColumn;
import gongkai.reading.survey.Surveyed;
import gongkai.report.Level;
import gongkai.table.Labels;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import gongkai.template.BandSpec;
import gongkai.template.ColumnSpec;
import gongkai.template.GenericForms;
import gongkai.template.RowSpec;
import gongkai.template.TableSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the headers of one sheet make certain about a table that nobody defined. */
final class GenericTable {
  static final String TOTAL = "合计";
  private static final String OTHER_TOTAL = "合计行";
  private static final String REST = "其余行";
  private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");
  private static final String ROOT_CODE = "\\d{3}|\\d{5}|\\d{7}";
  private final Surveyed sheet;
  private final GenericForms forms;
  private final String name;
  private final List<String> formulas = new ArrayList<>();
  private final List<String> unchecked = new ArrayList<>();
  private final Map<List<String>, String> names = new LinkedHashMap<>();

  GenericTable(Surveyed sheet, GenericForms forms, String name) {
    this.sheet = sheet;
    this.forms = forms;
    this.name = name;
  }

  String name() {
    return name;
  }

  /** Lines of rules without id and source: {@code level | scope | formula | fill}. */
  List<String> formulas() {
    return formulas;
  }

  /** Why something that such tables usually allow to check was left out. */
  List<String> unchecked() {
    return unchecked;
  }

  /** The table as a template would ask for it. */
  TableSpec spec() {
    List<SheetBand> bands = sheet.layout().bands();
    bands.forEach(band -> band.values().forEach(this::nameOf));
    for (SheetBand band : bands) {
      HeaderTree.of(band.values().stream().filter(it -> !isCompared(it)).toList())
          .sums(forms, this::nameOf)
          .forEach(formula -> rule("错误 | " + name + " 每行 | " + formula));
    }
    List<BandSpec> specs =
        bands.stream().noneMatch(band -> band.codes().isEmpty())
            ? List.of(coded(bands))
            : GenericSides.isOne(bands)
                ? new GenericSides(sheet.layout(), forms, name, this::nameOf).specs(this)
                : List.of(plain(bands));
    String title = sheet.facts().titles().isEmpty() ? name : sheet.facts().titles().get(0);
    return new TableSpec(name, null, title, null, 0, Level.INFO, null, specs);
  }

  void rule(String line) {
    if (!formulas.contains(line)) {
      formulas.add(line);
    }
  }

  void leave(String why) {
    unchecked.add(why);
  }

  private String nameOf(SheetColumn column) {
    return names.computeIfAbsent(
        column.path(),
        path -> {
          String plain = String.join(".", path).replaceAll("[\\[\\]|+＋=＝≤·\\s-]", "");
          return names.containsValue(plain) ? plain + (names.size() + 1) : plain;
        });
  }

  List<ColumnSpec> columns(SheetBand band) {
    return band.values().stream()
        .filter(column -> column.path().stream().noneMatch(word -> word.contains("+")))
        .filter(column -> !isCompared(column))
        .map(
            column ->
                new ColumnSpec(nameOf(column), List.of(String.join("+", column.path())), true))
        .distinct()
        .toList();
  }

  /** Whether a column stands beside for comparison: with another year, or as a share. */
  private boolean isCompared(SheetColumn column) {
    String path = String.join(" ", column.path());
    if (forms.compared().stream().anyMatch(path::contains)) {
      return true;
    }
    Matcher year = YEAR.matcher(path);
    return year.find() && Integer.parseInt(year.group(1)) < latest();
  }

  /** The latest year that a header of the sheet names. */
  private int latest() {
    return sheet.layout().bands().stream()
        .flatMap(band -> band.values().stream())
        .flatMap(column -> YEAR.matcher(String.join(" ", column.path())).results())
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .max()
        .orElse(0);
  }

  private List<ColumnSpec> columns(List<SheetBand> bands) {
    return bands.stream().flatMap(band -> columns(band).stream()).distinct().toList();
  }

  private BandSpec plain(List<SheetBand> bands) {
    leave("各行没有科目编码，行与行的关系不能确定");
    boolean labelled = bands.stream().anyMatch(SheetBand::hasLabels);
    return new BandSpec(
        null, null, labelled ? null : name, columns(bands), List.of(), labelled ? REST : null);
  }

  private BandSpec coded(List<SheetBand> bands) {
    Rows rows = rows(bands);
    String codes = rows.classification();
    if (rows.codes.isEmpty()) {
      codes = "unit";
    } else if (codes == null) {
      leave("编码不是政府收支分类科目，不能逐级汇总");
      codes = "unit";
    } else if (rows.repeated) {
      leave("同一科目出现多次，不能逐级汇总");
    } else {
      rule("错误 | " + name + " | 逐级汇总 | 左");
      rule("警告 | " + name + " | 科目名称 | 不补");
    }
    if (rows.others) {
      leave("有没有编码的行，合计与各类的关系不能确定");
    }
    if (rows.isCut()) {
      leave("最后一行不是末级科目，表可能不完整，合计与各类的关系没有核对");
    }
    String total = rows.others || rows.isCut() ? OTHER_TOTAL : TOTAL;
    List<RowSpec> known = new ArrayList<>();
    known.add(new RowSpec(total, null, forms.totalRows(), null, false));
    forms.subtotalRows().forEach(it -> known.add(new RowSpec(it, null, null, null, false)));
    return new BandSpec(null, codes, null, columns(bands), known, REST);
  }

  /** What the rows of a table with codes turn out to be. */
  private static final class Rows {
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Set<String> codes = new HashSet<>();
    private boolean repeated;
    private boolean others;
    private int odd;
    private int deepest;
    private int last;

    private void code(String code) {
      last = code.length();
      deepest = Math.max(deepest, last);
      repeated |= !codes.add(code);
      if (code.matches(ROOT_CODE) && code.matches("[23].*")) {
        kinds.merge(code.startsWith("2") ? "functional" : "economic", 1, Integer::sum);
      } else {
        odd++;
      }
    }

    /** Whether the rows end above the lowest level, as where a page was lost. */
    boolean isCut() {
      return last < deepest;
    }

    /** The classification that all codes belong to, or null. */
    String classification() {
      return odd == 0 && kinds.size() == 1 ? kinds.keySet().iterator().next() : null;
    }
  }

  private Rows rows(List<SheetBand> bands) {
    var rows = new Rows();
    Sheet grid = sheet.sheet();
    for (int row = sheet.layout().firstRow(); row < sheet.layout().endRow(); row++) {
      for (SheetBand band : bands) {
        String code = CodeReader.read(grid, row, band.codes());
        if (code == null && !band.codes().isEmpty()) {
          code = CodeReader.beforeName(label(grid, row, band));
        }
        if (code != null) {
          rows.code(code);
        } else if (valued(grid, row, band)) {
          String label = label(grid, row, band);
          boolean sum =
              label.isEmpty()
                  || forms.totalRows().contains(label)
                  || forms.subtotalRows().contains(label);
          rows.others |= !sum;
        }
      }
    }
    return rows;
  }

  private static String label(Sheet grid, int row, SheetBand band) {
    for (List<SheetColumn> columns : List.of(band.labels(), band.codes())) {
      for (SheetColumn column : columns) {
        RawCell cell = grid.seenAt(row, column.index());
        if (!cell.isBlank()) {
          return Labels.item(cell.text());
        }
      }
    }
    return "";
  }

  static boolean valued(Sheet grid, int row, SheetBand band) {
    return band.values().stream()
        .anyMatch(column -> column.isGivenIn(grid.at(row, column.index())));
  }
}
