package gongkai.text.expr;

import gongkai.template.Template;
import gongkai.text.expr.Expr.CellOf;
import gongkai.text.input.InputBlock;
import gongkai.text.input.InputColumn;
import gongkai.text.input.InputRow;
import gongkai.text.input.InputSheets;
import gongkai.text.style.TextStyles;
import java.util.List;
import java.util.Map;

/**
 * What a text can name.
 *
 * @param amounts the amounts that it gives a name
 * @param cells the cells of tables that it names
 */
public record Vocabulary(
    Template template,
    InputSheets inputs,
    TextStyles styles,
    Map<String, Expr> amounts,
    List<CellOf> cells) {
  public Vocabulary {
    amounts = Map.copyOf(amounts);
    cells = List.copyOf(cells);
  }

  /** That of a template whose text names nothing. */
  public static Vocabulary none(Template template) {
    return new Vocabulary(template, InputSheets.NONE, TextStyles.PLAIN, Map.of(), List.of());
  }

  /** What a name stands for: an amount that the text names, or a number that is asked for. */
  public Expr amount(String name) {
    Expr own = amounts.get(name);
    return own == null ? fact(inputs, name) : own;
  }

  /** The number that an input sheet asks for under this name, or null. */
  public static Expr fact(InputSheets inputs, String name) {
    InputBlock block = inputs.factBlock(name);
    if (block == null) {
      return null;
    }
    InputRow row = block.row(name);
    boolean number = block.kind(row, block.column(InputColumn.Role.THIS_YEAR)).isNumber();
    return number ? new Expr.Fact(block, row) : null;
  }
}
