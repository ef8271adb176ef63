package gongkai.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.Report;
import gongkai.table.CellRef;
import gongkai.workbook.text.TextDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;

class TextDocumentTest {
  private static final Report REPORT =
      Reports.none()
          .section(
              "一", "收入支出决算总体情况说明", "2024年度收、支总计均为817.89万元，增长3.2%，主要原因是【请填写原因】。其中略。", "=1+1 & <b>")
          .section("二", "收入决算情况说明", "本年收入合计817.89万元。")
          .ask("请填写收、支总计增加的主要原因。", new CellRef("原因说明", "C3"))
          .build();

  private static XWPFDocument open() throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(TextDocument.docx(REPORT, "2024年度单位决算情况说明")));
  }

  @Test
  void the_document_says_the_title_the_sections_and_what_is_missing() throws IOException {
    try (XWPFDocument document = open()) {
      assertThat(document.getParagraphs())
          .extracting(XWPFParagraph::getText)
          .containsExactly(
              "2024年度单位决算情况说明",
              "一、收入支出决算总体情况说明",
              "2024年度收、支总计均为817.89万元，增长3.2%，主要原因是【请填写原因】。其中略。",
              "=1+1 & <b>",
              "二、收入决算情况说明",
              "本年收入合计817.89万元。",
              "还需填写（成文前请删去本节）",
              "1. 【请填写收、支总计增加的主要原因，可填在 原因说明!C3】");
    }
  }

  @Test
  void only_what_is_missing_is_highlighted() throws IOException {
    try (XWPFDocument document = open()) {
      List<String> highlighted =
          document.getParagraphs().stream()
              .flatMap(paragraph -> paragraph.getRuns().stream())
              .filter(run -> "yellow".equals(run.getTextHighlightColor().toString()))
              .map(XWPFRun::text)
              .toList();
      assertThat(highlighted).containsExactly("【请填写原因】", "【请填写收、支总计增加的主要原因，可填在 原因说明!C3】");
    }
  }

  @Test
  void the_page_is_that_of_an_official_document() throws IOException {
    try (XWPFDocument document = open()) {
      var section = document.getDocument().getBody().getSectPr();
      assertThat(section.getPgSz().getW().toString()).isEqualTo("11907");
      assertThat(section.getPgMar().getTop().toString()).isEqualTo("2098");
      assertThat(section.getPgMar().getLeft().toString()).isEqualTo("1588");
      XWPFParagraph body = document.getParagraphs().get(2);
      assertThat(body.getCTP().getPPr().getInd().getFirstLineChars().intValue()).isEqualTo(200);
      assertThat(body.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(16);
      assertThat(document.getFooterList().get(0).getText()).startsWith("— ");
    }
  }

  @Test
  void plain_text_keeps_sections_and_paragraphs_on_lines_of_their_own() {
    assertThat(TextDocument.txt(REPORT))
        .startsWith("一、收入支出决算总体情况说明\n　　2024年度收、支总计")
        .contains("\n二、收入决算情况说明\n　　本年收入合计817.89万元。\n")
        .endsWith("还需填写\n1. 请填写收、支总计增加的主要原因，可填在 原因说明!C3。\n");
  }
}
