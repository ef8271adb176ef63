package gongkai.archive;

import static java.util.Comparator.comparingLong;

import gongkai.archive.index.Scaled;
import gongkai.archive.index.SearchWords;
import gongkai.archive.index.WordNumbers;
import gongkai.report.Finding;
import gongkai.report.Section;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes and reads the rows that belong to one version: its figures, findings and words. */
final class VersionRows {
  private VersionRows() {}

  static void writeFigures(Handle handle, WordNumbers names, long version, List<Figure> figures) {
    if (figures.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        handle.prepareBatch("INSERT INTO figure VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      places(names, figures).forEach(place -> place.add(batch, version));
      batch.execute();
    }
  }

  /** Where each figure belongs; sorted, because rows that come in order fill their pages. */
  private static List<RowKey> places(WordNumbers names, List<Figure> figures) {
    List<RowKey> places = new ArrayList<>(figures.size());
    for (Figure figure : figures) {
      places.add(
          new RowKey(
              names.word(figure.table()),
              names.item(figure.key(), figure.code(), figure.label()),
              names.word(figure.column()),
              places.size(),
              Scaled.of(figure.value())));
    }
    places.sort(
        comparingLong(RowKey::table)
            .thenComparingLong(RowKey::item)
            .thenComparingLong(RowKey::column)
            .thenComparingInt(RowKey::n));
    return places;
  }

  private record RowKey(long table, long item, long column, int n, Scaled scaled) {
    void add(PreparedBatch batch, long version) {
      batch.add(version, table, item, column, n, scaled.amount(), scaled.scale(), scaled.exact());
    }
  }

  /** The figures of a version, in the order of its workbook. */
  static List<Figure> readFigures(Handle handle, long version) {
    return handle
        .createQuery(
            """
            SELECT t.text AS table_name, i.key, i.code, i.label, c.text AS column_name,
                   f.amount, f.scale, f.exact
            FROM figure f
            JOIN word t ON t.id = f.table_id
            JOIN item i ON i.id = f.item_id
            JOIN word c ON c.id = f.column_id
            WHERE f.version_id = :version
            ORDER BY f.n
            """)
        .bind("version", version)
        .map(
            (row, context) ->
                new Figure(
                    row.getString("table_name"),
                    row.getString("key"),
                    row.getString("code"),
                    row.getString("label"),
                    row.getString("column_name"),
                    new Scaled(row.getLong("amount"), row.getInt("scale"), row.getString("exact"))
                        .value()))
        .list();
  }

  static void writeFindings(
      Handle handle, WordNumbers names, long version, List<Finding> findings) {
    try (PreparedBatch batch =
        handle.prepareBatch("INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      int n = 0;
      for (Finding finding : findings) {
        FindingRow row = FindingRow.of(finding);
        batch.add(
            version,
            n++,
            names.word(row.rule()),
            row.level(),
            row.message(),
            row.sheet() == null ? null : names.word(row.sheet()),
            row.address());
      }
      if (n > 0) {
        batch.execute();
      }
    }
  }

  /** The findings of a version, in the order of its report. */
  static List<FindingRow> readFindings(Handle handle, long version) {
    return handle
        .createQuery(
            """
            SELECT r.text AS rule, f.level, f.message, s.text AS sheet, f.address
            FROM finding f JOIN word r ON r.id = f.rule_id LEFT JOIN word s ON s.id = f.sheet_id
            WHERE f.version_id = :version
            ORDER BY f.n
            """)
        .bind("version", version)
        .map(
            (row, context) ->
                new FindingRow(
                    row.getString("rule"),
                    row.getString("level"),
                    row.getString("message"),
                    row.getString("sheet"),
                    row.getString("address")))
        .list();
  }

  static void writeWords(Handle handle, long version, Deposit deposit) {
    var text = new StringBuilder(deposit.unit().name()).append('\n').append(deposit.fileName());
    for (Section section : deposit.report().narrative()) {
      text.append('\n').append(section.title());
      section.paragraphs().forEach(paragraph -> text.append('\n').append(paragraph));
    }
    handle.execute(
        "INSERT INTO prose (rowid, text) VALUES (?, ?)",
        version,
        SearchWords.indexed(text.toString()));
  }
}
