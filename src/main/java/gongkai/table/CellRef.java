package gongkai.table;

/**
 * A cell as the user sees it.
 *
 * @param sheet name of the sheet, e.g. {@code 公开03表 支出决算表}
 * @param address A1 address, e.g. {@code C8}
 */
public record CellRef(String sheet, String address) {

  /** The notation of Excel, {@code 公开03表 支出决算表!C8}. */
  @Override
  public String toString() {
    return sheet + "!" + address;
  }
}
