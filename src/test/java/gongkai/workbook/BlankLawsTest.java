package gongkai.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.reading.Recogniser;
import gongkai.report.Finding;
import gongkai.rule.Checked;
import gongkai.rule.Checker;
import gongkai.rule.language.RuleBook;
import gongkai.table.Filing;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import gongkai.workbook.form.BlankWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Whatever leaves are typed into a blank, its own formulas make the tables add up. */
class BlankLawsTest {
  private static final int FIRST_RECORD = 7;
  private static final int NAME = 3;
  private static final int BASIC = 5;
  private static final int PROJECT = 6;
  private final Template template =
      TemplateLibrary.builtIn().find("final-accounts/2024").orElseThrow();
  private final byte[] blank = BlankWorkbook.build(template, 2024);

  @Property(tries = 12)
  void a_table_of_codes_adds_up(@ForAll("leaves") Map<String, BigDecimal> leaves)
      throws IOException {
    Filing filing = read(typed(leaves));
    BigDecimal sum = leaves.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(filing.table("支出表").amount("合计", "本年支出合计")).isEqualByComparingTo(sum.add(sum));
    Checked checked = new Checker(RuleBook.ofTables(template)).check(filing);
    assertThat(checked.findings()).extracting(Finding::rule).doesNotContain("F03-1", "F03-2");
  }

  @Provide
  Arbitrary<Map<String, BigDecimal>> leaves() {
    Arbitrary<String> codes =
        Arbitraries.integers()
            .between(0, 26)
            .map(n -> "2%02d%02d%02d".formatted(n % 3 + 1, n / 3 % 3 + 1, n / 9 + 1));
    Arbitrary<BigDecimal> amounts =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-99.99"), new BigDecimal("99999.99"))
            .ofScale(2);
    return Arbitraries.maps(codes, amounts).ofMinSize(1).ofMaxSize(20);
  }

  /** 类, 款 and 项 in order; the same amount as 基本支出 and as 项目支出 of each 项. */
  private byte[] typed(Map<String, BigDecimal> leaves) throws IOException {
    Map<String, BigDecimal> rows = new TreeMap<>();
    leaves.forEach(
        (code, amount) -> {
          rows.put(code.substring(0, 3), null);
          rows.put(code.substring(0, 5), null);
          rows.put(code, amount);
        });
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(blank));
        var bytes = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.getSheet("公开03表 支出决算表");
      int at = FIRST_RECORD;
      for (Map.Entry<String, BigDecimal> entry : rows.entrySet()) {
        XSSFRow row = sheet.getRow(at++);
        row.getCell(0).setCellValue(entry.getKey());
        row.getCell(NAME).setCellValue("科目");
        if (entry.getValue() != null) {
          for (int column : List.of(BASIC, PROJECT)) {
            row.getCell(column).setCellFormula(null);
            row.getCell(column).setCellValue(entry.getValue().doubleValue());
          }
        }
      }
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private Filing read(byte[] file) {
    return new Recogniser(template).recognise(WorkbookReader.read(file, "filled.xlsx")).filing();
  }
}
