package gongkai.review;

import java.util.List;

/** A list of who still has to file, as text to copy into a message. */
public final class Reminder {
  private Reminder() {}

  /**
   * @param column of the ledger
   * @param form what people call what is to be filed
   */
  public static String text(Ledger ledger, int column, String form) {
    Ledger.Column what = ledger.columns().get(column);
    List<Ledger.Line> owing = ledger.owing(column);
    String name = what.year() + "年" + form;
    if (owing.isEmpty()) {
      return name + "：所有单位都已报送。\n";
    }
    var text = new StringBuilder(name).append("：以下 ").append(owing.size()).append(" 个单位尚未报送");
    if (what.due() != null) {
      text.append("，截止日期 ").append(what.due());
    }
    text.append("，请尽快报送。\n");
    int n = 0;
    for (Ledger.Line line : owing) {
      text.append(++n).append(". ").append(told(line, column)).append('\n');
    }
    return text.toString();
  }

  private static String told(Ledger.Line line, int column) {
    var told = new StringBuilder();
    if (line.unit().code() != null) {
      told.append(line.unit().code()).append(' ');
    }
    told.append(line.unit().name());
    if (line.cells().get(column).state() == State.RETURNED) {
      told.append("（已退回，待重新报送）");
    }
    if (line.contact() != null) {
      told.append("，").append(line.contact());
    }
    return line.phone() == null
        ? told.toString()
        : told.append(' ').append(line.phone()).toString();
  }
}
