package gongkai.text.source;

import java.util.ArrayList;
import java.util.List;

/** A line of a definition and the lines indented below it. */
public record Outline(Line line, List<Outline> under) {

  /** Reads a definition: {@code #} opens a comment line, {@code \} at the end continues a line. */
  public static List<Outline> read(Source source) {
    List<Line> lines = lines(source);
    List<Outline> top = new ArrayList<>();
    int used = fill(top, lines, 0, 0);
    if (used < lines.size()) {
      throw lines.get(used).error(0, "这一行缩进得比它的上一级还少，请与同级的行对齐。");
    }
    return top;
  }

  private static int fill(List<Outline> into, List<Line> lines, int from, int indent) {
    int at = from;
    while (at < lines.size() && lines.get(at).indent() >= indent) {
      Line line = lines.get(at);
      if (line.indent() > indent) {
        if (into.isEmpty()) {
          throw line.error(0, "第一行不应缩进，请顶格写。");
        }
        at = fill(into.get(into.size() - 1).under(), lines, at, line.indent());
        if (at < lines.size() && lines.get(at).indent() > indent) {
          throw lines.get(at).error(0, "缩进与上面各行都不对齐，请用同样多的空格缩进。");
        }
      } else {
        into.add(new Outline(line, new ArrayList<>()));
        at++;
      }
    }
    return at;
  }

  private static List<Line> lines(Source source) {
    List<Line> lines = new ArrayList<>();
    Line open = null;
    int number = 0;
    for (String raw : source.text().split("\r?\n", -1)) {
      number++;
      String body = raw.strip();
      int indent = raw.length() - raw.stripLeading().length();
      if (open == null && (body.isEmpty() || body.startsWith("#"))) {
        continue;
      }
      if (open == null) {
        open = new Line(source.file(), indent);
        lines.add(open);
      }
      if (raw.indexOf('\t') >= 0) {
        open.append(body, number, indent + 1);
        throw open.error(0, "行里有制表符，请改用空格。");
      }
      boolean continued = body.endsWith("\\");
      open.append(continued ? body.substring(0, body.length() - 1) : body, number, indent + 1);
      open = continued ? open : null;
    }
    return lines;
  }
}
