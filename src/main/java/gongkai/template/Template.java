package gongkai.template;

import gongkai.account.Accounts;
import java.util.List;
import java.util.Map;

/**
 * All that is known about one official workbook.
 *
 * @param family e.g. {@code final-accounts}
 * @param year the budget year that it was made for
 * @param name what people call it, in Chinese
 * @param words words that its titles contain, e.g. 决算
 * @param tables its tables in the official order
 * @param accounts classifications by the name that bands use
 * @param files the other files of its folder by name, as text: rules, wording, input sheets
 */
public record Template(
    String family,
    int year,
    String name,
    List<String> words,
    List<TableSpec> tables,
    Map<String, Accounts> accounts,
    Map<String, String> files) {
  public Template {
    words = words == null ? List.of() : List.copyOf(words);
    tables = List.copyOf(tables);
    accounts = Map.copyOf(accounts);
    files = Map.copyOf(files);
  }

  /** {@code final-accounts/2024}. */
  public String id() {
    return family + "/" + year;
  }

  /** The table of this short name, or null. */
  public TableSpec table(String shortName) {
    return tables.stream().filter(t -> t.name().equals(shortName)).findFirst().orElse(null);
  }

  /** The text of a file of its folder, or null. */
  public String file(String fileName) {
    return files.get(fileName);
  }
}
