package gongkai.reading.match;

import gongkai.reading.header.SheetBand;
import gongkai.reading.header.SheetColumn;
import gongkai.template.BandSpec;
import java.util.Map;

/**
 * A side of a table on a sheet and what it is in the template.
 *
 * @param columns where the columns of the template stand
 */
public record MatchedBand(BandSpec spec, SheetBand band, Map<String, SheetColumn> columns) {}
