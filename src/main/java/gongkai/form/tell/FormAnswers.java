package gongkai.form.tell;

import java.util.List;
import java.util.Map;

/**
 * What the performance forms of a workbook say of what its input sheets ask.
 *
 * @param facts by the item of the input sheet
 * @param block name of the input block that has a row a project
 * @param rows one a project, in the order of the sheets
 */
public record FormAnswers(Map<String, FormAnswer> facts, String block, List<Row> rows) {
  public FormAnswers {
    facts = Map.copyOf(facts);
    rows = List.copyOf(rows);
  }

  /**
   * A project.
   *
   * @param cells by the heading of the input block
   */
  public record Row(String project, Map<String, FormAnswer> cells) {
    public Row {
      cells = Map.copyOf(cells);
    }
  }
}
