package gongkai.reading.header;

import gongkai.table.Amounts;
import gongkai.table.Labels;
import gongkai.table.RawCell;
import gongkai.template.YamlFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words by which accountants' tables can be told apart from what surrounds them, as {@code
 * common/words.yaml} lists them, and the forms of text for which no list is needed.
 */
public final class Words {
  public static final String FILE = "common/words.yaml";
  private static final Pattern TABLE_NUMBER =
      Pattern.compile("(部门|单位|预算|决算|财决)?(公开)?(\\d{1,2}(-\\d+)*表|表[\\d一二三四五六七八九十]{1,3}(-\\d+)*)");
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]*");
  private static final Pattern PLACEHOLDER = Pattern.compile("[X×✕＊*Ｘx]{2,}|[〇○]{2,}|_{3,}");
  private static final Pattern TITLE = Pattern.compile("[^:。]{3,59}表(\\(.{1,12}\\))?");
  private static final int LONG_TEXT = 16;
  private static final int LONGEST_LINE = 60;
  private final Set<String> headers;
  private final Set<String> headsOnly;
  private final Set<String> levels;
  private final Set<String> columnNumbers;
  private final Set<String> totals;
  private final Pattern item;
  private final Pattern line;
  private final Pattern remark;
  private final Pattern code;
  private final Pattern codesBelow;
  private final Pattern name;
  private final Pattern besideNumbers;
  private final Pattern note;
  private final Pattern unitLine;
  private final Pattern body;
  private final Pattern signature;

  /** The file's own shape. */
  private record Lists(
      List<String> headers,
      List<String> headsOnly,
      List<String> itemHeaders,
      List<String> nameHeaders,
      List<String> codeHeaders,
      List<String> levelHeaders,
      List<String> lineHeaders,
      List<String> remarkHeaders,
      List<String> codesBelow,
      List<String> columnNumbers,
      List<String> besideNumbers,
      List<String> totals,
      List<String> notes,
      List<String> unitLines,
      List<String> signatures,
      List<String> bodies,
      List<String> bodyScopes) {}

  private Words(Lists lists) {
    this.headers = Set.copyOf(lists.headers());
    this.headsOnly = Set.copyOf(lists.headsOnly());
    this.levels = Set.copyOf(lists.levelHeaders());
    this.columnNumbers = Set.copyOf(lists.columnNumbers());
    this.totals = Set.copyOf(lists.totals());
    this.item = any(lists.itemHeaders(), "");
    this.line = any(lists.lineHeaders(), "");
    this.remark = any(lists.remarkHeaders(), "");
    this.code = any(lists.codeHeaders(), "");
    this.codesBelow = any(lists.codesBelow(), "");
    this.name = any(lists.nameHeaders(), "");
    this.besideNumbers = any(lists.besideNumbers(), "");
    this.note = any(lists.notes(), "\\d*[:：、.].*");
    this.unitLine = Pattern.compile(".*?" + any(lists.unitLines(), "[:：].*"));
    this.body =
        Pattern.compile(
            ".*" + any(lists.bodies(), "(\\(.{1,6}\\))?" + any(lists.bodyScopes(), "?")));
    this.signature = any(lists.signatures(), ":.*");
  }

  /**
   * @param yaml what the file says
   * @throws gongkai.template.BadDefinition when it cannot be used
   */
  public static Words of(String yaml) {
    return new Words(new YamlFile(FILE, yaml).readWhole(Lists.class));
  }

  /** One of the words, in which * stands for anything, and what follows it. */
  private static Pattern any(List<String> words, String then) {
    return Pattern.compile(
        words.stream()
                .map(word -> Pattern.quote(word).replace("*", "\\E.*\\Q"))
                .collect(Collectors.joining("|", "(", ")"))
            + then);
  }

  boolean isHeader(String plain) {
    return headers.contains(plain);
  }

  boolean headsOnly(String plain) {
    return headsOnly.contains(plain);
  }

  boolean isItemHeader(String plain) {
    return item.matcher(plain).matches();
  }

  public boolean isLineHeader(String plain) {
    return line.matcher(plain).matches();
  }

  /** Whether a column of this header has words beside the table, even where a number is one. */
  boolean isRemarkHeader(String plain) {
    return remark.matcher(plain).matches();
  }

  public boolean isCodeHeader(String plain) {
    return code.matcher(plain).matches();
  }

  /** Whether all columns below this header hold codes. */
  boolean isOverCodes(String plain) {
    return codesBelow.matcher(plain).matches();
  }

  boolean isNameHeader(String plain) {
    return name.matcher(plain).matches();
  }

  public boolean isTotal(String plain) {
    return totals.contains(plain);
  }

  /** Whether this names a row that numbers the columns. */
  public boolean isIndexLabel(String plain) {
    return columnNumbers.contains(plain);
  }

  /** Whether this heads one level of codes; it often shares its row with the numbers of columns. */
  boolean isLevel(String plain) {
    return levels.contains(plain);
  }

  boolean isIndexWord(String plain) {
    return MARKS.matcher(plain).matches() || besideNumbers.matcher(plain).matches();
  }

  boolean isNote(String text) {
    return note.matcher(Amounts.squeeze(text)).matches();
  }

  public boolean isUnitLine(String text) {
    return unitLine.matcher(Amounts.squeeze(text)).matches();
  }

  /** Whether the text is but the number of a table: 公开03表, 表5-1. */
  public static boolean isTableNumber(String text) {
    return TABLE_NUMBER.matcher(Amounts.squeeze(text)).matches();
  }

  /** Whether the text may be what a table is called. */
  public boolean isTitle(String squeezed) {
    return TITLE.matcher(squeezed).matches() && !isNote(squeezed) && !isItem(squeezed);
  }

  /** Whether something stands there that a name is to be put in for: XX局, ××中心, ＿＿＿. */
  public static boolean isPlaceholder(String text) {
    return PLACEHOLDER.matcher(text).find();
  }

  /** Whether this reads like the name of a public body. */
  public boolean namesUnit(String text) {
    return body.matcher(text).matches();
  }

  static boolean isSentence(String text) {
    String squeezed = Amounts.squeeze(text);
    return squeezed.length() > LONG_TEXT && squeezed.matches(".*[。，,；;].*");
  }

  /** Whether the text introduces who signs the form or when, below the table. */
  public boolean isSignature(String text) {
    return text.length() < LONGEST_LINE && signature.matcher(Amounts.squeeze(text)).matches();
  }

  /** The whole number that a cell shows, or -1. */
  public static int wholeNumber(RawCell cell) {
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
