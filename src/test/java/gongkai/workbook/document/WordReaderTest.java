package gongkai.workbook.document;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.document.Block;
import gongkai.document.Document;
import gongkai.document.DocumentTables;
import gongkai.document.Grid;
import gongkai.document.Paragraph;
import gongkai.table.Range;
import gongkai.table.Sheet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How words and tables of a Word document are read. */
class WordReaderTest {

  private static Document read(String body) {
    return WordReader.open(WordBytes.of(body)).document();
  }

  private static Sheet table(String body) {
    return DocumentTables.of(read(body)).book().sheets().get(0);
  }

  private static String p(String text) {
    return WordBytes.paragraph(text);
  }

  private static String cell(String properties, String text) {
    return "<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>".formatted(properties, p(text));
  }

  private static String row(String... texts) {
    var row = new StringBuilder("<w:tr>");
    List.of(texts).forEach(text -> row.append(cell("", text)));
    return row.append("</w:tr>").toString();
  }

  private static String table(int columns, String... rows) {
    return "<w:tbl><w:tblGrid>%s</w:tblGrid>%s</w:tbl>"
        .formatted("<w:gridCol w:w=\"1000\"/>".repeat(columns), String.join("", rows));
  }

  @Test
  void the_lines_above_a_table_become_its_first_rows() {
    Sheet sheet =
        table(
            p("第二部分 决算表")
                + p("公开03表")
                + p("支出决算表")
                + p("部门：某局 单位：万元")
                + table(2, row("项目", "金额"), row("合计", "1,234.50"))
                + p("注：本表反映支出。"));

    assertThat(sheet.name()).isEqualTo("公开03表 支出决算表");
    assertThat(sheet.at(0, 0).text()).isEqualTo("公开03表");
    assertThat(sheet.at(2, 0).text()).isEqualTo("部门：某局");
    assertThat(sheet.at(2, 1).text()).isEqualTo("单位：万元");
    assertThat(sheet.at(4, 1).number()).isEqualByComparingTo("1234.50");
    assertThat(sheet.at(5, 0).text()).startsWith("注：");
  }

  @Test
  void merged_cells_stay_merged() {
    String head =
        "<w:tr>"
            + cell("<w:vMerge w:val=\"restart\"/>", "项目")
            + cell("<w:gridSpan w:val=\"2\"/>", "本年支出")
            + "</w:tr><w:tr>"
            + cell("<w:vMerge/>", "")
            + cell("", "基本支出")
            + cell("", "项目支出")
            + "</w:tr>";

    Sheet sheet = table(table(3, head, row("合计", "1.00", "2.00")));

    assertThat(sheet.merges())
        .containsExactlyInAnyOrder(new Range(0, 0, 1, 0), new Range(0, 1, 0, 2));
    assertThat(sheet.at(1, 2).text()).isEqualTo("项目支出");
  }

  @Test
  void a_table_over_two_pages_is_one_and_its_repeated_head_is_left_out() {
    String caption = p("支出决算表");
    String again = p("支出决算表（续）");
    String head = row("编码", "名称", "金额");

    Sheet sheet =
        table(
            caption
                + table(3, head, row("201", "甲", "1.00"))
                + again
                + table(3, head, row("202", "乙", "2.00")));

    assertThat(sheet.rowCount()).isEqualTo(4);
    assertThat(sheet.at(3, 1).text()).isEqualTo("乙");
  }

  @Test
  void two_tables_of_one_width_stay_two() {
    Document document =
        read(
            table(3, row("编码", "名称", "金额"), row("201", "甲", "1.00"))
                + p("项目表")
                + table(3, row("编号", "项目", "金额"), row("1", "丙", "2.00")));

    assertThat(DocumentTables.of(document).book().sheets()).hasSize(2);
  }

  @Test
  void a_table_inside_a_cell_is_a_table_of_its_own_and_a_frame_is_none() {
    String inner = table(2, row("项目", "金额"), row("合计", "3.00"));
    Document nested =
        read(
            "<w:tbl><w:tr>" + cell("", "说明") + "<w:tc>" + inner + p("") + "</w:tc></w:tr></w:tbl>");
    Document framed = read("<w:tbl><w:tr><w:tc>" + p("一段话") + inner + "</w:tc></w:tr></w:tbl>");

    assertThat(nested.blocks()).hasSize(2).allMatch(Grid.class::isInstance);
    assertThat(framed.blocks()).hasSize(2);
    assertThat(framed.blocks().get(0)).isInstanceOf(Paragraph.class);
  }

  @Test
  void deleted_words_are_gone_inserted_ones_are_there() {
    Document document =
        read(
            "<w:p><w:r><w:t>减少</w:t></w:r><w:del><w:r><w:delText>1</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>2</w:t></w:r></w:ins><w:r><w:t>万元</w:t></w:r></w:p>");

    assertThat(document.text()).isEqualTo("减少2万元");
  }

  @Test
  void automatic_numbers_are_read_as_printed() {
    String numbered =
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr>"
            + "<w:r><w:t>%s</w:t></w:r></w:p>";
    String numbering =
        "<w:abstractNum w:abstractNumId=\"1\">"
            + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/>"
            + "<w:lvlText w:val=\"%1、\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"chineseCounting\"/>"
            + "<w:lvlText w:val=\"（%2）\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/></w:num>";

    Document document =
        WordReader.open(
                WordBytes.of(
                    numbered.formatted(0, "收入")
                        + numbered.formatted(1, "总体")
                        + numbered.formatted(1, "结构")
                        + numbered.formatted(0, "支出")
                        + numbered.formatted(1, "总体"),
                    Map.of("numbering", "<w:numbering %s>" + numbering + "</w:numbering>")))
            .document();

    assertThat(document.text()).isEqualTo("一、收入\n（一）总体\n（二）结构\n二、支出\n（一）总体");
  }

  @Test
  void chinese_numbers_go_beyond_ten() {
    assertThat(Numbering.chinese(10)).isEqualTo("十");
    assertThat(Numbering.chinese(11)).isEqualTo("十一");
    assertThat(Numbering.chinese(20)).isEqualTo("二十");
    assertThat(Numbering.chinese(35)).isEqualTo("三十五");
  }

  @Test
  void pages_are_told_where_word_has_laid_them_out() {
    Document document =
        read(p("一") + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>二</w:t></w:r></w:p>");

    assertThat(document.blocks()).extracting(Block::page).containsExactly(1, 2);
    assertThat(read(p("一")).blocks()).extracting(Block::page).containsOnlyNulls();
  }
}
