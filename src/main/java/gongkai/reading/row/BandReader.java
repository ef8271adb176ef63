package gongkai.reading.row;

import gongkai.reading.header.SheetBand;
import gongkai.reading.header.SheetColumn;
import gongkai.reading.header.SheetLayout;
import gongkai.table.Amounts;
import gongkai.table.Labels;
import gongkai.table.Row;
import gongkai.table.Sheet;
import gongkai.template.BandSpec;
import java.util.List;

/** Reads the rows of one side of a table. */
final class BandReader {
  private final Sheet sheet;
  private final SheetLayout layout;
  private final BandSpec spec;
  private final SheetBand band;
  private final AmountCells cells;
  private int anchor = -1;
  private int firstRest = Integer.MAX_VALUE;
  private int restEnd = Integer.MAX_VALUE;

  BandReader(SheetLayout layout, BandSpec spec, SheetBand band, AmountCells cells) {
    this.sheet = layout.sheet();
    this.layout = layout;
    this.spec = spec;
    this.band = band;
    this.cells = cells;
  }

  List<Row> read(RowDrafter drafter) {
    if (spec.record() != null) {
      return record();
    }
    List<Draft> drafts = drafter.drafts();
    placeRest(drafts);
    return drafts.stream().map(this::row).toList();
  }

  /** The one row of amounts, or the row left blank for it. */
  private List<Row> record() {
    String name = spec.record();
    int at = recordRow();
    return at == layout.endRow() && holdsText(at)
        ? List.of()
        : List.of(row(new Draft(at, name, name, null, name, -1, false)));
  }

  private boolean holdsText(int row) {
    return band.values().stream().anyMatch(it -> !sheet.at(row, it.index()).isBlank());
  }

  private int recordRow() {
    for (int row = layout.firstRow(); row < layout.endRow(); row++) {
      for (SheetColumn column : band.values()) {
        if (column.isGivenIn(sheet.at(row, column.index()))) {
          return row;
        }
      }
    }
    return layout.firstRow();
  }

  private Row row(Draft draft) {
    String group = draft.group() == null ? restGroup(draft.at()) : draft.group();
    String label = draft.code() == null ? draft.label() : Amounts.squeeze(draft.label());
    String title = Labels.shortened(draft.code() == null ? label : draft.code() + " " + label);
    return new Row(
        draft.key(),
        group,
        draft.code(),
        label,
        draft.code() == null ? null : sheet.ref(draft.at(), codeColumn(draft)),
        draft.labelColumn() < 0 ? null : sheet.ref(draft.at(), draft.labelColumn()),
        cells.read(draft.at(), title));
  }

  /**
   * Where the code begins: forms with one column a level may leave the first ones blank, others
   * write it before the name.
   */
  private int codeColumn(Draft draft) {
    for (SheetColumn column : band.codes()) {
      if (!sheet.at(draft.at(), column.index()).isBlank()) {
        return column.index();
      }
    }
    return draft.labelColumn();
  }

  /** Unnamed rows are addends of the anchor only on the side of it where they begin. */
  private String restGroup(int row) {
    if (anchor < 0) {
      return spec.rest();
    }
    boolean addend = firstRest > anchor ? row > anchor && row < restEnd : row < anchor;
    return addend ? spec.rest() : RowDrafter.OTHER;
  }

  private void placeRest(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.anchor()) {
        anchor = draft.at();
      }
      if (draft.group() == null || draft.group().equals(spec.rest())) {
        firstRest = Math.min(firstRest, draft.at());
      } else if (anchor >= 0 && draft.at() > anchor && !draft.group().equals(RowDrafter.PART)) {
        restEnd = Math.min(restEnd, draft.at());
      }
    }
  }
}
