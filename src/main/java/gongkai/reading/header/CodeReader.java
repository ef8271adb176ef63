package gongkai.reading.header;

import gongkai.table.Amounts;
import gongkai.table.Labels;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts an account code together from however many cells it is written in. */
public final class CodeReader {
  /** 2150801 中小企业发展专项, [30201]办公费; 100万元以上 is none. */
  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "[\\[【(]?([235]\\d{2}(?:\\d{2}){0,2})(?![\\d.%万亿元年月日个人台件])[\\]】)]?[-—_、:]*(.{2,})");

  private CodeReader() {}

  /** The code of an account that stands in one cell with its name, or null. */
  public static String beforeName(String text) {
    Matcher joined = BEFORE_NAME.matcher(Labels.plain(text));
    return joined.matches() ? joined.group(1) : null;
  }

  /** A name without the code that stands before it in the same cell. */
  public static String withoutCode(String text) {
    Matcher joined = BEFORE_NAME.matcher(Labels.plain(text));
    return joined.matches() ? joined.group(2) : text;
  }

  /** The code's digits, or null when these cells hold none. */
  public static String read(Sheet sheet, int row, List<SheetColumn> columns) {
    var parts = new ArrayList<String>();
    for (SheetColumn column : columns) {
      String part = part(sheet.at(row, column.index()));
      if (part == null) {
        return null;
      }
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    String code = join(parts);
    return code.isEmpty() ? null : code;
  }

  /** One cell's digits; empty for a blank cell, null for something that is no code. */
  private static String part(RawCell cell) {
    String text = Amounts.squeeze(cell.text());
    if (text.isEmpty()) {
      return "";
    }
    if (cell.number() != null) {
      text = cell.number().stripTrailingZeros().toPlainString();
    }
    text = text.replaceAll("^['‘’`]", "").replaceAll("\\.0+$", "").replaceAll("[-.、]", "");
    return text.matches("[0-9A-Z]{1,32}") && text.matches(".*\\d.*") ? text : null;
  }

  private static String join(List<String> parts) {
    String code = "";
    for (String part : parts) {
      boolean whole = !code.isEmpty() && part.startsWith(code);
      if (whole) {
        code = part;
      } else {
        code += !code.isEmpty() && part.length() == 1 ? "0" + part : part;
      }
    }
    return code;
  }
}
