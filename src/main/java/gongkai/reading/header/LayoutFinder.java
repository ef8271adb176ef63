package gongkai.reading.header;

import gongkai.table.CellKind;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells header, body and notes of a sheet apart and what each column is for, without knowing the
 * template.
 */
public final class LayoutFinder {
  private final Sheet sheet;
  private final PlainSheet plain;
  private final Words words;

  private LayoutFinder(Sheet sheet, Words words) {
    this.sheet = sheet;
    this.words = words;
    this.plain = new PlainSheet(sheet, words);
  }

  public static Optional<SheetLayout> find(Sheet sheet, Words words) {
    return new LayoutFinder(sheet, words).find();
  }

  private Optional<SheetLayout> find() {
    var finder = new HeaderFinder(plain);
    int header = finder.headerRow();
    if (header < 0) {
      return Optional.empty();
    }
    int first = finder.bodyRow(header);
    int end = endRow(first);
    var reader = new HeaderReader(plain, finder, header, first, end);
    List<SheetBand> bands = bands(reader.columns());
    return bands.isEmpty()
        ? Optional.empty()
        : Optional.of(new SheetLayout(sheet, header, first, end, bands));
  }

  private int endRow(int first) {
    int end = first;
    for (int row = first; row < plain.rows(); row++) {
      if (noteStarts(row) || signed(row)) {
        return row;
      }
      if (!plain.isBlank(row)) {
        end = row + 1;
      }
    }
    return end;
  }

  private boolean noteStarts(int row) {
    RawCell only = null;
    for (int column = 0; column < plain.columns(); column++) {
      RawCell cell = sheet.at(row, column);
      if (!cell.isBlank()) {
        if (only != null) {
          return false;
        }
        only = cell;
      }
    }
    return only != null
        && only.kind() == CellKind.TEXT
        && (words.isNote(only.text()) || Words.isSentence(only.text()));
  }

  private boolean signed(int row) {
    for (int column = 0; column < plain.columns(); column++) {
      RawCell cell = sheet.at(row, column);
      if (cell.kind() == CellKind.TEXT && words.isSignature(cell.text())) {
        return true;
      }
    }
    return false;
  }

  private static List<SheetBand> bands(List<SheetColumn> columns) {
    List<SheetBand> bands = new ArrayList<>();
    List<SheetColumn> codes = new ArrayList<>();
    List<SheetColumn> labels = new ArrayList<>();
    List<SheetColumn> values = new ArrayList<>();
    for (SheetColumn column : columns) {
      boolean names = column.role() == ColumnRole.CODE || column.role() == ColumnRole.LABEL;
      if (names && !values.isEmpty()) {
        bands.add(new SheetBand(List.copyOf(codes), List.copyOf(labels), List.copyOf(values)));
        codes.clear();
        labels.clear();
        values.clear();
      }
      switch (column.role()) {
        case CODE -> codes.add(column);
        case LABEL -> labels.add(column);
        case VALUE -> {
          if (!column.path().isEmpty()) {
            values.add(column);
          }
        }
        case ASIDE -> {}
      }
    }
    if (!values.isEmpty()) {
      bands.add(new SheetBand(List.copyOf(codes), List.copyOf(labels), List.copyOf(values)));
    }
    return bands;
  }
}
