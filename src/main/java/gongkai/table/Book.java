package gongkai.table;

import java.util.List;

/**
 * A workbook free of its file format.
 *
 * @param sheets the user's sheets in order; sheets that Gongkai added earlier are not among them
 * @param externalLinks whether formulas point into other files
 * @param signed whether its file carries a digital signature, which whatever is written into it
 *     breaks
 */
public record Book(List<Sheet> sheets, boolean externalLinks, boolean signed) {
  public Book {
    sheets = List.copyOf(sheets);
  }

  /** The sheet of this name, or null. */
  public Sheet sheet(String name) {
    return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst().orElse(null);
  }
}
