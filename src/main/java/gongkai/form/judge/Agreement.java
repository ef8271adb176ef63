package gongkai.form.judge;

import gongkai.form.measure.Measure;
import gongkai.form.measure.UnitWords;
import gongkai.table.Cell;
import gongkai.table.Labels;
import java.util.ArrayList;
import java.util.List;

/** Finds the indicators that a form about the whole shares with forms about projects. */
final class Agreement {
  private static final double HALF = 0.5;
  private final double alike;

  /**
   * @param alike how alike two names are that mean the same, from 0 to 1
   */
  Agreement(double alike) {
    this.alike = alike;
  }

  /**
   * An indicator as it stands on one form.
   *
   * @param values what should be the same on both, in the same order
   */
  record Item(String name, List<Value> values) {}

  /**
   * @param strict whether unit words must be the very same
   */
  record Value(Cell cell, Measure measure, boolean strict) {}

  /** The same indicator on two forms. */
  record Pair(Item whole, Item project) {}

  /**
   * The indicators that a project shares with the group that it shares the most with; none where it
   * shares less than half with any. Names as common as 满意度 alone prove nothing.
   */
  List<Pair> pairs(List<Item> project, List<List<Item>> groups) {
    List<Pair> best = List.of();
    for (List<Item> group : groups) {
      List<Pair> shared = shared(project, group);
      int smaller = Math.min(project.size(), group.size());
      boolean enough = shared.size() >= Math.min(2, smaller) && shared.size() >= HALF * smaller;
      if (enough && shared.size() > best.size()) {
        best = shared;
      }
    }
    return best;
  }

  private List<Pair> shared(List<Item> project, List<Item> group) {
    List<Pair> pairs = new ArrayList<>();
    List<Item> left = new ArrayList<>(group);
    for (Item item : project) {
      Item match = nearest(item, left);
      if (match != null && nearest(match, project) == item) {
        pairs.add(new Pair(match, item));
        left.remove(match);
      }
    }
    return pairs;
  }

  private Item nearest(Item item, List<Item> among) {
    Item nearest = null;
    double best = alike;
    for (Item other : among) {
      double likeness = Labels.likeness(item.name(), other.name());
      if (likeness > best || (likeness == best && nearest == null)) {
        best = likeness;
        nearest = other;
      }
    }
    return nearest;
  }

  /** What does not agree, in words; null when all does. */
  String difference(Value whole, Value project) {
    Measure one = whole.measure();
    Measure other = project.measure();
    if (one.isBlank() || other.isBlank() || one.text().equals(other.text())) {
      return null;
    }
    boolean differ =
        one.isQuantity() && other.isQuantity()
            ? quantitiesDiffer(one, other, whole.strict())
            : one.isQuantity() || other.isQuantity() || wordsDiffer(one, other);
    return differ ? cited(whole) + "，" + cited(project) : null;
  }

  private boolean quantitiesDiffer(Measure one, Measure other, boolean strict) {
    boolean numbers =
        one.low().compareTo(other.low()) != 0 || one.high().compareTo(other.high()) != 0;
    boolean signs = strict && one.bound() != other.bound();
    boolean units =
        UnitWords.differ(one, other)
            || (strict
                && !one.unit().isEmpty()
                && !other.unit().isEmpty()
                && !one.unit().equals(other.unit()));
    return numbers || signs || units;
  }

  private boolean wordsDiffer(Measure one, Measure other) {
    return Labels.likeness(one.text(), other.text()) < alike;
  }

  private static String cited(Value value) {
    return "“"
        + value.cell().sheet()
        + "”"
        + value.cell().position().address()
        + "是“"
        + value.cell().text()
        + "”";
  }
}
