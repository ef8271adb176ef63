package gongkai.text.expr;

import gongkai.template.Template;
import gongkai.text.expr.Expr.CellOf;
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
}
