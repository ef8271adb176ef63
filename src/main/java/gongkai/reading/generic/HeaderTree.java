package gongkai.reading.generic;

import gongkai.reading.header.SheetColumn;
import gongkai.template.GenericForms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The headers of a band as they stand above each other, and what adds up by their words alone. */
final class HeaderTree {
  private final String word;
  private final SheetColumn column;
  private final Map<String, HeaderTree> children = new LinkedHashMap<>();

  private HeaderTree(String word, SheetColumn column) {
    this.word = word;
    this.column = column;
  }

  static HeaderTree of(List<SheetColumn> columns) {
    var root = new HeaderTree("", null);
    for (SheetColumn column : columns) {
      HeaderTree node = root;
      List<String> path = column.path();
      for (String word : path.subList(0, path.size() - 1)) {
        node = node.children.computeIfAbsent(word, key -> new HeaderTree(key, null));
      }
      // A second column of the same header stays apart, so that nothing is said about either.
      String own = node.children.containsKey(column.leaf()) ? column.leaf() + "'" : column.leaf();
      node.children.put(own, new HeaderTree(column.leaf(), column));
    }
    return root;
  }

  /**
   * {@code 合计 = 甲 + 乙 | 左}: formula and fill, with the columns by name; empty when the headers make
   * nothing sure.
   */
  List<String> sums(GenericForms forms, Function<SheetColumn, String> name) {
    Set<String> formulas = new LinkedHashSet<>();
    collect(forms, name, formulas);
    return List.copyOf(formulas);
  }

  private void collect(
      GenericForms forms, Function<SheetColumn, String> name, Set<String> formulas) {
    HeaderTree total = total(forms);
    List<HeaderTree> parts = parts(forms);
    if (total != null && parts.size() > 1 && oneSet(parts, forms)) {
      List<String> names = names(parts, forms, name);
      if (names != null) {
        formulas.add(name.apply(total.column) + " = " + String.join(" + ", names) + " | 左");
      }
    }
    flow(forms, name, formulas);
    children.values().forEach(child -> child.collect(forms, name, formulas));
  }

  private void flow(GenericForms forms, Function<SheetColumn, String> name, Set<String> formulas) {
    GenericForms.Flow flow = forms.flow();
    List<List<String>> roles =
        List.of(flow.closing(), flow.opening(), flow.income(), flow.spending());
    if (children.size() != roles.size()) {
      return;
    }
    List<HeaderTree> found = new ArrayList<>();
    for (List<String> words : roles) {
      List<HeaderTree> here =
          children.values().stream().filter(child -> says(child.word, words)).toList();
      if (here.size() != 1 || here.get(0).amount(forms) == null) {
        return;
      }
      found.add(here.get(0));
    }
    List<String> names = names(found, forms, name);
    if (names != null && names.stream().distinct().count() == roles.size()) {
      formulas.add(
          "%s = %s + %s - %s | 不补"
              .formatted(names.get(0), names.get(1), names.get(2), names.get(3)));
    }
  }

  /** The one column among the children that stands over their sum, or null. */
  private HeaderTree total(GenericForms forms) {
    List<HeaderTree> totals =
        children.values().stream()
            .filter(child -> child.column != null && ends(child.word, forms.totals()))
            .toList();
    return totals.size() == 1 ? totals.get(0) : null;
  }

  private List<HeaderTree> parts(GenericForms forms) {
    HeaderTree total = total(forms);
    return children.values().stream()
        .filter(child -> child != total)
        .filter(child -> forms.aside().stream().noneMatch(child.word::startsWith))
        .toList();
  }

  private static boolean oneSet(List<HeaderTree> parts, GenericForms forms) {
    return forms.sums().stream().anyMatch(set -> covers(set, parts));
  }

  /** Whether each header is exactly one part of the set, and no two are the same. */
  private static boolean covers(List<List<String>> set, List<HeaderTree> headers) {
    Set<List<String>> taken = new LinkedHashSet<>();
    for (HeaderTree header : headers) {
      List<List<String>> meant = set.stream().filter(part -> says(header.word, part)).toList();
      if (meant.size() != 1 || !taken.add(meant.get(0))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> names(
      List<HeaderTree> nodes, GenericForms forms, Function<SheetColumn, String> name) {
    List<String> names = new ArrayList<>();
    for (HeaderTree node : nodes) {
      SheetColumn amount = node.amount(forms);
      if (amount == null) {
        return null;
      }
      names.add(name.apply(amount));
    }
    return names;
  }

  /** The column that stands for this header: its own, or the sum of those below it. */
  private SheetColumn amount(GenericForms forms) {
    if (column != null) {
      return column;
    }
    HeaderTree total = total(forms);
    return total == null ? null : total.column;
  }

  private static boolean says(String header, List<String> words) {
    return words.stream().anyMatch(header::contains);
  }

  private static boolean ends(String header, List<String> words) {
    return words.stream().anyMatch(header::endsWith);
  }
}
