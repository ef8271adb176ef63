package gongkai.blank;

import gongkai.template.BadDefinition;
import gongkai.template.Template;
import java.util.List;

/**
 * What the blank workbook of a template looks like, line by line as it is printed.
 *
 * @param file where it is written
 * @param body font of all but titles
 */
record BlankLayout(String file, Typeface body, Typeface title, List<LayoutSheet> sheets) {
  private static final String NAME = "layout.txt";

  BlankLayout {
    sheets = List.copyOf(sheets);
  }

  /** Whether a template says what its blank looks like. */
  static boolean isGiven(Template template) {
    return template.file(NAME) != null;
  }

  /**
   * Reads the layout of a template.
   *
   * @throws BadDefinition when a line cannot be used
   */
  static BlankLayout of(Template template) {
    String file = template.id() + "/" + NAME;
    return new LayoutParser(file, template).parse(template.file(NAME));
  }
}
