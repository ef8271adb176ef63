package gongkai.bench;

import gongkai.desk.Examined;
import gongkai.desk.Examiner;
import gongkai.desk.Product;
import gongkai.desk.TemplateExaminer;
import gongkai.reading.Recogniser;
import gongkai.rule.Checker;
import gongkai.rule.RuleBook;
import gongkai.table.Filing;
import gongkai.template.TemplateLibrary;
import gongkai.workbook.WorkbookReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final int LARGE_ROWS = 50_000;
  private static final Set<String> CASES =
      Set.of(
          "check-typical", "check-large", "rules-only", "check-figures", "throughput", "document");

  private Bench() {}

  /**
   * @param args names of the cases to run; all when there are none
   */
  public static void main(String[] args) throws Exception {
    Set<String> wanted = args.length == 0 ? CASES : Set.of(args);
    TemplateLibrary library = TemplateLibrary.builtIn();
    var examiner = new TemplateExaminer(library, TemplateExaminer.History.NONE);
    System.out.println(Race.HEADER);
    if (wanted.contains("check-typical")) {
      for (TypicalWorkbook typical : TypicalWorkbook.all()) {
        byte[] bytes = typical.bytes();
        new Race("check-typical", typical.note(), 30, 60)
            .run(() -> returned(examiner, bytes), () -> savedByPoi(bytes));
      }
    }
    if (wanted.contains("check-large")) {
      byte[] large = LargeWorkbook.of(LARGE_ROWS);
      String note = LARGE_ROWS + " rows of 项, " + (large.length >> 10) + " KiB";
      new Race("check-large", note, 1, 3)
          .run(() -> returned(examiner, large), () -> savedByPoi(large));
    }
    if (wanted.contains("rules-only")) {
      rulesOnly(library);
    }
    if (wanted.contains("check-figures")) {
      LiveFigures.run(examiner, TypicalWorkbook.nineTables().bytes());
    }
    if (wanted.contains("throughput")) {
      Throughput.run(examiner, TypicalWorkbook.nineTables().bytes());
    }
    if (wanted.contains("document")) {
      document(examiner);
    }
  }

  /** The publication of a department, from its workbook; POI opens and saves what came out. */
  private static void document(Examiner examiner) throws IOException {
    Path department = Path.of("../shared/cases/001/with-inputs.xlsx");
    boolean there = Files.exists(department);
    byte[] workbook = there ? Files.readAllBytes(department) : TypicalWorkbook.nineTables().bytes();
    byte[] docx = published(examiner, workbook);
    new Race("document", there ? "001 with inputs" : "nine tables", 10, 20)
        .run(() -> published(examiner, workbook), () -> openedByPoi(docx));
  }

  private static byte[] published(Examiner examiner, byte[] workbook) {
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

  private static void rulesOnly(TemplateLibrary library) {
    byte[] nine = TypicalWorkbook.nineTables().bytes();
    Filing filing =
        new Recogniser(library).recognise(WorkbookReader.read(nine, "typical.xlsx")).filing();
    var template = library.find(filing.template()).orElseThrow();
    var checker = new Checker(RuleBook.ofTables(template));
    new Race("rules-only", "against reading the workbook", 100, 300)
        .run(() -> checker.check(filing), () -> WorkbookReader.read(nine, "typical.xlsx"));
  }

  /** The whole job: read, complete, check, explain, write back. */
  private static Object returned(Examiner examiner, byte[] bytes) {
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
