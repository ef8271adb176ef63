package gongkai.workbook.text;

import gongkai.report.Missing;
import gongkai.report.Report;
import gongkai.report.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The drafted 情况说明 as a document of its own. */
public final class TextDocument {
  private TextDocument() {}

  /**
   * A Word document in the layout of official documents; what is missing is highlighted.
   *
   * @param title its title, e.g. 2024年度部门决算情况说明
   */
  public static byte[] docx(Report report, String title) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    for (Section section : report.narrative()) {
      parts.put(section.section() + "、" + section.title(), section.paragraphs());
    }
    if (!report.missing().isEmpty()) {
      List<String> asked = new ArrayList<>();
      for (Missing missing : Missing.together(report.missing())) {
        asked.add(asked.size() + 1 + ". 【" + ask(missing) + "】");
      }
      parts.put("还需填写（成文前请删去本节）", asked);
    }
    return docx(title, parts);
  }

  /**
   * Paragraphs under headings, in the same layout.
   *
   * @param parts paragraphs by their heading
   */
  public static byte[] docx(String title, Map<String, List<String>> parts) {
    try (var page = new OfficialPage()) {
      page.title(title);
      parts.forEach(
          (heading, paragraphs) -> {
            page.heading(heading);
            paragraphs.forEach(page::paragraph);
          });
      var out = new ByteArrayOutputStream();
      page.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String ask(Missing missing) {
    String message = missing.message().replaceAll("[【】]", "").replaceAll("。$", "");
    return missing.where() == null ? message : message + "，可填在 " + missing.where();
  }

  /** The same as plain text, a line a paragraph. */
  public static String txt(Report report) {
    var text = new StringBuilder();
    for (Section section : report.narrative()) {
      text.append(section.section()).append('、').append(section.title()).append('\n');
      section.paragraphs().forEach(paragraph -> text.append("　　").append(paragraph).append('\n'));
      text.append('\n');
    }
    if (!report.missing().isEmpty()) {
      text.append("还需填写\n");
      int number = 1;
      for (Missing missing : Missing.together(report.missing())) {
        text.append(number++).append(". ").append(ask(missing)).append("。\n");
      }
    }
    return text.toString();
  }
}
