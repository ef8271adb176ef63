package gongkai.blank;

import gongkai.blank.LayoutCell.Words;
import gongkai.blank.LayoutLine.Kind;
import gongkai.template.Template;
import java.util.List;
import java.util.Objects;

/** What the blank workbook of a template prints below its tables. */
public final class TableNotes {
  private final List<LayoutSheet> sheets;

  private TableNotes(List<LayoutSheet> sheets) {
    this.sheets = sheets;
  }

  /** The notes of a template; none when it has no blank workbook. */
  public static TableNotes of(Template template) {
    return new TableNotes(
        BlankLayout.isGiven(template) ? BlankLayout.of(template).sheets() : List.of());
  }

  /** The notes below this table. */
  public List<String> below(String table) {
    return lines(table, Kind.NOTE);
  }

  /** What is said below this table when it is empty; {年} and the like still to be put in. */
  public List<String> whenEmpty(String table) {
    return lines(table, Kind.NOTE_WHEN_EMPTY);
  }

  private List<String> lines(String table, Kind kind) {
    return sheets.stream()
        .filter(sheet -> Objects.equals(sheet.table(), table))
        .flatMap(sheet -> sheet.lines().stream())
        .filter(line -> line.kind() == kind)
        .map(line -> ((Words) line.cells().get(0)).text())
        .toList();
  }
}
