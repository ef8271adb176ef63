package gongkai.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import gongkai.table.Cell;
import gongkai.table.CellRef;

/**
 * A cell that a finding speaks of.
 *
 * @param sheet name of the sheet
 * @param address A1 address
 * @param label what a person calls it
 * @param value what stands there, or null when blank
 * @param role whether it is what is judged or what it is judged by
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FindingCell(String sheet, String address, String label, String value, Role role) {

  /** The two sides of a finding. */
  public enum Role {
    @JsonProperty("actual")
    ACTUAL,
    @JsonProperty("operand")
    OPERAND
  }

  public static FindingCell of(Cell cell, Role role) {
    CellRef ref = cell.ref();
    String value =
        cell.value() != null
            ? cell.value().toPlainString()
            : cell.raw().isBlank() ? null : cell.raw().text();
    return new FindingCell(ref.sheet(), ref.address(), cell.label(), value, role);
  }

  /** Where it is and what it is, as a sentence opens. */
  String place() {
    return ref() + (label == null || label.isEmpty() ? "" : "（" + label + "）");
  }

  public CellRef ref() {
    return new CellRef(sheet, address);
  }
}
