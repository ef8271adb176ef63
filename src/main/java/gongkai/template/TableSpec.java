package gongkai.template;

import gongkai.report.Level;
import gongkai.table.Labels;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table that a template asks for.
 *
 * @param name the short name that rules use, e.g. 支出表
 * @param number its official number, e.g. 公开03表; only a hint
 * @param title its official title without year
 * @param titles other titles that it goes by
 * @param since the first year in which it was asked for; 0 when it always was
 * @param missing how grave it is when a workbook lacks it
 * @param form the kind of form that it is read from, e.g. 自评; null when it is a table of its own
 */
public record TableSpec(
    String name,
    String number,
    String title,
    List<String> titles,
    int since,
    Level missing,
    String form,
    List<BandSpec> bands) {
  public TableSpec {
    titles =
        Stream.concat(Stream.of(title), titles == null ? Stream.empty() : titles.stream())
            .map(Labels::plain)
            .distinct()
            .toList();
    missing = missing == null ? Level.WARNING : missing;
    bands = List.copyOf(bands);
  }

  /** Number and title as people cite it: 公开03表 支出决算表. */
  public String cited() {
    return number == null ? "《" + title + "》" : number + "《" + title + "》";
  }

  /** All value columns, band by band; each name once. */
  public List<ColumnSpec> columns() {
    return bands.stream().flatMap(band -> band.columns().stream()).toList();
  }

  public boolean hasColumn(String column) {
    return columns().stream().anyMatch(spec -> spec.name().equals(column));
  }

  /** The classification whose codes rows of this table carry, or null. */
  public String codes() {
    return bands.stream().map(BandSpec::codes).filter(c -> c != null).findFirst().orElse(null);
  }

  /**
   * All keys by which rules may name its rows once they are archived, where groups are not kept.
   */
  public Set<String> rowKeys() {
    Set<String> keys = new LinkedHashSet<>();
    for (BandSpec band : bands) {
      band.rows().forEach(row -> keys.add(row.key()));
      if (band.record() != null) {
        keys.add(band.record());
      }
      if (band.codes() != null) {
        keys.add("科目");
        keys.add("顶级");
      }
    }
    return keys;
  }

  /** All keys and groups by which rules may name its rows. */
  public Set<String> rowNames() {
    Set<String> names = new LinkedHashSet<>();
    for (BandSpec band : bands) {
      for (RowSpec row : band.rows()) {
        names.add(row.key());
        names.addAll(List.of(row.group().split("、")));
      }
      Stream.of(band.rest(), band.record()).filter(Objects::nonNull).forEach(names::add);
      if (band.codes() != null) {
        names.add("科目");
        names.add("顶级");
      }
    }
    return names;
  }
}
