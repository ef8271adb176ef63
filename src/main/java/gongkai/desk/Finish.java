package gongkai.desk;

import gongkai.report.Cause;
import gongkai.report.Filled;
import java.util.List;

/**
 * What has to be written into a workbook, so that it says what the corrected one says.
 *
 * @param corrected wrong amounts whose cause is certain, as they stand and as they should
 * @param filled blank cells, with the amounts that follow once those are corrected
 * @param verdict on the workbook when all is written
 */
public record Finish(List<Cause> corrected, List<Filled> filled, String verdict) {
  public Finish {
    corrected = List.copyOf(corrected);
    filled = List.copyOf(filled);
  }
}
