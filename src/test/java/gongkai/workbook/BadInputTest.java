package gongkai.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gongkai.report.Rejected;
import gongkai.table.Book;
import gongkai.table.CellKind;
import gongkai.table.Sheet;
import gongkai.workbook.pack.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Whatever is posted, a refusal is one clear Chinese sentence that says what to do. */
class BadInputTest {
  private static final ReadLimits SMALL =
      new ReadLimits(1 << 20, 4 << 20, 8 << 20, 50, 3, 1_000, 50, 100, 100, 1_000);

  private static final byte[] GOOD =
      Fabric.xlsx(book -> book.createSheet("表1").createRow(0).createCell(0).setCellValue(1));

  private static void assertRefused(byte[] bytes, String code, String word) {
    assertRefused(bytes, ReadLimits.standard(), code, word);
  }

  private static void assertRefused(byte[] bytes, ReadLimits limits, String code, String word) {
    Rejected refusal =
        catchThrowableOfType(
            Rejected.class, () -> WorkbookReader.open(bytes, "a.xlsx", limits).book());
    assertThat(refusal).as("refusal with code %s", code).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.getMessage()).contains(word).matches("[^\\n]*请[^\\n]*。");
  }

  private static Sheet readBare(String rows) {
    return WorkbookReader.read(Fabric.zip(Fabric.bare(rows)), "a.xlsx").sheets().get(0);
  }

  @Test
  void nothing_at_all_is_refused() {
    assertRefused(new byte[0], "empty-file", "0 字节");
  }

  @Test
  void text_is_no_workbook() {
    assertRefused("not a workbook".getBytes(StandardCharsets.UTF_8), "not-a-workbook", ".xlsx");
  }

  @Test
  void a_pdf_and_a_web_page_are_called_what_they_are() {
    assertRefused("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "not-a-workbook", "PDF");
    assertRefused(
        "<html><table><tr><td>1".getBytes(StandardCharsets.UTF_8), "not-a-workbook", "网页");
  }

  @Test
  void any_other_zip_is_no_workbook() {
    assertRefused(Fabric.zip(Map.of("a.txt", "a")), "not-a-workbook", "压缩包");
  }

  @Test
  void a_word_document_is_no_workbook() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("情况说明");
      document.write(out);
    }
    assertRefused(out.toByteArray(), "not-a-workbook", "Word");
  }

  @Test
  void a_password_is_named() throws Exception {
    assertRefused(encrypted(), "password-protected", "密码");
  }

  private static byte[] encrypted() throws IOException, InvalidFormatException {
    var out = new ByteArrayOutputStream();
    try (var ole = new POIFSFileSystem();
        var source = OPCPackage.open(new ByteArrayInputStream(GOOD))) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var stream = encryptor.getDataStream(ole)) {
        source.save(stream);
      } catch (java.security.GeneralSecurityException e) {
        throw new IOException(e);
      }
      ole.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  @Test
  void a_password_on_an_old_workbook_is_named() {
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    byte[] old;
    try {
      old = Fabric.bytes(new HSSFWorkbook(), book -> book.createSheet("表1"));
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertRefused(old, "password-protected", "密码");
  }

  @Test
  void a_truncated_or_scrambled_file_is_damaged() {
    assertRefused(Arrays.copyOf(GOOD, GOOD.length / 2), "damaged", "已损坏");
    byte[] scrambled = GOOD.clone();
    for (int i = 60; i < GOOD.length / 2; i++) {
      scrambled[i] ^= 0x5A;
    }
    assertRefused(scrambled, "damaged", "已损坏");
  }

  @Test
  void broken_xml_is_damaged() {
    Map<String, String> parts = Fabric.bare("<row r=\"1\"><c r=\"A1\"><v>1</v></row>");
    assertRefused(Fabric.zip(parts), "damaged", "已损坏");
    parts.put("xl/workbook.xml", "<workbook><sheets></workbook>");
    assertRefused(Fabric.zip(parts), "damaged", "已损坏");
  }

  @Test
  void what_could_not_be_written_back_is_not_read_either() {
    Map<String, String> parts = Fabric.bare("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
    for (String types : new String[] {"<Types><Default", "<Other/>", ""}) {
      parts.put("[Content_Types].xml", types);
      assertRefused(Fabric.zip(parts), "damaged", "已损坏");
    }
  }

  @Test
  void every_cut_of_a_workbook_is_refused_or_read() {
    for (int length = 1; length < GOOD.length; length += 7) {
      byte[] cut = Arrays.copyOf(GOOD, length);
      Rejected refusal =
          catchThrowableOfType(Rejected.class, () -> WorkbookReader.read(cut, "a.xlsx"));
      assertThat(refusal).as("cut after %d bytes", length).isNotNull();
    }
  }

  @Test
  void an_entity_in_a_sheet_is_refused_and_not_expanded() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    String cell = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row>";
    Map<String, String> parts = Fabric.bare(cell);
    parts.put("xl/worksheets/sheet1.xml", bomb + Fabric.sheet(cell));
    assertRefused(Fabric.zip(parts), "xml-entity", "实体");
  }

  @Test
  void an_entity_in_a_small_part_is_refused() {
    Map<String, String> parts = Fabric.bare("");
    String file = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
    parts.put("xl/workbook.xml", file + parts.get("xl/workbook.xml"));
    assertRefused(Fabric.zip(parts), "xml-entity", "实体");
  }

  @Test
  void a_zip_bomb_is_refused_before_it_is_unpacked() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(Fabric.bare("").get("[Content_Types].xml").getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      var zeros = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        zip.write(zeros);
      }
    }
    assertRefused(out.toByteArray(), "zip-bomb", "压缩炸弹");
  }

  @Test
  void a_part_that_lies_about_its_size_is_refused() {
    byte[] liar = Fabric.zip(Fabric.bare("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
    int directory = lastIndexOf(liar, new byte[] {'P', 'K', 1, 2});
    liar[directory + 24] = 10;
    liar[directory + 25] = 0;
    Rejected refusal =
        catchThrowableOfType(Rejected.class, () -> WorkbookReader.read(liar, "a.xlsx"));
    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isIn("zip-bomb", "damaged");
  }

  private static int lastIndexOf(byte[] bytes, byte[] mark) {
    for (int i = bytes.length - mark.length; i >= 0; i--) {
      if (Arrays.equals(Arrays.copyOfRange(bytes, i, i + mark.length), mark)) {
        return i;
      }
    }
    return -1;
  }

  @Test
  void repetitive_styles_are_no_zip_bomb() {
    String format = "<font><sz val=\"11\"/><name val=\"Calibri\"/></font>";
    Map<String, String> parts = Fabric.bare("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
    parts.put(
        "xl/styles.xml",
        "<styleSheet xmlns=\"%s\"><fonts>%s</fonts></styleSheet>"
            .formatted(Fabric.MAIN, format.repeat(100_000)));
    assertThat(WorkbookReader.read(Fabric.zip(parts), "a.xlsx").sheets()).hasSize(1);
  }

  @Test
  void too_many_bytes_cells_sheets_rows_columns_and_letters_are_refused() {
    assertRefused(new byte[(1 << 20) + 1], SMALL, "too-large", "上限");
    assertRefused(
        Fabric.xlsx(
            book -> {
              for (int i = 0; i < 4; i++) {
                book.createSheet("表" + i);
              }
            }),
        SMALL,
        "too-many-sheets",
        "4 张");
    assertRefused(cellAt(2_000, 0, "x"), SMALL, "too-large-sheet", "A2001");
    assertRefused(cellAt(0, 60, "x"), SMALL, "too-large-sheet", "BI1");
    assertRefused(cellAt(0, 0, "长".repeat(101)), SMALL, "cell-too-long", "101 个字");
    assertRefused(
        Fabric.xlsx(
            book -> {
              var sheet = book.createSheet("表1");
              for (int i = 0; i < 101; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i);
              }
            }),
        SMALL,
        "too-many-cells",
        "100 个");
  }

  private static byte[] cellAt(int row, int column, String text) {
    return Fabric.xlsx(
        book -> book.createSheet("表1").createRow(row).createCell(column).setCellValue(text));
  }

  @Test
  void a_cell_longer_than_excel_allows_is_refused_and_a_long_one_is_read() {
    String tooLong =
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + "x".repeat(32_768) + "</v></c></row>";
    assertRefused(Fabric.zip(Fabric.bare(tooLong)), "cell-too-long", "A1");
    String text = "说明".repeat(15_000);
    Sheet sheet = readBare("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + text + "</v></c></row>");
    assertThat(sheet.at(0, 0).text()).isEqualTo(text);
  }

  @Test
  void a_million_styled_blanks_leave_no_trace() {
    var rows = new StringBuilder();
    for (int row = 1; row <= 50_000; row++) {
      rows.append("<row r=\"").append(row).append("\">");
      for (char column = 'A'; column <= 'T'; column++) {
        rows.append("<c r=\"").append(column).append(row).append("\" s=\"1\"/>");
      }
      rows.append("</row>");
    }
    Sheet sheet = readBare(rows + "<row r=\"50001\"><c r=\"A50001\"><v>7</v></c></row>");
    assertThat(sheet.rowCount()).isEqualTo(50_001);
    assertThat(sheet.columnCount()).isEqualTo(1);
    assertThat(sheet.at(50_000, 0).text()).isEqualTo("7");
  }

  @Test
  void cells_far_apart_do_not_fill_memory_with_the_space_between() {
    var rows = new StringBuilder();
    for (int row = 1; row <= 100; row++) {
      rows.append("<row r=\"%1$d\"><c r=\"AX%1$d\"><v>1</v></c></row>".formatted(row));
    }
    assertRefused(Fabric.zip(Fabric.bare(rows.toString())), SMALL, "too-sparse", "太开");
  }

  @Test
  void overlapping_merges_without_end_are_refused() {
    var merges = new StringBuilder("<mergeCells>");
    merges.append("<mergeCell ref=\"A1:B900\"/>".repeat(3_000)).append("</mergeCells>");
    Map<String, String> parts = Fabric.bare("");
    parts.put(
        "xl/worksheets/sheet1.xml",
        Fabric.sheet("<row r=\"900\"><c r=\"A900\"><v>1</v></c></row>")
            .replace("</worksheet>", merges + "</worksheet>"));
    assertRefused(Fabric.zip(parts), SMALL, "too-many-merges", "合并");
  }

  @Test
  void numbers_beyond_any_amount_are_kept_as_short_text() {
    Sheet sheet =
        readBare(
            "<row r=\"1\"><c r=\"A1\"><v>1e308</v></c><c r=\"B1\"><v>NaN</v></c>"
                + "<c r=\"C1\"><v>1E-999999999</v></c><c r=\"D1\"><v>-5</v></c>"
                + "<c r=\"E1\"><v>9e999999999</v></c><c r=\"F1\"><v>"
                + "1".repeat(5_000)
                + "</v></c></row>");
    assertThat(sheet.at(0, 0).kind()).isEqualTo(CellKind.TEXT);
    assertThat(sheet.at(0, 0).text()).isEqualTo("1e308");
    assertThat(sheet.at(0, 1).text()).isEqualTo("NaN");
    assertThat(sheet.at(0, 2).number()).isZero();
    assertThat(sheet.at(0, 3).text()).isEqualTo("-5");
    assertThat(sheet.at(0, 4).number()).isNull();
    assertThat(sheet.at(0, 5).text()).hasSizeLessThan(50);
  }

  @Test
  void text_that_begins_like_a_formula_stays_text() {
    Sheet sheet = readBare("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>=cmd|'/c calc'!A1</v></c></row>");
    assertThat(sheet.at(0, 0).kind()).isEqualTo(CellKind.TEXT);
    assertThat(sheet.at(0, 0).text()).isEqualTo("=cmd|'/c calc'!A1");
  }

  @Test
  void an_error_value_is_read_by_its_name() {
    Sheet sheet = readBare("<row r=\"1\"><c r=\"A1\" t=\"e\"><f>#REF!+1</f><v>#REF!</v></c></row>");
    assertThat(sheet.at(0, 0).kind()).isEqualTo(CellKind.ERROR);
    assertThat(sheet.at(0, 0).text()).isEqualTo("#REF!");
    assertThat(sheet.at(0, 0).formula()).isEqualTo("#REF!+1");
  }

  @Test
  void an_address_that_does_not_exist_is_damage() {
    assertRefused(
        Fabric.zip(Fabric.bare("<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>")), "damaged", "损坏");
    assertRefused(
        Fabric.zip(Fabric.bare("<row r=\"9999999\"><c><v>1</v></c></row>")), "damaged", "损坏");
  }

  @Test
  void other_kinds_of_workbook_are_told_how_to_be_saved() {
    Map<String, String> strict = Fabric.bare("");
    strict.put(
        "xl/workbook.xml",
        strict
            .get("xl/workbook.xml")
            .replace("<sheets>", "<sheets> ")
            .replace("<workbook ", "<workbook conformance=\"strict\" "));
    assertRefused(Fabric.zip(strict), "strict-workbook", "Strict");
    Map<String, String> binary = Fabric.bare("");
    binary.put("_rels/.rels", binary.get("_rels/.rels").replace("workbook.xml", "workbook.bin"));
    binary.put("xl/workbook.bin", "");
    assertRefused(Fabric.zip(binary), "binary-workbook", ".xlsb");
  }

  @Test
  void an_old_workbook_full_of_styled_blanks_is_refused_before_it_is_loaded() {
    byte[] old =
        Fabric.bytes(
            new HSSFWorkbook(),
            book -> {
              var sheet = book.createSheet("表1");
              for (int row = 0; row < 100; row++) {
                for (int column = 0; column < 10; column++) {
                  (column == 0 ? sheet.createRow(row) : sheet.getRow(row)).createCell(column);
                }
              }
            });
    assertRefused(old, SMALL, "too-many-cells", ".xlsx");
    Book book = WorkbookReader.read(old, "a.xls");
    assertThat(book.sheets().get(0).rowCount()).isZero();
  }
}
