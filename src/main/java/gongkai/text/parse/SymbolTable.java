package gongkai.text.parse;

import gongkai.template.Template;
import gongkai.text.expr.CodeList;
import gongkai.text.expr.Expr;
import gongkai.text.expr.Expr.CellOf;
import gongkai.text.expr.Vocabulary;
import gongkai.text.expr.WordExpr;
import gongkai.text.input.InputBlock;
import gongkai.text.input.InputColumn;
import gongkai.text.input.InputKind;
import gongkai.text.input.InputSheets;
import gongkai.text.source.Line;
import gongkai.text.style.TextStyles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that a text may use, and where in the text it is. */
public final class SymbolTable {
  private final Template template;
  private final InputSheets inputs;
  private final TextStyles styles;
  private final Declared own;
  private final Surroundings around;

  /** A sentence that is used by its name: its line and where it begins there. */
  record Phrase(Line line, int at) {}

  /**
   * What is around a place of the text.
   *
   * @param self what 此 means, or null
   * @param item whether a list is around it whose items have an amount
   * @param codes the account codes that a list around it runs over, or null
   * @param block the open input block that a list around it runs over, or null
   * @param numbered whether any list is around it
   */
  record Surroundings(Expr self, boolean item, CodeList codes, InputBlock block, boolean numbered) {
    static final Surroundings NONE = new Surroundings(null, false, null, null, false);
  }

  /**
   * What the text itself names.
   *
   * @param cells the cells of tables that it names
   * @param used the sentences that it uses
   */
  record Declared(
      Map<String, Expr> amounts,
      Map<String, List<Expr>> groups,
      Map<String, Phrase> phrases,
      List<CellOf> cells,
      Set<String> used) {
    static Declared empty() {
      return new Declared(
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new ArrayList<>(),
          new HashSet<>());
    }
  }

  public SymbolTable(Template template, InputSheets inputs, TextStyles styles) {
    this(template, inputs, styles, Declared.empty(), Surroundings.NONE);
  }

  private SymbolTable(
      Template template, InputSheets inputs, TextStyles styles, Declared own, Surroundings around) {
    this.template = template;
    this.inputs = inputs;
    this.styles = styles;
    this.own = own;
    this.around = around;
  }

  SymbolTable inside(Surroundings next) {
    return new SymbolTable(template, inputs, styles, own, next);
  }

  SymbolTable withSelf(Expr self) {
    return inside(new Surroundings(self, around.item, around.codes, around.block, around.numbered));
  }

  Surroundings around() {
    return around;
  }

  Declared own() {
    return own;
  }

  Template template() {
    return template;
  }

  InputSheets inputs() {
    return inputs;
  }

  /** The amount of this name, or null. */
  Expr amount(String name) {
    if (around.block != null && around.block.column(name) != null) {
      boolean number = around.block.column(name).kind().isNumber();
      return number ? new Expr.ColumnOfItem(name) : null;
    }
    if (own.amounts.containsKey(name)) {
      return own.amounts.get(name);
    }
    return Vocabulary.fact(inputs, name);
  }

  /** The amounts of the group of this name, or null. */
  List<Expr> group(String name) {
    return own.groups.get(name);
  }

  /** The words of this name, or null. */
  WordExpr words(String name) {
    if (around.block != null && around.block.column(name) != null) {
      InputColumn column = around.block.column(name);
      return column.kind().isNumber() ? null : new WordExpr.FieldOfItem(column);
    }
    WordExpr ours = ownWords(name);
    if (ours != null) {
      return ours;
    }
    if (styles.first().settings().containsKey(name)) {
      return new WordExpr.Setting(name);
    }
    InputBlock block = inputs.factBlock(name);
    boolean said = block != null && !kind(block, name).isNumber();
    return said ? new WordExpr.Fact(block, block.row(name)) : null;
  }

  private WordExpr ownWords(String name) {
    var filed = WordExpr.OfFiling.Kind.named(name);
    if (filed != null) {
      return new WordExpr.OfFiling(filed);
    }
    if ("序号".equals(name) && around.numbered) {
      return new WordExpr.Serial();
    }
    if (around.item && ("名称".equals(name) || "全称".equals(name))) {
      return new WordExpr.NameOfItem("全称".equals(name));
    }
    return null;
  }

  private static InputKind kind(InputBlock block, String name) {
    return block.kind(block.row(name), block.column(InputColumn.Role.THIS_YEAR));
  }

  /** All names, for suggestions. */
  Set<String> all() {
    Set<String> all = new LinkedHashSet<>(own.amounts.keySet());
    inputs.blocks().forEach(block -> block.rows().forEach(row -> all.add(row.label())));
    all.addAll(styles.first().settings().keySet());
    if (around.block != null) {
      around.block.columns().forEach(column -> all.add(column.header()));
    }
    return all;
  }
}
