package gongkai.reading.row;

import gongkai.reading.header.SheetColumn;
import gongkai.reading.header.Words;
import gongkai.reading.match.MatchedBand;
import gongkai.table.Cell;
import gongkai.table.Row;
import gongkai.table.Unread;
import gongkai.template.BandSpec;
import gongkai.template.ColumnSpec;
import gongkai.template.RowSpec;
import gongkai.template.TableSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps in view what a table was asked for and has not been found on its sheet. */
final class Lookout {
  private final TableSpec spec;
  private final Names names;
  private final Words words;
  private final Set<String> found = new HashSet<>();
  private final Set<String> rows = new LinkedHashSet<>();
  private final List<SheetColumn> strangeColumns = new ArrayList<>();
  private final List<String> missingRows = new ArrayList<>();
  private final List<Row> strangeRows = new ArrayList<>();

  Lookout(TableSpec spec, Names names, Words words) {
    this.spec = spec;
    this.names = names;
    this.words = words;
  }

  /** The columns of a band as they were told, and those that nothing was made of. */
  void columns(MatchedBand told) {
    Map<String, SheetColumn> matched = told.columns();
    found.addAll(matched.keySet());
    told.band().values().stream()
        .filter(it -> !matched.containsValue(it))
        .forEach(strangeColumns::add);
    if (matched.isEmpty()) {
      unreadSide(told.spec());
    }
  }

  /** A side without one column that is known: its rows stand there and are not read. */
  private void unreadSide(BandSpec band) {
    for (RowSpec row : band.rows()) {
      rows.add(row.key());
      rows.add(row.group());
    }
    if (band.rest() != null) {
      rows.add(band.rest());
      rows.add(band.rest() + ":");
    }
    if (band.codes() != null) {
      rows.addAll(Set.of(RowDrafter.CODED, RowDrafter.ROOTS));
    }
  }

  /** The rows that were read of one side of the table. */
  void rows(BandSpec band, List<Row> read) {
    if (band.record() != null || read.stream().noneMatch(Lookout::hasAmount)) {
      return;
    }
    List<Row> unknown =
        read.stream().filter(row -> hasAmount(row) && isStrange(band, row)).toList();
    read.stream()
        .filter(row -> row.group().equals(RowDrafter.PART))
        .forEach(part -> unreadPart(band, part));
    boolean nameless = !unknown.isEmpty();
    Set<String> here = new HashSet<>();
    read.forEach(row -> here.add(row.key()));
    int before = missingRows.size();
    for (RowSpec wanted : band.rows()) {
      if (!here.contains(wanted.key()) && (nameless || isTotal(wanted))) {
        rows.add(wanted.key());
        missingRows.add(wanted.key());
        if (!wanted.group().equals(band.rest())) {
          rows.add(wanted.group());
        }
      }
    }
    if (nameless && band.rest() != null) {
      rows.add(band.rest() + ":");
    }
    if (missingRows.size() > before || names.areOf(band.rest())) {
      List<Row> strange =
          unknown.stream()
              .filter(row -> row.group().equals(band.rest()) && row.labelCell() != null)
              .toList();
      strangeRows.addAll(strange);
      if (!strange.isEmpty()) {
        rows.add(band.rest());
      }
    }
    if (band.codes() != null && read.stream().noneMatch(row -> row.code() != null)) {
      rows.addAll(Set.of(RowDrafter.CODED, RowDrafter.ROOTS));
    }
  }

  /** A row that stands as 其中 adds nothing, and is not the row of its own that it could be. */
  private void unreadPart(BandSpec band, Row part) {
    band.rows().stream()
        .filter(wanted -> wanted.names().contains(part.label()))
        .forEach(wanted -> rows.add(wanted.key()));
  }

  private boolean isTotal(RowSpec row) {
    return row.anchor() || row.names().stream().anyMatch(words::isTotal);
  }

  /** Whether this row may be one of the template's under a name that is not known. */
  private boolean isStrange(BandSpec band, Row row) {
    boolean unnamed =
        row.group().equals(RowDrafter.OTHER) || row.key().startsWith(band.rest() + ":");
    return unnamed && row.code() == null && !names.isOfficial(row.group(), row.label());
  }

  private static boolean hasAmount(Row row) {
    return row.cells().stream().anyMatch(Lookout::isAmount);
  }

  private static boolean isAmount(Cell cell) {
    return cell != null && cell.value() != null && cell.value().signum() != 0;
  }

  /** Columns that a workbook may not lack, as people write them. */
  List<String> missingColumns() {
    return spec.columns().stream()
        .filter(column -> !column.optional() && !found.contains(column.name()))
        .map(column -> column.name().replace('.', ' '))
        .distinct()
        .toList();
  }

  /** Columns of the sheet that may be one of the missing ones. */
  List<SheetColumn> strangeColumns() {
    return strangeColumns;
  }

  /** Rows that were asked for and may stand on the sheet under another name. */
  List<String> missingRows() {
    return missingRows;
  }

  /** Rows with amounts that stand among named ones under a name that is not known. */
  List<Row> strangeRows() {
    return strangeRows;
  }

  Unread unread() {
    Set<String> columns = new HashSet<>();
    Set<String> absent = new HashSet<>();
    for (ColumnSpec column : spec.columns()) {
      if (!found.contains(column.name())) {
        (column.optional() && strangeColumns.isEmpty() ? absent : columns).add(column.name());
      }
    }
    return new Unread(columns, absent, rows);
  }
}
