package gongkai.reading;

import gongkai.report.Rejected;
import gongkai.table.Book;
import gongkai.table.CellRef;
import gongkai.table.Filing;
import gongkai.table.Sheet;
import gongkai.table.Table;
import gongkai.table.Unit;
import gongkai.template.TableSpec;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Finds out which template a workbook follows and reads its tables. */
public final class Recogniser {
  private static final double SURE = 0.9;
  private final Supplier<List<Template>> templates;

  public Recogniser(TemplateLibrary library) {
    this.templates = library::all;
  }

  /** One that knows a single template. */
  public Recogniser(Template template) {
    this.templates = () -> List.of(template);
  }

  /**
   * Reads a workbook.
   *
   * @throws Rejected when no sheet is a table of any template
   */
  public Recognised recognise(Book book) {
    Map<Sheet, SheetFacts> facts = new LinkedHashMap<>();
    book.sheets().forEach(sheet -> facts.put(sheet, SheetFacts.of(sheet)));
    Integer year = mostCommonYear(facts);
    Candidate best =
        templates.get().stream()
            .map(template -> candidate(template, facts, year))
            .max(Comparator.naturalOrder())
            .filter(candidate -> !candidate.matches().isEmpty())
            .orElseThrow(() -> unknown(book));
    return read(book, best, facts, year);
  }

  private Rejected unknown(Book book) {
    List<String> names = templates.get().stream().map(Template::name).distinct().toList();
    String sheets = String.join("、", book.sheets().stream().limit(5).map(Sheet::name).toList());
    return new Rejected(
        "unknown-template",
        "没有认出这个工作簿是哪一套公开表（工作表：%s）；请上传%s的工作簿，并保留各表的标题。".formatted(sheets, String.join("、", names)));
  }

  /** A template with the sheets that fit it. */
  private record Candidate(
      Template template, List<TableMatch> matches, List<TableMatch> twice, double score)
      implements Comparable<Candidate> {
    @Override
    public int compareTo(Candidate other) {
      return Double.compare(score, other.score);
    }
  }

  private static Candidate candidate(
      Template template, Map<Sheet, SheetFacts> facts, Integer year) {
    var all = new ArrayList<TableMatch>();
    facts.forEach(
        (sheet, fact) -> {
          for (TableSpec spec : template.tables()) {
            double likeness = TableMatch.fit(spec, fact);
            if (likeness > 0) {
              all.add(new TableMatch(spec, sheet, fact, likeness));
            }
          }
        });
    all.sort(Comparator.comparingDouble(TableMatch::likeness).reversed());
    var chosen = new HashMap<TableSpec, TableMatch>();
    var taken = new HashSet<Sheet>();
    var twice = new ArrayList<TableMatch>();
    for (TableMatch match : all) {
      if (taken.contains(match.sheet())) {
        continue;
      }
      if (!chosen.containsKey(match.spec())) {
        chosen.put(match.spec(), match);
        taken.add(match.sheet());
      } else if (match.likeness() >= SURE) {
        twice.add(match);
        taken.add(match.sheet());
      }
    }
    double score = chosen.values().stream().mapToDouble(TableMatch::likeness).sum();
    double share = template.tables().isEmpty() ? 0 : score / template.tables().size();
    int apart = year == null ? 0 : Math.min(20, Math.abs(template.year() - year));
    List<TableMatch> ordered =
        template.tables().stream().map(chosen::get).filter(match -> match != null).toList();
    return new Candidate(template, ordered, twice, score + share - apart * 0.001);
  }

  private static Integer mostCommonYear(Map<Sheet, SheetFacts> facts) {
    var count = new LinkedHashMap<Integer, Integer>();
    facts.values().stream()
        .filter(fact -> fact.year() != null)
        .forEach(fact -> count.merge(fact.year(), 1, Integer::sum));
    return count.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private Recognised read(Book book, Candidate best, Map<Sheet, SheetFacts> facts, Integer year) {
    var remarks = new Remarks();
    var tables = new ArrayList<Table>();
    for (TableMatch match : best.matches()) {
      new TableReader(match, remarks).read().ifPresent(tables::add);
      if (match.sheet().hidden()) {
        remarks.add(ReadingRule.HIDDEN, "工作表“%s”是隐藏的；公开前请取消隐藏。".formatted(match.sheet().name()));
      }
    }
    tellTables(best, remarks);
    BasicFacts basics = BasicFacts.of(book);
    Unit unit = new Unit(basics.unitCode(), basics.unitName());
    if (unit.name() == null) {
      unit = new Unit(unit.code(), filer(best.matches(), remarks));
    }
    Integer stated = basics.year() != null ? basics.year() : year;
    tellYears(best, stated, remarks);
    if (book.externalLinks()) {
      remarks.add(ReadingRule.EXTERNAL_LINK, "工作簿的公式引用了其他文件，别人打开时取不到数；请改为数值或本工作簿内的引用。");
    }
    String scope = basics.scope() != null ? basics.scope() : scope(facts);
    var filing = new Filing(best.template().id(), unit, stated, scope, tables, book);
    return new Recognised(best.template(), filing, remarks.all());
  }

  private static String scope(Map<Sheet, SheetFacts> facts) {
    return facts.values().stream()
        .map(SheetFacts::scope)
        .filter(scope -> scope != null)
        .findFirst()
        .orElse(null);
  }

  private static void tellTables(Candidate best, Remarks remarks) {
    Set<String> found = new HashSet<>();
    best.matches().forEach(match -> found.add(match.spec().name()));
    for (TableSpec spec : best.template().tables()) {
      if (!found.contains(spec.name())) {
        remarks.add(
            ReadingRule.MISSING_TABLE,
            spec.missing(),
            "工作簿里没有%s；没有数据也应保留空表并注明，请补上这张表。".formatted(spec.cited()),
            List.of());
      }
    }
    for (TableMatch second : best.twice()) {
      TableMatch first =
          best.matches().stream()
              .filter(match -> match.spec() == second.spec())
              .findFirst()
              .orElseThrow();
      remarks.add(
          ReadingRule.TABLE_TWICE,
          "%s出现了两次：工作表“%s”和“%s”；已按前者审核，请删去多余的一张。"
              .formatted(second.spec().cited(), first.sheet().name(), second.sheet().name()),
          new CellRef(second.sheet().name(), "A1"),
          second.spec().title(),
          null);
    }
  }

  private static String filer(List<TableMatch> matches, Remarks remarks) {
    var byName = new LinkedHashMap<String, TableMatch>();
    for (TableMatch match : matches) {
      if (match.facts().unitName() != null) {
        byName.putIfAbsent(match.facts().unitName(), match);
      }
    }
    if (byName.size() > 1) {
      TableMatch odd = byName.values().stream().skip(1).findFirst().orElseThrow();
      remarks.add(
          ReadingRule.MIXED_UNITS,
          "各表的单位名称不一致：%s；请改为同一个单位。".formatted(String.join("、", byName.keySet())),
          new CellRef(odd.sheet().name(), odd.facts().unitAt().address()),
          "单位名称",
          odd.facts().unitName());
    }
    return byName.keySet().stream().findFirst().orElse(null);
  }

  private static void tellYears(Candidate best, Integer year, Remarks remarks) {
    for (TableMatch match : best.matches()) {
      Integer stated = match.facts().year();
      if (year != null && stated != null && !stated.equals(year)) {
        remarks.add(
            ReadingRule.MIXED_YEARS,
            "工作表“%s”的标题写的是%d年，其他表是%d年；请改为同一年度。".formatted(match.sheet().name(), stated, year),
            new CellRef(match.sheet().name(), match.facts().yearAt().address()),
            "年度",
            stated.toString());
      }
    }
    if (year != null && year != best.template().year()) {
      remarks.add(
          ReadingRule.OTHER_YEAR,
          "没有%d年度的模板，已按%d年度的模板审核；新年度的表格如有变化，请以财政部门通知为准。".formatted(year, best.template().year()));
    }
  }
}
