package gongkai.template;

import gongkai.account.Accounts;
import gongkai.table.Related;
import java.util.HashMap;
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
 * @param forms the performance forms that come along with it, or null
 * @param related other filings of the same unit that rules and text may name; 上年 needs no mention
 * @param landmarks what is followed over units and years, or null
 * @param files the other files of its folder by name, as text: rules, wording, input sheets; those
 *     that all templates share by the name of their folder too, e.g. {@code common/rules.txt}
 */
public record Template(
    String family,
    int year,
    String name,
    List<String> words,
    List<TableSpec> tables,
    Map<String, Accounts> accounts,
    FormSet forms,
    List<RelatedSpec> related,
    Landmarks landmarks,
    Map<String, String> files) {
  public Template {
    words = words == null ? List.of() : List.copyOf(words);
    tables = List.copyOf(tables);
    accounts = Map.copyOf(accounts);
    related = related == null ? List.of() : List.copyOf(related);
    files = Map.copyOf(files);
  }

  /** {@code final-accounts/2024}. */
  public String id() {
    return family + "/" + year;
  }

  /** The table of this short name, one of its own or of its forms, or null. */
  public TableSpec table(String shortName) {
    TableSpec own = named(tables, shortName);
    return own != null || forms == null ? own : named(forms.tables(), shortName);
  }

  private static TableSpec named(List<TableSpec> tables, String shortName) {
    for (TableSpec table : tables) {
      if (table.name().equals(shortName)) {
        return table;
      }
    }
    return null;
  }

  /** A table that rules may name, of this filing or of a related one; or null. */
  public TableSpec anyTable(String written) {
    String word = Related.wordOf(written);
    if (word == null) {
      return table(written);
    }
    String plain = Related.plainName(written);
    List<TableSpec> all = relatedTables(word);
    return all == null
        ? null
        : all.stream().filter(t -> t.name().equals(plain)).findFirst().orElse(null);
  }

  /** Whether a table belongs to a related filing of which no template is at hand. */
  public boolean cannotKnow(String written) {
    String word = Related.wordOf(written);
    return related.stream().anyMatch(it -> it.name().equals(word) && it.tables() == null);
  }

  /** The tables of the related filing of this word, or null when there is none of this word. */
  private List<TableSpec> relatedTables(String word) {
    if (word.equals(Related.LAST_YEAR)) {
      return tables;
    }
    return related.stream()
        .filter(it -> it.name().equals(word))
        .map(RelatedSpec::tables)
        .findFirst()
        .orElse(null);
  }

  /** The same template asking for these tables. */
  public Template asking(List<TableSpec> others) {
    return new Template(
        family, year, name, words, others, accounts, forms, related, landmarks, files);
  }

  /**
   * The same, knowing the tables that it is held against and the files that all templates share.
   */
  Template linked(List<RelatedSpec> known, FormSet theirs, Map<String, String> shared) {
    Map<String, String> all = new HashMap<>(files);
    all.putAll(shared);
    return new Template(family, year, name, words, tables, accounts, theirs, known, landmarks, all);
  }

  /** The text of a file of its folder, or null. */
  public String file(String fileName) {
    return files.get(fileName);
  }
}
