package gongkai.account;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import gongkai.account.Account.Status;
import gongkai.table.Labels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A classification of accounts, by code. The stored list is partial: an unknown code proves
 * nothing.
 */
public final class Accounts {
  private static final int LATEST = 9999;
  private final Map<String, List<Account>> byCode = new HashMap<>();
  private final Map<String, SortedSet<String>> codesByName = new HashMap<>();

  public Accounts(List<Account> accounts) {
    for (Account account : accounts) {
      byCode.computeIfAbsent(account.code(), code -> new ArrayList<>(1)).add(account);
      codesByName
          .computeIfAbsent(Labels.plain(account.name()), name -> new TreeSet<>())
          .add(account.code());
    }
  }

  /**
   * Reads the columns code, name, level, status, years, note, explanation.
   *
   * @throws IllegalArgumentException with file, line and remedy when a row is not usable
   */
  public static Accounts parse(String file, String csv) {
    List<Account> accounts = new ArrayList<>();
    CsvSchema schema = CsvSchema.emptySchema().withHeader();
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper().readerForMapOf(String.class).with(schema).readValues(csv)) {
      while (rows.hasNext()) {
        Map<String, String> row = rows.next();
        int line = rows.getCurrentLocation().getLineNr();
        accounts.add(account(file, line, row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": not readable as CSV", e);
    }
    return new Accounts(accounts);
  }

  private static Account account(String file, int line, Map<String, String> row) {
    String code = row.getOrDefault("code", "");
    if (!code.matches("\\d{3}|\\d{5}|\\d{7}")) {
      throw new IllegalArgumentException(
          "%s:%d: code '%s' has to be 3, 5 or 7 digits".formatted(file, line, code));
    }
    String[] years = row.getOrDefault("years", "").split("-", -1);
    return new Account(
        code,
        row.get("name"),
        status(file, line, row.getOrDefault("status", "")),
        year(years, 0, 0),
        year(years, 1, LATEST),
        row.getOrDefault("note", ""),
        row.getOrDefault("explanation", ""));
  }

  private static int year(String[] years, int at, int otherwise) {
    return at < years.length && !years[at].isBlank() ? Integer.parseInt(years[at]) : otherwise;
  }

  private static Status status(String file, int line, String word) {
    return switch (word) {
      case "attested" -> Status.ATTESTED;
      case "attested-old" -> Status.OLD;
      case "template" -> Status.TEMPLATE;
      case "code-repo", "memory" -> Status.UNCHECKED;
      default ->
          throw new IllegalArgumentException(
              "%s:%d: status '%s'; use attested, attested-old, template, code-repo or memory"
                  .formatted(file, line, word));
    };
  }

  /** All rows of this code, current and old. */
  public List<Account> of(String code) {
    return byCode.getOrDefault(code, List.of());
  }

  /** The name that this code has in this year, from the most trusted row. */
  public Optional<Account> current(String code, int year) {
    return of(code).stream()
        .filter(account -> account.holdsIn(year) && account.status() != Status.OLD)
        .min(Comparator.comparing(Account::status));
  }

  /** The name that this code bears in the newest classification. */
  public Optional<Account> latest(String code) {
    return current(code, LATEST);
  }

  public boolean knows(String code) {
    return byCode.containsKey(code);
  }

  /** All 类, current and old. */
  public List<Account> classes() {
    return byCode.values().stream()
        .flatMap(List::stream)
        .filter(account -> account.code().length() == 3)
        .toList();
  }

  /** The codes that bear this name, current or old, in their order. */
  public Collection<String> codesNamed(String plainName) {
    return Collections.unmodifiableCollection(
        codesByName.getOrDefault(plainName, Collections.emptySortedSet()));
  }

  /** The code of the 类 that bears this name, or null. */
  public String topCodeNamed(String plainName) {
    return codesNamed(plainName).stream()
        .filter(code -> code.length() == 3)
        .findFirst()
        .orElse(null);
  }
}
