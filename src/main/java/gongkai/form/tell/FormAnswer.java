package gongkai.form.tell;

import gongkai.report.Section.Figure;
import gongkai.table.CellRef;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a performance form says of something that an input sheet asks.
 *
 * @param ref where it stands; for words made of several cells, the cell that names the project
 * @param number its amount in 万元 or its points; null for words
 * @param figures the numbers in its words and the cells they come from; empty when all come from
 *     {@code ref}
 */
public record FormAnswer(CellRef ref, String text, BigDecimal number, List<Figure> figures) {
  public FormAnswer {
    figures = List.copyOf(figures);
  }
}
