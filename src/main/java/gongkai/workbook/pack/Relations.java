package gongkai.workbook.pack;

import java.util.ArrayList;
import java.util.List;

/** What a part refers to. */
public final class Relations {

  /**
   * @param target the part referred to, from the package's root; the address when it is outside
   */
  record Relation(String id, String type, String target, boolean external) {

    /** Whether its type ends with this word, in the transitional or strict vocabulary. */
    boolean is(String kind) {
      return type.endsWith("/" + kind);
    }
  }

  private final List<Relation> all;

  private Relations(List<Relation> all) {
    this.all = all;
  }

  /** The relations of a part; of the package itself when {@code part} is empty. */
  public static Relations of(Parts parts, String part) {
    String path = pathFor(part);
    if (!parts.has(path)) {
      return new Relations(List.of());
    }
    List<Relation> found = new ArrayList<>();
    for (XmlElement element : XmlElement.parse(parts.read(path)).children("Relationship")) {
      String target = element.attribute("Target", "");
      boolean external = "External".equals(element.attribute("TargetMode"));
      found.add(
          new Relation(
              element.attribute("Id", ""),
              element.attribute("Type", ""),
              external ? target : resolve(part, target),
              external));
    }
    return new Relations(found);
  }

  /** The part that holds a part's relations. */
  public static String pathFor(String part) {
    int slash = part.lastIndexOf('/') + 1;
    return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
  }

  private static String resolve(String part, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    List<String> path = new ArrayList<>(List.of(part.split("/")));
    path.remove(path.size() - 1);
    for (String step : target.split("/")) {
      if (step.equals("..")) {
        if (!path.isEmpty()) {
          path.remove(path.size() - 1);
        }
      } else if (!step.equals(".")) {
        path.add(step);
      }
    }
    return String.join("/", path);
  }

  List<Relation> all() {
    return all;
  }

  /** The relation of this id, or null. */
  Relation byId(String id) {
    return all.stream().filter(relation -> relation.id().equals(id)).findFirst().orElse(null);
  }

  /** The first relation of this kind that stays inside the package, or null. */
  Relation first(String kind) {
    return all.stream()
        .filter(relation -> relation.is(kind) && !relation.external())
        .findFirst()
        .orElse(null);
  }

  /** The part that the first relation of this kind names, or null when it or the part is absent. */
  public String part(Parts parts, String kind) {
    Relation relation = first(kind);
    return relation == null || !parts.has(relation.target()) ? null : relation.target();
  }
}
