package gongkai.bench;

import gongkai.desk.Examined;
import gongkai.desk.Product;
import gongkai.desk.TemplateExaminer;
import gongkai.reading.Recogniser;
import gongkai.rule.Checker;
import gongkai.rule.language.RuleBook;
import gongkai.table.Filing;
import gongkai.template.TemplateLibrary;
import gongkai.workbook.WorkbookReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * The benchmarks: each case in turn with its yardstick, in one process, one line a case.
 *
 * <p>Peak heap is what the heap held at most during one run after a full collection, garbage
 * included.
 */
public final class Bench {
  /** From the first to the last, the time should grow as the rows do. */
  private static final List<Integer> LARGE_ROWS = List.of(12_500, 50_000);

  private final Figures figures = new Figures();
  private final TemplateLibrary library = TemplateLibrary.builtIn();
  private final TemplateExaminer examiner =
      new TemplateExaminer(library, TemplateExaminer.History.NONE);

  private Bench() {}

  /** A case of the benchmarks. */
  private interface Case {
    void run(Bench bench) throws Exception;
  }

  private static final Map<String, Case> CASES = new LinkedHashMap<>();

  static {
    CASES.put("check-typical", Bench::typical);
    CASES.put("check-large", Bench::large);
    CASES.put("rules-only", Bench::rulesOnly);
    CASES.put("check-figures", Bench::asYouType);
    CASES.put("throughput", Bench::throughput);
    CASES.put("document", Bench::document);
  }

  /**
   * @param args names of the cases to run, all when there are none; {@code --save FILE} keeps the
   *     figures, {@code --against FILE} ends with 1 when one got worse by a tenth
   */
  public static void main(String[] args) throws Exception {
    Set<String> wanted = new LinkedHashSet<>();
    Path save = null;
    Path against = null;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--save" -> save = Path.of(args[++i]);
        case "--against" -> against = Path.of(args[++i]);
        default -> wanted.add(args[i]);
      }
    }
    if (!CASES.keySet().containsAll(wanted)) {
      System.err.println("There is no such case; the cases are " + CASES.keySet());
      System.exit(2);
    }
    var bench = new Bench();
    for (Map.Entry<String, Case> one : CASES.entrySet()) {
      if (wanted.isEmpty() || wanted.contains(one.getKey())) {
        one.getValue().run(bench);
      }
    }
    if (save != null) {
      bench.figures.save(save);
    }
    if (against != null && bench.figures.against(against)) {
      System.exit(1);
    }
  }

  /**
   * What a unit files; POI opens and saves the same bytes, and so does the least that can be done.
   */
  private void typical() {
    for (TypicalWorkbook typical : TypicalWorkbook.all()) {
      byte[] bytes = typical.bytes();
      String name = "check-typical " + typical.name();
      new Race(figures, name, "against POI", 30, 60)
          .run(() -> returned(bytes), () -> savedByPoi(bytes));
      new Race(figures, name + " floor", "against unzip, scan, zip", 30, 60)
          .run(() -> returned(bytes), () -> Repacked.of(bytes));
    }
  }

  private void large() {
    for (int rows : LARGE_ROWS) {
      byte[] large = LargeWorkbook.of(rows);
      new Race(figures, "check-large " + rows, (large.length >> 10) + " KiB", 1, 3)
          .run(() -> returned(large), () -> savedByPoi(large));
    }
  }

  private void asYouType() {
    LiveFigures.run(figures, examiner, TypicalWorkbook.nineTables().bytes());
  }

  private void throughput() throws Exception {
    Throughput.run(figures, examiner, TypicalWorkbook.nineTables().bytes());
  }

  /** The publication of a department, from its workbook; POI opens and saves what came out. */
  private void document() throws IOException {
    Path department = Path.of("../shared/cases/001/with-inputs.xlsx");
    boolean there = Files.exists(department);
    byte[] workbook = there ? Files.readAllBytes(department) : TypicalWorkbook.nineTables().bytes();
    byte[] docx = published(workbook);
    new Race(figures, "document", there ? "001 with inputs" : "nine tables", 10, 20)
        .run(() -> published(workbook), () -> openedByPoi(docx));
  }

  private byte[] published(byte[] workbook) {
    return examiner.examine("bench.xlsx", workbook).make(Product.PUBLICATION);
  }

  private static Object openedByPoi(byte[] docx) {
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      var out = new ByteArrayOutputStream();
      document.write(out);
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void rulesOnly() {
    byte[] nine = TypicalWorkbook.nineTables().bytes();
    Filing filing =
        new Recogniser(library).recognise(WorkbookReader.read(nine, "typical.xlsx")).filing();
    var template = library.find(filing.template()).orElseThrow();
    var checker = new Checker(RuleBook.ofTables(template));
    new Race(figures, "rules-only", "against reading the workbook", 100, 300)
        .run(() -> checker.check(filing), () -> WorkbookReader.read(nine, "typical.xlsx"));
  }

  /** The whole job: read, complete, check, explain, write back. */
  private Object returned(byte[] bytes) {
    Examined examined = examiner.examine("bench.xlsx", bytes);
    return examined.marked(false);
  }

  private static Object savedByPoi(byte[] bytes) {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var out = new ByteArrayOutputStream();
      workbook.write(out);
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
