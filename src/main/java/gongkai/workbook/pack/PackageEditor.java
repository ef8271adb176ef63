package gongkai.workbook.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the changes to a package: parts, what refers to them, and their content types. */
public final class PackageEditor {
  static final String TYPES = "[Content_Types].xml";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String RELATIONS_NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private final Parts parts;
  private final Map<String, PackedPart> changes = new LinkedHashMap<>();
  private final Map<String, List<String>> relations = new LinkedHashMap<>();
  private final Map<String, String> targets = new LinkedHashMap<>();
  private final List<String> types = new ArrayList<>();

  public PackageEditor(Parts parts) {
    this.parts = parts;
  }

  /** Refuses a package that could be read but, for want of its content types, not written back. */
  public static void requireTypes(Parts parts) {
    if (!XmlElement.parse(parts.read(TYPES)).name().equals("Types")) {
      throw Xml.damaged();
    }
  }

  /** Puts other content in place of a part, or puts a part of a known kind there. */
  public void replace(String part, PackedPart.Content content) {
    changes.put(part, PackedPart.of(content));
  }

  public void replace(String part, byte[] bytes) {
    changes.put(part, PackedPart.of(bytes));
  }

  /** Leaves a part out; nothing happens when there is none. */
  public void remove(String part) {
    if (parts.has(part)) {
      changes.put(part, null);
    }
  }

  /** Makes room for a new part of a content type; its bytes are put there later. */
  public void announce(String part, String contentType) {
    changes.put(part, null);
    types.add("<%%sOverride PartName=\"/%s\" ContentType=\"%s\"/>".formatted(part, contentType));
  }

  /** Makes sure that parts with this extension have a content type. */
  public void extension(String extension, String contentType) {
    boolean known =
        XmlElement.parse(parts.read(TYPES)).children("Default").stream()
            .anyMatch(type -> extension.equalsIgnoreCase(type.attribute("Extension")));
    String entry =
        "<%%sDefault Extension=\"%s\" ContentType=\"%s\"/>".formatted(extension, contentType);
    if (!known && !types.contains(entry)) {
      types.add(0, entry);
    }
  }

  /** A part name that is still free; {@code pattern} holds one {@code %d}. */
  public String freeName(String pattern) {
    for (int i = 1; ; i++) {
      String name = pattern.formatted(i);
      if (!parts.has(name) && !changes.containsKey(name)) {
        return name;
      }
    }
  }

  /**
   * Lets one part refer to another.
   *
   * @param kind the relation's kind, e.g. {@code comments}
   * @return the relation's id
   */
  public String relate(String from, String kind, String to) {
    List<String> added = relations.computeIfAbsent(from, part -> new ArrayList<>());
    Relations known = Relations.of(parts, from);
    int number = added.size() + 1;
    while (known.byId("rId" + number) != null || mentions(added, "rId" + number)) {
      number++;
    }
    added.add(
        "<%%sRelationship Id=\"rId%d\" Type=\"%s\" Target=\"/%s\"/>"
            .formatted(number, RELATION + kind, to));
    targets.put(from + "#rId" + number, to);
    return "rId" + number;
  }

  /** The part that a relation of a part names, old or new. */
  public String target(String from, String id) {
    String added = targets.get(from + "#" + id);
    if (added != null) {
      return added;
    }
    Relations.Relation relation = Relations.of(parts, from).byId(id);
    if (relation == null) {
      throw Xml.damaged();
    }
    return relation.target();
  }

  private static boolean mentions(List<String> added, String id) {
    return added.stream().anyMatch(entry -> entry.contains("\"" + id + "\""));
  }

  /** The changed package. */
  public byte[] bytes() {
    relations.forEach(
        (part, entries) -> {
          String path = Relations.pathFor(part);
          byte[] old =
              parts.has(path)
                  ? parts.read(path)
                  : ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                          + "<Relationships xmlns=\""
                          + RELATIONS_NAMESPACE
                          + "\"></Relationships>")
                      .getBytes(StandardCharsets.UTF_8);
          replace(path, XmlLists.append(old, XmlElement.parse(old), entries));
        });
    if (!types.isEmpty()) {
      byte[] old = parts.read(TYPES);
      replace(TYPES, XmlLists.append(old, XmlElement.parse(old), types));
    }
    return parts.with(changes);
  }
}
