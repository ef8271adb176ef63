package gongkai.text.input;

import gongkai.template.BadDefinition;
import gongkai.text.source.LineReader;
import gongkai.text.source.Outline;
import gongkai.text.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sheets that a template adds to its blank workbook to ask for what only people know. */
public record InputSheets(List<InputSheet> sheets) {
  public static final InputSheets NONE = new InputSheets(List.of());

  public InputSheets {
    sheets = List.copyOf(sheets);
  }

  /** Reads a definition; a bad line is a {@link BadDefinition}. */
  public static InputSheets parse(String file, String text) {
    List<InputSheet> sheets = new ArrayList<>();
    for (Outline entry : Outline.read(new Source(file, text))) {
      sheets.add(sheet(entry));
    }
    return new InputSheets(sheets);
  }

  public Stream<InputBlock> blocks() {
    return sheets.stream().flatMap(sheet -> sheet.blocks().stream());
  }

  /** The block of this name, or null. */
  public InputBlock block(String name) {
    return blocks().filter(block -> block.name().equals(name)).findFirst().orElse(null);
  }

  /** The block that asks for this fact of the year, or null. */
  public InputBlock factBlock(String label) {
    return blocks()
        .filter(block -> block.column(InputColumn.Role.THIS_YEAR) != null)
        .filter(block -> block.row(label) != null)
        .findFirst()
        .orElse(null);
  }

  private static InputSheet sheet(Outline entry) {
    var tokens = new LineReader(entry.line(), 0);
    tokens.expect("表", "这里要写“表 表名”。");
    String name = tokens.rest();
    String note = "";
    List<InputBlock> blocks = new ArrayList<>();
    for (Outline part : entry.under()) {
      var words = new LineReader(part.line(), 0);
      if (words.accept("注")) {
        note = words.rest();
      } else {
        words.expect("块", "这里要写“注 给填表人的话”或者“块 块名”。");
        blocks.add(block(name, words, part));
      }
    }
    return new InputSheet(name, note, blocks);
  }

  private static InputBlock block(String sheet, LineReader head, Outline entry) {
    String name = head.name("“块”后面要写块名。");
    List<String> serves = head.accept("属于") ? head.list() : List.of();
    int spare = head.accept("备") ? count(head) : 0;
    head.expectEnd();
    List<InputColumn> columns = new ArrayList<>();
    List<InputRow> rows = new ArrayList<>();
    for (Outline part : entry.under()) {
      var tokens = new LineReader(part.line(), 0);
      if (tokens.accept("栏")) {
        columns.add(column(tokens));
      } else {
        tokens.expect("行", "这里要写“栏 栏名：用处 类别”或者“行 项目：类别：填写说明”。");
        rows.add(row(tokens));
      }
    }
    var block = new InputBlock(name, sheet, serves, spare, columns, rows);
    if (block.column(InputColumn.Role.KEY) == null) {
      throw entry.line().error(0, "块“" + name + "”没有用处是“键”的栏，请加一栏。");
    }
    return block;
  }

  private static int count(LineReader tokens) {
    int at = tokens.at();
    String digits = tokens.name("“备”后面要写行数。");
    if (!digits.matches("\\d{1,3}")) {
      throw tokens.line().error(at, "“备”后面要写行数，例如“备 20”。");
    }
    return Integer.parseInt(digits);
  }

  private static InputColumn column(LineReader tokens) {
    String header = tokens.upTo('：', "栏名后面要写“：”和用处。");
    int at = tokens.at();
    var role = InputColumn.Role.named(tokens.name("这里要写用处，例如“上年”。"));
    if (role == null) {
      throw tokens.line().error(at, "用处要写：键、名称、说明、本年、上年、年初、比上年原因、比年初原因、比预算原因、用途、成效、文。");
    }
    var kind = tokens.atEnd() ? InputKind.TEXT : InputKind.parse(tokens);
    String from = tokens.accept("取自") ? tokens.name("“取自”后面要写“预算·表.栏”。") : null;
    tokens.expectEnd();
    var column = new InputColumn(header, role, kind, from);
    if (from != null && column.filed() == null && !from.equals(InputColumn.ACCOUNTS)) {
      throw tokens.line().error(at, "“取自”后面要写“科目”或者“预算·表.栏”，例如“预算·一般公共预算支出表.合计”。");
    }
    return column;
  }

  private static InputRow row(LineReader tokens) {
    String text = tokens.line().text();
    if (text.indexOf('：') < 0) {
      return new InputRow(tokens.rest(), null, false, "");
    }
    String label = tokens.upTo('：', "");
    var kind = InputKind.parse(tokens);
    boolean blankIsZero = tokens.accept("空作零");
    String hint = tokens.accept("：") ? tokens.rest() : "";
    tokens.expectEnd();
    return new InputRow(label, kind, blankIsZero, hint);
  }
}
