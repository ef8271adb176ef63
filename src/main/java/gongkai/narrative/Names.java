package gongkai.narrative;

import gongkai.narrative.Expr.CellOf;
import gongkai.narrative.source.Line;
import gongkai.narrative.source.Tokens;
import gongkai.template.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that a text may use, and where in the text it is. */
final class Names {
  private final Template template;
  private final InputSheets inputs;
  private final Profiles profiles;
  private final Vocabulary own;
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
  record Vocabulary(
      Map<String, Expr> amounts,
      Map<String, List<Expr>> groups,
      Map<String, Phrase> phrases,
      List<CellOf> cells,
      Set<String> used) {
    static Vocabulary empty() {
      return new Vocabulary(
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new ArrayList<>(),
          new HashSet<>());
    }
  }

  Names(Template template, InputSheets inputs, Profiles profiles) {
    this(template, inputs, profiles, Vocabulary.empty(), Surroundings.NONE);
  }

  private Names(
      Template template,
      InputSheets inputs,
      Profiles profiles,
      Vocabulary own,
      Surroundings around) {
    this.template = template;
    this.inputs = inputs;
    this.profiles = profiles;
    this.own = own;
    this.around = around;
  }

  Names inside(Surroundings next) {
    return new Names(template, inputs, profiles, own, next);
  }

  Names withSelf(Expr self) {
    return inside(new Surroundings(self, around.item, around.codes, around.block, around.numbered));
  }

  Surroundings around() {
    return around;
  }

  Vocabulary own() {
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
    InputBlock block = inputs.factBlock(name);
    return block != null && kind(block, name).isNumber() ? fact(block, name) : null;
  }

  private static Expr fact(InputBlock block, String name) {
    return new Expr.Fact(block, block.row(name));
  }

  /** The words of this name, or null. */
  Words words(String name) {
    if (around.block != null && around.block.column(name) != null) {
      InputColumn column = around.block.column(name);
      return column.kind().isNumber() ? null : new Words.FieldOfItem(column);
    }
    Words ours = ownWords(name);
    if (ours != null) {
      return ours;
    }
    if (profiles.first().settings().containsKey(name)) {
      return new Words.Setting(name);
    }
    InputBlock block = inputs.factBlock(name);
    boolean said = block != null && !kind(block, name).isNumber();
    return said ? new Words.Fact(block, block.row(name)) : null;
  }

  private Words ownWords(String name) {
    var filed = Words.OfFiling.Kind.named(name);
    if (filed != null) {
      return new Words.OfFiling(filed);
    }
    if ("序号".equals(name) && around.numbered) {
      return new Words.Serial();
    }
    if (around.item && ("名称".equals(name) || "全称".equals(name))) {
      return new Words.NameOfItem("全称".equals(name));
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
    all.addAll(profiles.first().settings().keySet());
    if (around.block != null) {
      around.block.columns().forEach(column -> all.add(column.header()));
    }
    return all;
  }

  /** Words separated by 、 up to the next sign. */
  static List<String> list(Tokens tokens) {
    List<String> words = new ArrayList<>();
    do {
      words.add(tokens.name("这里要写一个名称。"));
    } while (tokens.accept("、"));
    return words;
  }
}
