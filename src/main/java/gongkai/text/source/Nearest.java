package gongkai.text.source;

import gongkai.table.Labels;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Suggests what may have been meant by a name that is not known. */
public final class Nearest {
  private static final int MOST = 3;
  private static final double LIKE = 0.4;

  private Nearest() {}

  public static String hint(String name, Collection<String> known) {
    String near =
        known.stream()
            .filter(candidate -> Labels.likeness(name, candidate) >= LIKE)
            .sorted(
                Comparator.comparingDouble((String candidate) -> -Labels.likeness(name, candidate)))
            .limit(MOST)
            .collect(Collectors.joining("、"));
    return near.isEmpty() ? "" : "相近的有：" + near + "。";
  }
}
