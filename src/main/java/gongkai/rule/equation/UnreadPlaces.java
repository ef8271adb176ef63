package gongkai.rule.equation;

import gongkai.rule.language.Identity;
import gongkai.rule.language.Ref;
import gongkai.rule.language.Term;
import gongkai.table.Row;
import gongkai.table.Table;
import gongkai.table.Unread;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the places of a rule that its tables may have and that were not found there. */
final class UnreadPlaces {
  private final CellIndex index;

  UnreadPlaces(CellIndex index) {
    this.index = index;
  }

  /** Of a rule for every column: whether it means this one where it was not read. */
  boolean columnOf(Identity identity, String column) {
    return refs(identity)
        .anyMatch(ref -> ref.column() == null && unread(ref.table()).column(column));
  }

  /** Whether a rule names a column that the form of its table does without. */
  boolean goesBeyond(Identity identity) {
    return refs(identity)
        .anyMatch(
            ref -> ref.column() != null && unread(ref.table()).absent().contains(ref.column()));
  }

  /** The columns that a rule names and that were not read, in words. */
  Set<String> columnsOf(Identity identity) {
    Set<String> places = new LinkedHashSet<>();
    identity
        .refs()
        .filter(ref -> unread(ref.table()).column(ref.column()))
        .forEach(ref -> places.add(place(ref, ref.column().replace('.', ' '), "栏")));
    return places;
  }

  /**
   * The rows that a reference means and that may stand in its table under a name not known.
   *
   * @param own the table at hand
   * @param at the row at hand, or null
   * @param found what was found of them
   */
  List<String> rowsOf(Ref ref, Table own, Row at, List<Row> found) {
    Unread unread = unread(ref.table());
    if (ref.rows() instanceof Ref.Rows.Keys keys) {
      Table table = index.table(ref.table());
      return keys.keys().stream()
          .filter(key -> table.rowsOf(key).isEmpty())
          .filter(key -> unread.row(key) || (isCode(key) && lacksCodes(table)))
          .map(key -> place(ref, key, "行"))
          .toList();
    }
    if (at == null || !found.isEmpty()) {
      return List.of();
    }
    boolean strange = at.code() == null && own.unread().row(at.key());
    return strange || unread.row(kind(ref, at)) ? List.of(place(ref, at.title(), "行")) : List.of();
  }

  /** Whether rows with codes may stand on the sheet of a table beside those that were read. */
  static boolean lacksCodes(Table table) {
    return table.unread().row(Expander.CODED);
  }

  private static boolean isCode(String key) {
    return key.matches("\\d+");
  }

  /** Where such rows stand when they stand under a name that is not known. */
  private static String kind(Ref ref, Row at) {
    if (ref.rows() instanceof Ref.Rows.SameName) {
      return Expander.FUNCTION + ":";
    }
    return at.code() == null ? at.key() : Expander.CODED;
  }

  private Unread unread(String table) {
    return index.table(table).unread();
  }

  private static Stream<Ref> refs(Identity identity) {
    return Stream.concat(identity.left().stream(), identity.right().stream()).map(Term::ref);
  }

  private static String place(Ref ref, String name, String kind) {
    return "%s的“%s”%s".formatted(ref.table(), name, kind);
  }
}
