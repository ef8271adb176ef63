package gongkai.reading;

import gongkai.table.Amounts;
import gongkai.table.Labels;
import gongkai.table.RawCell;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/** The words by which accountants' tables can be told apart from what surrounds them. */
final class Words {
  private static final Set<String> HEADERS =
      Set.of(
          "项目",
          "行次",
          "栏次",
          "金额",
          "决算数",
          "预算数",
          "科目编码",
          "科目名称",
          "功能分类科目编码",
          "功能分类科目名称",
          "经济分类科目编码",
          "经济分类科目名称",
          "支出功能分类科目编码",
          "编码",
          "收入",
          "支出",
          "合计",
          "小计",
          "单位编码",
          "单位名称",
          "项目编码",
          "项目名称",
          "基本支出",
          "项目支出",
          "本年收入",
          "本年支出",
          "因公出国(境)费",
          "公务接待费",
          "人员经费",
          "公用经费",
          "序号",
          "三公经费合计",
          "类",
          "款",
          "项");
  private static final Set<String> ITEM_HEADERS =
      Set.of(
          "项目",
          "收入",
          "支出",
          "收入项目",
          "支出项目",
          "科目",
          "功能分类",
          "支出功能分类",
          "项目(按功能分类)",
          "项目(按支出功能分类)",
          "支出功能分类科目",
          "项目内容",
          "预算科目");
  private static final Set<String> HEADS_ONLY =
      Set.of("项目", "科目名称", "科目编码", "行次", "金额", "决算数", "预算数", "单位名称", "项目名称");
  private static final Set<String> LINE_HEADERS = Set.of("行次", "序号", "行号");
  private static final Set<String> TOTALS =
      Set.of("合计", "总计", "收入总计", "支出总计", "本年收入合计", "本年支出合计", "人员经费合计", "公用经费合计", "收入合计", "支出合计");
  private static final Set<String> LEVELS = Set.of("类", "款", "项");
  private static final Pattern CODE_HEADER = Pattern.compile("类|款|项|.*(编码|代码)");
  private static final Pattern REMARK_HEADER =
      Pattern.compile("备注.{0,4}|.{0,6}说明|项目简介|.{0,4}依据|用途");
  private static final Pattern NAME_HEADER = Pattern.compile(".*(名称)");
  private static final Pattern INDEX_WORD = Pattern.compile("栏次|行次|类|款|项|[^\\p{L}\\p{N}]*");
  private static final Pattern NOTE = Pattern.compile("^(注|备注|说明|附注)\\d*[:：、.].*");
  private static final Pattern UNIT_LINE =
      Pattern.compile(".*?(编制单位|填报单位|单位名称|部门名称|预算单位|单位|部门|金额单位)[:：].*");
  private static final Pattern UNIT_NAME =
      Pattern.compile(
          ".*(局|委|办|办公室|中心|院|校|所|会|厅|处|室|馆|站|队|部|司|社|台|镇|乡|县|区|市|街道|公司|大学|学院|中学|小学|政府|机关"
              + "|基地|学会|联|团)(\\(.{1,6}\\))?(汇总|本级)?");
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(单位负责人|部门负责人|财务负责人|分管负责人|分管领导|负责人|填表人?|制表人?|填报人|编制人|经办人?|审核人?|复核人?"
              + "|联系人|联系电话|电话|(填报|填表|制表|编制|报送|打印)(日期|时间)):.*");
  private static final Pattern TABLE_NUMBER =
      Pattern.compile("(部门|单位|预算|决算|财决)?(公开)?(\\d{1,2}(-\\d+)*表|表[\\d一二三四五六七八九十]{1,3}(-\\d+)*)");
  private static final Pattern PLACEHOLDER = Pattern.compile("[X×✕＊*Ｘx]{2,}|[〇○]{2,}|_{3,}");
  private static final Pattern TITLE = Pattern.compile("[^:。]{3,59}表(\\(.{1,12}\\))?");
  private static final int LONG_TEXT = 16;
  private static final int LONGEST_LINE = 60;

  private Words() {}

  static boolean isHeader(String plain) {
    return HEADERS.contains(plain);
  }

  static boolean headsOnly(String plain) {
    return HEADS_ONLY.contains(plain);
  }

  static boolean isItemHeader(String plain) {
    return ITEM_HEADERS.contains(plain);
  }

  static boolean isLineHeader(String plain) {
    return LINE_HEADERS.contains(plain);
  }

  /** Whether a column of this header has words beside the table, even where a number is one. */
  static boolean isRemarkHeader(String plain) {
    return REMARK_HEADER.matcher(plain).matches();
  }

  static boolean isCodeHeader(String plain) {
    return CODE_HEADER.matcher(plain).matches();
  }

  static boolean isNameHeader(String plain) {
    return NAME_HEADER.matcher(plain).matches();
  }

  static boolean isTotal(String plain) {
    return TOTALS.contains(plain);
  }

  /** Whether this names a row that numbers the columns. */
  static boolean isIndexLabel(String plain) {
    return plain.equals("栏次");
  }

  /** Whether this heads one level of codes; it often shares its row with the numbers of columns. */
  static boolean isLevel(String plain) {
    return LEVELS.contains(plain);
  }

  static boolean isIndexWord(String plain) {
    return INDEX_WORD.matcher(plain).matches();
  }

  static boolean isNote(String text) {
    return NOTE.matcher(Amounts.squeeze(text)).matches();
  }

  static boolean isUnitLine(String text) {
    return UNIT_LINE.matcher(Amounts.squeeze(text)).matches();
  }

  /** Whether the text is but the number of a table: 公开03表, 表5-1. */
  static boolean isTableNumber(String text) {
    return TABLE_NUMBER.matcher(Amounts.squeeze(text)).matches();
  }

  /** Whether the text may be what a table is called. */
  static boolean isTitle(String squeezed) {
    return TITLE.matcher(squeezed).matches() && !isNote(squeezed) && !isItem(squeezed);
  }

  /** Whether something stands there that a name is to be put in for: XX局, ××中心, ＿＿＿. */
  static boolean isPlaceholder(String text) {
    return PLACEHOLDER.matcher(text).find();
  }

  /** Whether this reads like the name of a public body. */
  static boolean namesUnit(String text) {
    return UNIT_NAME.matcher(text).matches();
  }

  static boolean isSentence(String text) {
    String squeezed = Amounts.squeeze(text);
    return squeezed.length() > LONG_TEXT && squeezed.matches(".*[。，,；;].*");
  }

  /** Whether the text introduces who signs the form or when, below the table. */
  static boolean isSignature(String text) {
    return text.length() < LONGEST_LINE && SIGNATURE.matcher(Amounts.squeeze(text)).matches();
  }

  /** The whole number that a cell shows, or -1. */
  static int wholeNumber(RawCell cell) {
    BigDecimal number = cell.number() != null ? cell.number() : Amounts.parse(cell.text());
    if (number == null || number.stripTrailingZeros().scale() > 0) {
      return -1;
    }
    return number.signum() >= 0 && number.precision() <= 5 ? number.intValue() : -1;
  }

  /** Whether the text names an item with numbering: 一、… or （一）…. */
  static boolean isItem(String text) {
    return Labels.numbered(text) && Labels.item(text).length() >= 2;
  }
}
