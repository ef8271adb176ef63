package gongkai.workbook.pack;

/**
 * What a workbook may ask of us; beyond it is refused before memory is spent on it.
 *
 * @param fileBytes size of the file
 * @param partBytes size of one unpacked part
 * @param unpackedBytes size of all parts unpacked
 * @param parts number of parts
 * @param sheets number of sheets
 * @param rows last row that may hold something
 * @param columns last column that may hold something
 * @param cells number of cells that hold something; blank cells, styled or not, cost nothing
 * @param textLength characters in one cell, as in Excel itself
 * @param calculation time for computing formulas; what is left then keeps the value stored in the
 *     file
 */
public record ReadLimits(
    long fileBytes,
    long partBytes,
    long unpackedBytes,
    int parts,
    int sheets,
    int rows,
    int columns,
    int cells,
    int textLength,
    long formulaSteps) {

  /**
   * Room for a consolidated workbook with 50,000 rows in each of several tables, within 1 GiB of
   * heap.
   */
  public static ReadLimits standard() {
    return new ReadLimits(
        32L << 20,
        192L << 20,
        512L << 20,
        10_000,
        500,
        400_000,
        1_000,
        2_000_000,
        32_767,
        50_000_000);
  }

  /** The same for packages whose parts are read as a whole. */
  public ReadLimits withParts(long largest) {
    return new ReadLimits(
        fileBytes,
        largest,
        unpackedBytes,
        parts,
        sheets,
        rows,
        columns,
        cells,
        textLength,
        formulaSteps);
  }
}
