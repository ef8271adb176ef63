package gongkai.reading;

import gongkai.reading.header.Words;
import gongkai.reading.match.TableMatch;
import gongkai.reading.match.TemplateFinder.Candidate;
import gongkai.reading.remark.ReadingCheck;
import gongkai.reading.remark.Remarks;
import gongkai.reading.survey.SheetFacts;
import gongkai.report.Level;
import gongkai.table.Book;
import gongkai.table.CellRef;
import gongkai.table.Sheet;
import gongkai.template.TableSpec;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what is odd about a workbook as a whole: tables, years, units, links. */
final class Circumstances {
  private final Candidate found;
  private final Remarks remarks;

  Circumstances(Candidate found, Remarks remarks) {
    this.found = found;
    this.remarks = remarks;
  }

  /** Tables that are missing, hidden or there twice. */
  void tellTables(Integer year) {
    Set<String> seen = new HashSet<>();
    for (TableMatch match : found.matches()) {
      seen.add(match.spec().name());
      if (match.sheet().sheet().hidden()) {
        remarks.add(ReadingCheck.HIDDEN, "工作表“%s”是隐藏的；公开前请取消隐藏。".formatted(match.sheetName()));
      } else if (hidesAmounts(match.sheet().sheet())) {
        remarks.add(
            ReadingCheck.HIDDEN,
            Level.INFO,
            "工作表“%s”有隐藏的行或列，里面有金额；公开文本不印隐藏的内容，要公开的请取消隐藏。".formatted(match.sheetName()));
      }
    }
    for (TableMatch match : found.strange()) {
      seen.add(match.spec().name());
      if (match.sheet().hasAmounts()) {
        remarks.add(
            ReadingCheck.UNREADABLE_TABLE,
            Level.WARNING,
            "工作表“%s”的标题是%s，但大多数栏与模板不同；与这张表有关的公式没有审核，请核对表头。"
                .formatted(match.sheetName(), match.spec().cited()));
      }
    }
    tellMissing(
        found.template().tables().stream()
            .filter(spec -> !seen.contains(spec.name()))
            .filter(spec -> year == null || year >= spec.since())
            .toList());
    found.twice().stream().filter(second -> !ofAnother(second)).forEach(this::tellTwice);
  }

  /** Where most tables are missing, the workbook may follow another form, or be a part of one. */
  private void tellMissing(List<TableSpec> missing) {
    if (found.isPart()) {
      remarks.add(
          ReadingCheck.MISSING_TABLE,
          Level.WARNING,
          "工作簿里没有%s的大多数表：%s；如按这套表公开，没有数据也应保留空表并注明，请补上。"
              .formatted(
                  found.template().name(),
                  missing.stream().map(TableSpec::cited).collect(Collectors.joining("、"))));
      return;
    }
    for (TableSpec spec : missing) {
      remarks.add(
          ReadingCheck.MISSING_TABLE,
          spec.missing(),
          "工作簿里没有%s；没有数据也应保留空表并注明，请补上这张表。".formatted(spec.cited()));
    }
  }

  /** Whether an amount other than zero stands in a hidden row or column. */
  private static boolean hidesAmounts(Sheet sheet) {
    for (int row = 0; row < sheet.rowCount(); row++) {
      for (int column = 0; column < sheet.columnCount(); column++) {
        if (sheet.hidesRow(row) || sheet.hidesColumn(column)) {
          BigDecimal number = sheet.at(row, column).number();
          if (number != null && number.signum() != 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void tellTwice(TableMatch second) {
    if (second.sheet().sheet().hidden()) {
      remarks.add(
          ReadingCheck.HIDDEN,
          Level.INFO,
          "工作表“%s”是隐藏的，看来是%s（工作表“%s”）的另一份，没有审核；公开前请删去。"
              .formatted(second.sheetName(), second.spec().cited(), first(second).sheetName()));
      return;
    }
    remarks.add(
        ReadingCheck.TABLE_TWICE,
        "%s出现了两次：工作表“%s”和“%s”；已按前者审核，请删去多余的一张。"
            .formatted(second.spec().cited(), first(second).sheetName(), second.sheetName()),
        new CellRef(second.sheetName(), "A1"),
        second.spec().title(),
        null);
  }

  private TableMatch first(TableMatch second) {
    return found.matches().stream()
        .filter(match -> match.spec() == second.spec())
        .findFirst()
        .orElseThrow();
  }

  /** Whether a second table belongs to another unit or year: then that is what is odd. */
  private boolean ofAnother(TableMatch second) {
    SheetFacts one = first(second).facts();
    SheetFacts other = second.facts();
    return differ(one.unitName(), other.unitName()) || differ(one.year(), other.year());
  }

  private static boolean differ(Object one, Object other) {
    return one != null && other != null && !one.equals(other);
  }

  /** Who files the workbook, or null; and who else is named in it. */
  String tellFiler() {
    Map<String, TableMatch> byName = new LinkedHashMap<>();
    for (List<TableMatch> matches : List.of(found.matches(), found.twice())) {
      for (TableMatch match : matches) {
        String name = match.facts().unitName();
        if (name != null && !Words.isPlaceholder(name)) {
          byName.putIfAbsent(name, match);
        }
      }
    }
    if (byName.size() > 1) {
      TableMatch odd = byName.values().stream().skip(1).findFirst().orElseThrow();
      remarks.add(
          ReadingCheck.MIXED_UNITS,
          (isSecond(odd) ? "工作簿里有不止一个单位的表：%s；已按第一个单位审核，请每个单位单独上传。" : "各表的单位名称不一致：%s；请改为同一个单位。")
              .formatted(String.join("、", byName.keySet().stream().limit(5).toList())),
          new CellRef(odd.sheetName(), odd.facts().unitAt().address()),
          "单位名称",
          odd.facts().unitName());
    }
    return byName.keySet().stream().findFirst().orElse(null);
  }

  private boolean isSecond(TableMatch match) {
    return found.twice().contains(match);
  }

  /** Tables whose title states another year than the filing's. */
  void tellYears(Integer year) {
    for (List<TableMatch> matches : List.of(found.matches(), found.twice())) {
      for (TableMatch match : matches) {
        if (differ(match.facts().year(), year)) {
          remarks.add(
              ReadingCheck.MIXED_YEARS,
              "工作表“%s”的标题写的是%d年，其他表是%d年；%s。"
                  .formatted(
                      match.sheetName(),
                      match.facts().year(),
                      year,
                      isSecond(match) ? "这张表没有审核，请移到另一个工作簿" : "请改为同一年度"),
              new CellRef(match.sheetName(), match.facts().yearAt().address()),
              "年度",
              match.facts().year().toString());
        }
      }
    }
    if (differ(year, found.template().year())) {
      remarks.add(
          ReadingCheck.OTHER_YEAR,
          "没有%d年度的模板，已按%d年度的模板审核；新年度的表格如有变化，请以财政部门通知为准。".formatted(year, found.template().year()));
    }
  }

  /** What was left standing of a form where a name belongs. */
  void tellPlaceholders() {
    Set<String> told = new HashSet<>();
    for (TableMatch match : found.matches()) {
      SheetFacts facts = match.facts();
      String unit = facts.unitName();
      if (unit != null && Words.isPlaceholder(unit)) {
        tellPlaceholder(match, facts.unitAt().address(), unit, told);
      }
      facts.titles().stream()
          .filter(Words::isPlaceholder)
          .findFirst()
          .ifPresent(title -> tellPlaceholder(match, "A1", title, told));
    }
  }

  private void tellPlaceholder(TableMatch match, String at, String text, Set<String> told) {
    if (told.add(text)) {
      remarks.add(
          ReadingCheck.PLACEHOLDER,
          "工作表“%s”的“%s”里还有占位的字样；请改成实际的名称。".formatted(match.sheetName(), text),
          new CellRef(match.sheetName(), at),
          "占位字样",
          text);
    }
  }

  /** What concerns the file rather than a table. */
  void tellBook(Book book) {
    if (book.externalLinks()) {
      remarks.add(ReadingCheck.EXTERNAL_LINK, "工作簿的公式引用了其他文件，别人打开时取不到数；请改为数值或本工作簿内的引用。");
    }
    if (book.signed()) {
      remarks.add(ReadingCheck.SIGNED, "工作簿带有数字签名；返回的工作簿写入了补全和标注，签名在其中失效，定稿后请重新签名。");
    }
  }
}
