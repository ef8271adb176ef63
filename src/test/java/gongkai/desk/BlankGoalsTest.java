package gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.table.Book;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import gongkai.template.TemplateLibrary;
import gongkai.workbook.WorkbookReader;
import gongkai.workbook.form.BlankWorkbook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The 绩效目标表 of the blank budget workbook are read like any other once people fill them. */
class BlankGoalsTest {
  private final TemplateLibrary library = TemplateLibrary.builtIn();
  private final TemplateExaminer examiner =
      new TemplateExaminer(library, TemplateExaminer.History.NONE);
  private final Book blank =
      WorkbookReader.read(
          BlankWorkbook.build(library.find("budget/2026").orElseThrow(), 2026), "预算.xlsx");

  @Test
  void an_untouched_blank_finds_no_fault_with_its_goals() {
    assertThat(blank.sheets()).extracting(Sheet::name).contains("表11 整体支出绩效目标表", "表12-1 项目支出绩效目标表");
    assertThat(goals(examiner.judge(blank))).isEmpty();
  }

  @Test
  void sources_that_do_not_add_up_to_the_budget_are_found() {
    Judged judged =
        examiner.judge(
            filled(
                Map.of(
                    "项目名称", text("运维"),
                    "项目总预算", number("100"),
                    "1.一般公共预算财政拨款", number("90"),
                    "合计", number("100"))));

    assertThat(goals(judged)).extracting(Finding::rule).isNotEmpty();
  }

  private static List<Finding> goals(Judged judged) {
    return judged.findings().stream()
        .filter(it -> it.level() == Level.ERROR || it.level() == Level.WARNING)
        .filter(it -> it.rule().startsWith("P"))
        .toList();
  }

  private static RawCell text(String text) {
    return RawCell.text(text);
  }

  private static RawCell number(String number) {
    return RawCell.number(new BigDecimal(number));
  }

  /** 表12-1 with these answers, each in the last free cell of the row that asks. */
  private Book filled(Map<String, RawCell> answers) {
    List<Sheet> sheets = new ArrayList<>();
    for (Sheet sheet : blank.sheets()) {
      sheets.add(sheet.name().startsWith("表12-1") ? filled(sheet, answers) : sheet);
    }
    return new Book(sheets, false, false);
  }

  private static Sheet filled(Sheet sheet, Map<String, RawCell> answers) {
    List<RawCell[]> rows = new ArrayList<>();
    for (int row = 0; row < sheet.rowCount(); row++) {
      RawCell[] cells = new RawCell[sheet.columnCount()];
      for (int column = 0; column < cells.length; column++) {
        cells[column] = sheet.at(row, column);
      }
      for (int column = 0; column < 2; column++) {
        RawCell answer = answers.get(cells[column].text());
        if (answer != null) {
          cells[column == 0 ? 1 : 6] = answer;
        }
      }
      if (cells[0].text().equals("项目总预算")) {
        cells[5] = number("100");
      }
      rows.add(cells);
    }
    return new Sheet(sheet.name(), false, rows, sheet.merges());
  }
}
