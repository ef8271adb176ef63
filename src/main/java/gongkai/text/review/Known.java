package gongkai.text.review;

import gongkai.table.Labels;
import gongkai.table.Row;
import gongkai.table.Table;
import gongkai.text.claim.Claim;
import gongkai.text.claim.ClaimRole;
import gongkai.text.claim.Folded;
import gongkai.text.claim.Topic;
import gongkai.text.expr.Basis;
import gongkai.text.expr.Knowledge;
import gongkai.text.expr.Value;
import gongkai.text.input.InputRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known about the things that a section speaks of. */
final class Known {
  private static final int SHORTEST = 3;
  private static final double LIKE = 0.7;
  private static final double ALIKE = 0.4;
  private final PassageReview review;
  private final Map<Topic, List<Found>> rows = new HashMap<>();

  /** A row that a topic means, in a table whose column says its amount. */
  record Found(Table table, Row row, String column) {}

  Known(PassageReview review) {
    this.review = review;
  }

  /** The names of rows that a section may speak of. */
  static Set<String> names(Plan plan, String section, Knowledge knowledge) {
    Set<String> names = new HashSet<>();
    for (Plan.Rows rows : plan.rows()) {
      Table table = knowledge.filing().table(rows.table());
      if (rows.section().equals(section) && table != null) {
        table.rows().stream().filter(Known::isNamed).forEach(row -> names.add(name(row.label())));
      }
    }
    for (Plan.Records rows : plan.records()) {
      if (rows.section().equals(section)) {
        knowledge.records(rows.block()).forEach(record -> names.add(name(record.key())));
      }
    }
    names.removeIf(name -> name.length() < SHORTEST);
    return names;
  }

  private static String name(String label) {
    return Folded.fold(Labels.item(label));
  }

  private static boolean isNamed(Row row) {
    boolean broad = row.code() == null || row.code().length() == 3 || !row.code().matches("\\d+");
    return broad && row.label() != null;
  }

  /** What a topic should be in this role, the right one first; empty when nobody knows. */
  List<Value> of(Topic topic, ClaimRole role) {
    Basis basis = basis(role);
    if (topic == null || basis == null) {
      return List.of();
    }
    List<Value> known = new ArrayList<>();
    switch (topic.kind()) {
      case NAMED -> known.addAll(named(topic.name(), basis));
      case ITEM -> add(known, rows(topic), basis);
      case ROW -> {
        add(known, rows(topic), basis);
        known.addAll(records(topic.name(), role));
      }
      default -> {}
    }
    known.removeIf(value -> value == null || !value.isKnown());
    return known;
  }

  private List<Value> named(String names, Basis basis) {
    List<Value> values = new ArrayList<>();
    for (String name : names.split(" / ")) {
      Value sum = null;
      for (String part : name.split(" \\+ ")) {
        Value value = review.known(part, basis);
        sum = sum == null ? value : sum.plus(value, false);
      }
      values.add(sum);
    }
    return values;
  }

  private void add(List<Value> known, List<Found> meant, Basis basis) {
    for (Found found : meant) {
      known.add(review.knowledge().of(found.table(), found.row(), found.column(), basis));
    }
  }

  private List<Value> records(String name, ClaimRole role) {
    List<Value> values = new ArrayList<>();
    for (Plan.Records rows : review.plan().records()) {
      String column =
          role == ClaimRole.NOW ? rows.column() : role == ClaimRole.BUDGET ? rows.budget() : null;
      if (rows.section().equals(review.section()) && column != null) {
        for (InputRecord record : review.knowledge().records(rows.block())) {
          if (name(record.key()).equals(name)) {
            values.add(review.knowledge().of(rows.block(), record, column));
          }
        }
      }
    }
    return values;
  }

  private static Basis basis(ClaimRole role) {
    return switch (role) {
      case NOW -> Basis.THIS_YEAR;
      case PRIOR -> Basis.LAST_YEAR;
      case INITIAL -> Basis.INITIAL;
      case BUDGET -> Basis.BUDGET;
      default -> null;
    };
  }

  /** The rows that a topic may mean, the right one first. */
  List<Found> rows(Topic topic) {
    return rows.computeIfAbsent(topic, this::find);
  }

  private List<Found> find(Topic topic) {
    List<Found> found = new ArrayList<>();
    boolean item = topic.kind() == Topic.Kind.ITEM;
    for (Plan.Rows rows : item ? review.plan().items() : review.plan().rows()) {
      Table table = review.knowledge().filing().table(rows.table());
      if (rows.section().equals(review.section()) && table != null) {
        Row row = item ? item(table, topic.name()) : named(table, topic.name());
        if (row != null && table.cell(row, rows.column()) != null) {
          found.add(new Found(table, row, rows.column()));
        }
      }
    }
    return found;
  }

  private static Row named(Table table, String name) {
    for (Row row : table.rows()) {
      if (isNamed(row) && name(row.label()).equals(name)) {
        return row;
      }
    }
    return null;
  }

  /** The row of this path; by the last name alone when only one row has it. */
  private static Row item(Table table, String path) {
    String plain = Labels.plain(path.replace("/", ""));
    String leaf = Labels.plain(path.substring(path.lastIndexOf('/') + 1));
    List<Row> same = new ArrayList<>();
    for (Row row : table.rows()) {
      if (row.code() != null && row.code().length() > 5 && Labels.plain(row.label()).equals(leaf)) {
        if (plain.endsWith(path(table, row))) {
          return row;
        }
        same.add(row);
      }
    }
    return same.size() == 1 ? same.get(0) : null;
  }

  boolean hasItems() {
    return review.plan().items().stream()
        .filter(rows -> rows.section().equals(review.section()))
        .anyMatch(rows -> review.knowledge().filing().table(rows.table()) != null);
  }

  /** The path of the row that a topic without one may mean: by its amount, else by its words. */
  String nearest(Topic topic) {
    String best = nearest(topic, topic.last(ClaimRole.NOW), ALIKE);
    return best == null ? nearest(topic, null, LIKE) : best;
  }

  private String nearest(Topic topic, Claim said, double least) {
    String plain = Labels.plain(topic.name().replace("/", ""));
    String best = null;
    double likeness = least;
    for (Plan.Rows rows : review.plan().items()) {
      Table table = review.knowledge().filing().table(rows.table());
      if (rows.section().equals(review.section()) && table != null) {
        for (Row row : table.rows()) {
          String path = row.code() != null && row.code().length() > 5 ? path(table, row) : "";
          double like = Labels.likeness(plain, path);
          if (like > likeness && (said == null || says(table, row, rows.column(), said))) {
            best = path;
            likeness = like;
          }
        }
      }
    }
    return best;
  }

  /** The name of the only row with this amount that the section does not name, or null. */
  String misnamed(Claim claim) {
    if (claim.value().signum() == 0) {
      return null;
    }
    Set<String> said = new HashSet<>();
    review.claims().stream()
        .filter(it -> it.topic() != null)
        .forEach(it -> said.add(it.topic().name()));
    Set<String> names = new HashSet<>();
    for (Plan.Rows rows : review.plan().rows()) {
      Table table = review.knowledge().filing().table(rows.table());
      if (rows.section().equals(review.section()) && table != null) {
        for (Row row : table.rows()) {
          boolean here = isNamed(row) && table.cell(row, rows.column()) != null;
          String name = here ? name(row.label()) : "";
          boolean like = Labels.likeness(claim.topic().name(), name) >= ALIKE;
          if (here && like && !said.contains(name) && says(table, row, rows.column(), claim)) {
            names.add(name);
          }
        }
      }
    }
    return names.size() == 1 ? names.iterator().next() : null;
  }

  private boolean says(Table table, Row row, String column, Claim said) {
    Value value = review.knowledge().of(table, row, column, Basis.THIS_YEAR);
    return value.isKnown() && value.amount().compareTo(said.value()) == 0;
  }

  /** The names of a row and those above it. */
  static String path(Table table, Row row) {
    var path = new StringBuilder();
    for (int digits : new int[] {3, 5}) {
      Row above = table.row(row.code().substring(0, digits));
      path.append(above == null ? "" : Labels.plain(above.label()));
    }
    return path.append(Labels.plain(row.label())).toString();
  }
}
