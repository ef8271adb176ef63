package gongkai.workbook.form;

import gongkai.blank.BlankCell;
import gongkai.blank.BlankSheet;
import gongkai.blank.Look;
import gongkai.table.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Lets a spreadsheet refuse what cannot be meant: words for an amount, a code of four digits. */
public final class BlankValidations {
  private static final String LARGEST = "1000000000000";
  private final XSSFSheet sheet;
  private final BlankSheet blank;
  private final XSSFDataValidationHelper helper;

  BlankValidations(XSSFSheet sheet, BlankSheet blank) {
    this.sheet = sheet;
    this.blank = blank;
    this.helper = new XSSFDataValidationHelper(sheet);
  }

  /** What is asked of some cells alike. */
  private record Demand(Look look, List<String> choices) {}

  void add() {
    demands().forEach(this::add);
  }

  /** The places of each demand, column by column as runs of rows. */
  private Map<Demand, List<CellRangeAddress>> demands() {
    Map<Demand, List<CellRangeAddress>> demands = new LinkedHashMap<>();
    for (int column = 0; column < blank.widths().size(); column++) {
      for (int row = 0; row < blank.rows().size(); row++) {
        BlankCell cell = blank.at(row, column);
        if (cell != null && isDemanding(cell.look()) && !isCovered(row, column)) {
          var demand = new Demand(plain(cell.look()), cell.choices());
          extend(demands.computeIfAbsent(demand, key -> new ArrayList<>()), row, column);
        }
      }
    }
    return demands;
  }

  private static void extend(List<CellRangeAddress> runs, int row, int column) {
    if (!runs.isEmpty()) {
      CellRangeAddress last = runs.get(runs.size() - 1);
      if (last.getFirstColumn() == column && last.getLastRow() == row - 1) {
        last.setLastRow(row);
        return;
      }
    }
    runs.add(new CellRangeAddress(row, row, column, column));
  }

  private boolean isCovered(int row, int column) {
    return blank.merges().stream()
        .anyMatch(
            merge ->
                merge.contains(row, column)
                    && (merge.firstRow() != row || merge.firstColumn() != column));
  }

  private static boolean isDemanding(Look look) {
    return switch (look) {
      case AMOUNT, COUNT, CODE, CHOICE, ASK_AMOUNT, ASK_COUNT, ASK_CHOICE -> true;
      default -> false;
    };
  }

  private static Look plain(Look look) {
    return switch (look) {
      case ASK_AMOUNT -> Look.AMOUNT;
      case ASK_COUNT -> Look.COUNT;
      case ASK_CHOICE -> Look.CHOICE;
      default -> look;
    };
  }

  private void add(Demand demand, List<CellRangeAddress> places) {
    var list = new CellRangeAddressList();
    places.forEach(list::addCellRangeAddress);
    DataValidation validation = helper.createValidation(constraint(demand, places.get(0)), list);
    validation.setEmptyCellAllowed(true);
    validation.setShowErrorBox(true);
    boolean code = demand.look() == Look.CODE;
    validation.setErrorStyle(
        code ? DataValidation.ErrorStyle.WARNING : DataValidation.ErrorStyle.STOP);
    validation.createErrorBox(title(demand.look()), advice(demand.look()));
    validation.setSuppressDropDownArrow(demand.look() == Look.CHOICE);
    sheet.addValidationData(validation);
  }

  private DataValidationConstraint constraint(Demand demand, CellRangeAddress first) {
    return switch (demand.look()) {
      case CODE -> {
        String at = new Position(first.getFirstRow(), first.getFirstColumn()).address();
        yield helper.createCustomConstraint(
            "OR(LEN(%1$s)=3,LEN(%1$s)=5,LEN(%1$s)=7)".formatted(at));
      }
      case CHOICE -> helper.createExplicitListConstraint(demand.choices().toArray(String[]::new));
      case COUNT -> helper.createDecimalConstraint(OperatorType.BETWEEN, "0", LARGEST);
      default -> helper.createDecimalConstraint(OperatorType.BETWEEN, "-" + LARGEST, LARGEST);
    };
  }

  private static String title(Look look) {
    return switch (look) {
      case CODE -> "科目编码";
      case CHOICE -> "请选择";
      case COUNT -> "请填数字";
      default -> "请填金额";
    };
  }

  private static String advice(Look look) {
    return switch (look) {
      case CODE -> "科目编码是类3位、款5位、项7位数字，写在一格里。";
      case CHOICE -> "请从下拉列表里选一个。";
      case COUNT -> "这里填数字，没有的填 0 或留空。";
      default -> "这里填金额数字，没有金额的留空，不要写“—”或“无”。";
    };
  }
}
