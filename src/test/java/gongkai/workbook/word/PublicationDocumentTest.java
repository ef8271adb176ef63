package gongkai.workbook.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gongkai.desk.Examined;
import gongkai.desk.Product;
import gongkai.desk.TemplateExaminer;
import gongkai.table.Doubt;
import gongkai.template.TemplateLibrary;
import gongkai.workbook.LibreOffice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The publications of whole workbooks, read back by programs that did not write them. */
class PublicationDocumentTest {
  private static final Path CASES = Path.of("../shared/cases");
  private static final TemplateExaminer EXAMINER =
      new TemplateExaminer(TemplateLibrary.builtIn(), TemplateExaminer.History.NONE);
  private static final int HEAD = 5;
  private static final int HIDDEN_ROW = 9;
  private static final Set<String> NOT_PRINTED =
      Set.of("基础信息", "上年数与年初预算", "上年预算数", "原因说明", "其他事项", "概况", "审核结果", "情况说明");

  private static Examined examine(String file) throws IOException {
    Path path = CASES.resolve(file);
    assumeTrue(Files.exists(path), path + " is not here");
    return EXAMINER.examine(file, Files.readAllBytes(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000/with-inputs.xlsx",
        "001/with-inputs.xlsx",
        "003/with-inputs.xlsx",
        "000/damaged.xlsx",
        "shanghai-003/filled.xlsx",
        "shanghai-007/filled.xlsx",
        "shanghai-013/filled.xlsx"
      })
  void each_table_says_what_its_sheet_says_cell_by_cell(String file) throws IOException {
    Examined examined = examine(file);
    Map<String, List<String>> sheets = sheets(examined.marked(false));
    List<List<String>> tables = tables(examined.make(Product.PUBLICATION));
    assertThat(tables).hasSameSizeAs(sheets.keySet());
    for (var sheet : sheets.entrySet()) {
      List<String> cells = sheet.getValue();
      List<String> table = tables.stream().filter(it -> alike(it, cells)).findFirst().orElseThrow();
      assertThat(table).as(sheet.getKey()).containsSequence(cells.subList(HEAD, cells.size()));
      assertThat(table.subList(cells.size(), table.size()))
          .as("what " + sheet.getKey() + " does not say")
          .allMatch(it -> it.matches("(注|2\\.|备注|本|20).*"));
    }
  }

  /** Whether a table begins as a sheet does: title, number, unit in whatever order. */
  private static boolean alike(List<String> table, List<String> cells) {
    return new HashSet<>(table.subList(0, HEAD)).equals(new HashSet<>(cells.subList(0, HEAD)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"000/with-inputs.xlsx", "001/with-inputs.xlsx", "003/with-inputs.xlsx"})
  void the_table_of_contents_names_the_pages_that_another_program_finds(String file)
      throws IOException {
    byte[] docx = examine(file).make(Product.PUBLICATION);
    byte[] pdf = LibreOffice.convert(docx, "docx", "pdf");
    List<String> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(squeezed(stripper.getText(document)));
      }
    }
    Map<String, Integer> wrong = new HashMap<>();
    int contents = 0;
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      for (XWPFParagraph paragraph : document.getParagraphs()) {
        if (paragraph.getStyle() != null && paragraph.getStyle().startsWith("TOC")) {
          String[] halves = paragraph.getText().split("\t");
          if (halves.length == 2) {
            contents++;
            int page = Integer.parseInt(halves[1]);
            if (!pages.get(page - 1).contains(squeezed(halves[0]))) {
              wrong.put(halves[0], page);
            }
          }
        }
      }
    }
    assertThat(contents).isGreaterThan(20);
    assertThat(wrong).isEmpty();
  }

  @Test
  void forms_stand_in_the_annex_and_not_among_the_tables() throws IOException {
    byte[] docx = examine("001/with-inputs.xlsx").make(Product.PUBLICATION);
    Map<String, Integer> forms = new HashMap<>();
    String part = "";
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      for (XWPFParagraph paragraph : document.getParagraphs()) {
        if ("Heading1".equals(paragraph.getStyle())) {
          part = paragraph.getText().substring(0, 4);
        } else if ("Heading2".equals(paragraph.getStyle()) && paragraph.getText().endsWith("自评表")) {
          forms.merge(part, 1, Integer::sum);
        }
      }
    }
    assertThat(forms).containsExactly(Map.entry("第六部分", 8));
  }

  @Test
  void hidden_rows_and_columns_are_left_out() throws IOException {
    Path path = CASES.resolve("000/with-inputs.xlsx");
    assumeTrue(Files.exists(path), path + " is not here");
    var hidden = new ByteArrayOutputStream();
    try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(path)))) {
      Sheet sheet = book.getSheetAt(0);
      Row row = sheet.getRow(HIDDEN_ROW);
      row.getCell(0).setCellValue("一、不公开的收入");
      row.getCell(2).setCellValue(31415.92);
      row.setZeroHeight(true);
      sheet.getRow(HIDDEN_ROW + 1).getCell(1).setCellValue("不公开的栏");
      sheet.setColumnHidden(1, true);
      book.write(hidden);
    }
    Examined examined = EXAMINER.examine("a.xlsx", hidden.toByteArray());
    assertThat(examined.report().findings()).anyMatch(it -> it.message().contains("公开文本不印隐藏的内容"));
    List<String> printed = tables(examined.make(Product.PUBLICATION)).get(0);
    assertThat(printed)
        .contains("总计")
        .noneMatch(it -> it.contains("不公开的") || it.equals("31,415.92"));
  }

  @Test
  void an_office_can_lay_its_own_document_under_it() throws IOException {
    byte[] docx = examine("000/with-inputs.xlsx").publicationOn(own());
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertThat(document.getHeaderList().get(0).getText()).contains("某某局");
      assertThat(document.getParagraphs()).noneMatch(it -> it.getText().contains("旧的正文"));
      XWPFParagraph part =
          document.getParagraphs().stream()
              .filter(it -> it.getText().startsWith("第二部分") && it.getText().indexOf('\t') < 0)
              .findFirst()
              .orElseThrow();
      assertThat(part.getStyle()).isEqualTo("OfficeTitle");
    }
  }

  private static byte[] own() throws IOException {
    try (var document = new XWPFDocument()) {
      document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("某某局");
      CTStyle style = CTStyle.Factory.newInstance();
      style.setStyleId("OfficeTitle");
      style.setType(STStyleType.PARAGRAPH);
      style.addNewName().setVal("heading 1");
      document.createStyles().addStyle(new XWPFStyle(style));
      document.createParagraph().createRun().setText("旧的正文");
      var out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  /** What stands on each sheet that is printed, row by row. */
  private static Map<String, List<String>> sheets(byte[] workbook) throws IOException {
    Map<String, List<String>> sheets = new HashMap<>();
    var formatter = new DataFormatter(Locale.CHINA);
    formatter.setUseCachedValuesForFormulaCells(true);
    try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      for (Sheet sheet : book) {
        if (!NOT_PRINTED.contains(sheet.getSheetName())) {
          List<String> cells = new ArrayList<>();
          for (Row row : sheet) {
            for (Cell cell : row) {
              add(cells, formatter.formatCellValue(cell));
            }
          }
          sheets.put(sheet.getSheetName(), cells);
        }
      }
    }
    return sheets;
  }

  /** What stands between each heading over a table and the next heading, row by row. */
  private static List<List<String>> tables(byte[] docx) throws IOException {
    List<List<String>> tables = new ArrayList<>();
    List<String> open = new ArrayList<>();
    boolean table = false;
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFTable grid) {
          table = true;
          grid.getRows()
              .forEach(
                  row ->
                      row.getTableCells()
                          .forEach(cell -> add(open, Doubt.unmarked(cell.getText()))));
        } else if (element instanceof XWPFParagraph paragraph) {
          String style = paragraph.getStyle();
          boolean ours = style.startsWith("Table");
          if (!ours || (table && style.equals("TableTitle"))) {
            if (table) {
              tables.add(List.copyOf(open));
            }
            open.clear();
            table = false;
          }
          if (ours) {
            for (String half : paragraph.getText().split("[\t　]")) {
              add(open, half);
            }
          }
        }
      }
    }
    if (table) {
      tables.add(List.copyOf(open));
    }
    return tables;
  }

  private static void add(List<String> cells, String text) {
    String squeezed = squeezed(text);
    if (!squeezed.isEmpty()) {
      cells.add(squeezed);
    }
  }

  private static String squeezed(String text) {
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
