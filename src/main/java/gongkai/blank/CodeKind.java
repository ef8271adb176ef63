package gongkai.blank;

/**
 * How codes say which rows add up to which, as formulas that work whether codes are kept as text or
 * as numbers.
 */
enum CodeKind {
  /** 类 of 3, 款 of 5, 项 of 7 digits in one cell. */
  WHOLE {
    @Override
    String total(RecordRows rows, int column) {
      return "IF(COUNT(%1$s)>0,SUMIFS(%2$s,%1$s,\">=100\",%1$s,\"<=999\"),SUMIF(%1$s,\"???\",%2$s))"
          .formatted(rows.codes(rows.first(), 0), rows.amounts(rows.first(), column));
    }

    @Override
    String below(RecordRows rows, int row, int column) {
      return ("IF(ISNUMBER(%1$s),SUMIFS(%3$s,%2$s,\">=\"&%1$s*100,%2$s,\"<\"&%1$s*100+100),"
              + "SUMIF(%2$s,%1$s&\"??\",%3$s))")
          .formatted(rows.cell(row, 0), rows.codes(row + 1, 0), rows.amounts(row + 1, column));
    }
  },
  /** 类, 款 and perhaps 项 in a cell each, the upper ones repeated. */
  SPLIT {
    @Override
    String total(RecordRows rows, int column) {
      return "SUMIFS(%s,%s,\"\")"
          .formatted(rows.amounts(rows.first(), column), rows.codes(rows.first(), 1));
    }

    @Override
    String below(RecordRows rows, int row, int column) {
      String amounts = rows.amounts(row + 1, column);
      String upper = "%s,%s".formatted(rows.codes(row + 1, 0), rows.cell(row, 0));
      String middle = "%s,%s".formatted(rows.codes(row + 1, 1), rows.cell(row, 1));
      if (rows.codeColumns().size() == 2) {
        return "IF(%s<>\"\",0,SUMIFS(%s,%s))".formatted(rows.cell(row, 1), amounts, upper);
      }
      return "IF(%1$s<>\"\",0,IF(%2$s=\"\",SUMIFS(%3$s,%4$s,%6$s,\"\"),SUMIFS(%3$s,%4$s,%5$s)))"
          .formatted(
              rows.cell(row, 2), rows.cell(row, 1), amounts, upper, middle, rows.codes(row + 1, 2));
    }
  },
  /** Codes of units: as long as the first one listed, or longer below one of those. */
  UNIT {
    @Override
    String total(RecordRows rows, int column) {
      String codes = rows.codes(rows.first(), 0);
      String first = rows.cell(rows.first(), 0);
      return ("IF(COUNT(%1$s)>0,SUMIFS(%2$s,%1$s,\">=\"&10^(LEN(%3$s)-1),%1$s,\"<\"&10^LEN(%3$s)),"
              + "SUMIF(%1$s,LEFT(\"%4$s\",LEN(%3$s)),%2$s))")
          .formatted(codes, rows.amounts(rows.first(), column), first, "?".repeat(LONGEST));
    }

    @Override
    String below(RecordRows rows, int row, int column) {
      return "SUMIF(%2$s,%1$s&\"?*\",%3$s)"
          .formatted(rows.cell(row, 0), rows.codes(row + 1, 0), rows.amounts(row + 1, column));
    }
  },
  /** Codes that say nothing of this kind; sums are left to people. */
  OTHER {
    @Override
    String total(RecordRows rows, int column) {
      return null;
    }

    @Override
    String below(RecordRows rows, int row, int column) {
      return null;
    }
  };

  private static final int LONGEST = 32;

  /** The formula for the sum of a column over the topmost codes, or null. */
  abstract String total(RecordRows rows, int column);

  /** The formula for the sum of a column over the rows next below the code of a row, or null. */
  abstract String below(RecordRows rows, int row, int column);
}
