package gongkai.document;

import gongkai.table.Amounts;
import gongkai.table.Labels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of contents of a publication and what stands before it.
 *
 * @param cover the lines before it; those of the first page where there is none
 * @param entries its lines
 */
public record Contents(List<Paragraph> cover, List<Paragraph> entries) {
  private static final int LONGEST_COVER = 60;
  private static final int LONGEST_ENTRY = 60;
  private static final int SHORTEST = 3;
  private static final double LIKE = 0.7;
  private static final Pattern LEADER = Pattern.compile("[\\s.…·．]*\\d*$");
  private static final Pattern WHOSE =
      Pattern.compile("^(20\\d\\d年度?)?(\\((部门|单位|本级)\\)|部门|单位|本级|预算|决算)*");
  private static final Pattern PART = Pattern.compile("^第[一二三四五六七八九十]+(部分|章)");
  private static final Pattern NUMBERED =
      Pattern.compile("^(第[一二三四五六七八九十]+(部分|章)|附件|表\\d|\\d{1,2}[.．、]).*");

  public Contents {
    cover = List.copyOf(cover);
    entries = List.copyOf(entries);
  }

  public static Contents of(Document document) {
    List<Paragraph> all = document.paragraphs();
    for (int i = 0; i < Math.min(all.size(), LONGEST_COVER); i++) {
      if (Amounts.squeeze(all.get(i).text()).matches("目录|目次")) {
        return new Contents(all.subList(0, i), entries(all, i + 1));
      }
    }
    Integer first = all.isEmpty() ? null : all.get(0).page();
    List<Paragraph> cover =
        all.stream().filter(line -> first != null && first.equals(line.page())).toList();
    return new Contents(cover, List.of());
  }

  /** They end where one of them is said again, or with the first line that is none. */
  private static List<Paragraph> entries(List<Paragraph> all, int from) {
    Set<String> said = new HashSet<>();
    List<Paragraph> entries = new ArrayList<>();
    for (int i = from; i < all.size(); i++) {
      Paragraph line = all.get(i);
      boolean over = !isEntry(line) && (i + 1 == all.size() || !isEntry(all.get(i + 1)));
      Matcher part = PART.matcher(Labels.plain(line.text()));
      boolean again =
          (part.find() && !said.add(part.group()))
              || (!entries.isEmpty() && name(line.text()).equals(name(entries.get(0).text())));
      if (over || again || Amounts.squeeze(line.text()).length() > LONGEST_ENTRY) {
        break;
      }
      entries.add(line);
    }
    return entries;
  }

  private static boolean isEntry(Paragraph line) {
    String text = Amounts.squeeze(line.text());
    return NUMBERED.matcher(text).matches() || Labels.numbered(text) || line.text().contains("\t");
  }

  /** What an entry or a heading names, without numbering, dots and page. */
  public static String name(String text) {
    String plain = Labels.item(LEADER.matcher(text.strip()).replaceFirst(""));
    return PART.matcher(plain).replaceFirst("");
  }

  /** What a heading names, whosesoever it is: 主要职能 of 2026年部门主要职能情况. */
  public static String core(String name) {
    return WHOSE.matcher(name).replaceFirst("").replaceFirst("情况$", "");
  }

  /** Entries that are the heading of nothing that follows. */
  public List<Paragraph> withoutHeading(Document document) {
    List<String> headings =
        document.paragraphs().stream()
            .filter(line -> !entries.contains(line) && !cover.contains(line))
            .map(line -> name(line.text()))
            .filter(text -> text.length() <= LONGEST_ENTRY)
            .toList();
    return entries.stream()
        .filter(entry -> core(name(entry.text())).length() >= SHORTEST)
        .filter(entry -> headings.stream().noneMatch(it -> names(it, name(entry.text()))))
        .toList();
  }

  private static boolean names(String heading, String entry) {
    return heading.contains(core(entry)) || Labels.likeness(heading, entry, LIKE) > 0;
  }
}
