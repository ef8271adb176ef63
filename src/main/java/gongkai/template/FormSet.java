package gongkai.template;

import java.util.List;
import java.util.Map;

/**
 * The performance forms that come along with workbooks of a template.
 *
 * @param template id of the template that defines them; null until that is known
 * @param kinds what they are for, e.g. 自评
 * @param tables what they say about money and points, as tables
 * @param files the files of the folder that defines them, by name
 */
public record FormSet(
    String template, List<String> kinds, List<TableSpec> tables, Map<String, String> files) {
  public FormSet {
    kinds = List.copyOf(kinds);
    tables = List.copyOf(tables);
    files = Map.copyOf(files);
  }

  /** These forms of some kinds alone. */
  FormSet only(List<String> some) {
    List<TableSpec> theirs = tables.stream().filter(it -> some.contains(it.form())).toList();
    return new FormSet(template, some, theirs, files);
  }

  /** The text of a file of its folder, or null. */
  public String file(String name) {
    return files.get(name);
  }

  /** Whether rules may write this as their scope. */
  boolean isAbout(String subject) {
    return kinds.contains(subject) || tables.stream().anyMatch(it -> it.name().equals(subject));
  }
}
