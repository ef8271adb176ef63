package gongkai.workbook.pack;

import gongkai.report.Rejected;
import gongkai.workbook.pack.Relations.Relation;
import java.util.ArrayList;
import java.util.List;

/**
 * The part that lists the sheets of a workbook.
 *
 * @param path where it stands in the package
 * @param xml its bytes in UTF-8
 * @param root its root element
 * @param sheets its worksheets in the order of their tabs
 * @param relations what it refers to
 * @param names its defined names
 */
public record WorkbookPart(
    String path,
    byte[] xml,
    XmlElement root,
    List<Tab> sheets,
    Relations relations,
    List<DefinedName> names) {

  /**
   * A worksheet's tab.
   *
   * @param index its place among all tabs, from zero
   */
  public record Tab(int index, String name, String part, boolean hidden) {}

  /**
   * A name that a user gave to cells.
   *
   * @param scope the tab that it is private to, or null
   */
  public record DefinedName(String name, String formula, Integer scope) {}

  public static WorkbookPart of(Parts parts, ReadLimits limits) {
    String path = mainPart(parts);
    PackageEditor.requireTypes(parts);
    byte[] xml = parts.read(path);
    XmlElement root = XmlElement.parse(xml);
    if ("strict".equals(root.attribute("conformance"))) {
      throw new Rejected(
          "strict-workbook", "这是“Strict Open XML”格式的工作簿，读不了；请另存为普通的“Excel 工作簿(.xlsx)”再上传。");
    }
    Relations relations = Relations.of(parts, path);
    return new WorkbookPart(
        path, xml, root, tabs(parts, root, relations, limits), relations, names(root));
  }

  private static String mainPart(Parts parts) {
    if (!parts.has(PackageEditor.TYPES)) {
      throw FileKind.notAWorkbook(parts.has("content.xml") ? "一个 ODF 文件（请另存为 .xlsx）" : "一个压缩包");
    }
    String path = Relations.of(parts, "").part(parts, "officeDocument");
    if (path == null) {
      throw Xml.damaged();
    }
    if (path.endsWith(".bin")) {
      throw new Rejected("binary-workbook", "这是 .xlsb 二进制工作簿，读不了；请在 Excel 中另存为 .xlsx 再上传。");
    }
    if (path.startsWith("word/")) {
      throw FileKind.notAWorkbook("一个 Word 文档");
    }
    if (path.startsWith("ppt/")) {
      throw FileKind.notAWorkbook("一个演示文稿");
    }
    return path;
  }

  private static List<Tab> tabs(
      Parts parts, XmlElement root, Relations relations, ReadLimits limits) {
    XmlElement list = root.child("sheets");
    if (!root.name().equals("workbook") || list == null) {
      throw FileKind.notAWorkbook("别的文件");
    }
    List<XmlElement> entries = list.children("sheet");
    if (entries.size() > limits.sheets()) {
      throw new Rejected(
          "too-many-sheets",
          "工作簿有 %d 张工作表，超过 %d 张的上限；请拆成几个工作簿再上传。".formatted(entries.size(), limits.sheets()));
    }
    List<Tab> tabs = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      XmlElement entry = entries.get(i);
      Relation relation = relations.byId(entry.attribute("id", ""));
      if (relation != null && relation.is("worksheet")) {
        String state = entry.attribute("state", "visible");
        tabs.add(
            new Tab(i, entry.attribute("name", ""), relation.target(), !state.equals("visible")));
      }
    }
    if (tabs.isEmpty()) {
      throw new Rejected("no-sheets", "工作簿里没有工作表；请上传填好的工作簿。");
    }
    tabs.stream()
        .filter(tab -> !parts.has(tab.part()))
        .findAny()
        .ifPresent(
            tab -> {
              throw Xml.damaged();
            });
    return tabs;
  }

  private static List<DefinedName> names(XmlElement root) {
    XmlElement list = root.child("definedNames");
    if (list == null) {
      return List.of();
    }
    return list.children("definedName").stream()
        .map(
            name ->
                new DefinedName(
                    name.attribute("name", ""),
                    name.text(),
                    name.attribute("localSheetId") == null
                        ? null
                        : (Integer) name.number("localSheetId", 0)))
        .toList();
  }

  /** Whether dates count from 1904, as on old Macintoshes. */
  public boolean date1904() {
    XmlElement properties = root.child("workbookPr");
    String flag = properties == null ? null : properties.attribute("date1904");
    return "1".equals(flag) || "true".equals(flag);
  }

  public int externalBooks() {
    XmlElement list = root.child("externalReferences");
    return list == null ? 0 : list.children("externalReference").size();
  }
}
