package gongkai.text.input;

import gongkai.report.Failure;
import gongkai.report.FindingCell;
import gongkai.table.CellRef;
import gongkai.table.Labels;

/**
 * A cell of an input sheet that could not be understood.
 *
 * @param text what stands in it
 * @param what what is wrong with it and what to do
 */
record Misread(CellRef ref, String text, String what) {
  void tell(Failure failure) {
    failure
        .at(new FindingCell(ref.sheet(), ref.address(), "", text, FindingCell.Role.ACTUAL))
        .word("写的", Labels.shortened(text))
        .word("怎样", what)
        .report();
  }
}
