package gongkai.machine;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.table.Book;
import gongkai.workbook.SheetWorkbook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is right in the form of another place is not called wrong. */
class ElsewhereTest {
  @TestFactory
  List<DynamicTest> a_consistent_workbook_has_no_errors() {
    List<DynamicTest> tests =
        Elsewhere.all().entrySet().stream()
            .map(it -> DynamicTest.dynamicTest(it.getKey(), () -> hold(it)))
            .toList();
    assertThat(tests).hasSizeGreaterThan(15);
    return tests;
  }

  private static void hold(Map.Entry<String, Book> each) {
    var report = Machine.examine(SheetWorkbook.build(each.getValue())).report();
    assertThat(report.findings())
        .filteredOn(finding -> finding.level() == Level.ERROR)
        .extracting(Finding::message)
        .isEmpty();
  }
}
