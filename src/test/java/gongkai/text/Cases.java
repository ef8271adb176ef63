package gongkai.text;

import gongkai.Shared;
import gongkai.reading.Recogniser;
import gongkai.report.Finding;
import gongkai.report.Outcomes;
import gongkai.table.Book;
import gongkai.table.Filing;
import gongkai.table.RawCell;
import gongkai.table.Related;
import gongkai.table.Sheet;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import gongkai.text.parse.TextParser;
import gongkai.text.write.TextDraft;
import gongkai.text.write.TextTemplate;
import gongkai.workbook.WorkbookReader;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The open cases as filings, with input sheets filled in from their printed text. */
final class Cases {
  static final TemplateLibrary LIBRARY = TemplateLibrary.builtIn();
  static final Template FINAL_ACCOUNTS = LIBRARY.find("final-accounts/2024").orElseThrow();
  static final TextTemplate TEXT = TextParser.of(FINAL_ACCOUNTS);

  private Cases() {}

  /** A case without input sheets. */
  static Filing tables(String name) throws IOException {
    return filing(workbook(Shared.file("cases/" + name + "/filled.xlsx")));
  }

  /** A case with the input sheets of {@code narrative/NAME.inputs.txt}. */
  static Filing withInputs(String name) throws IOException {
    List<Sheet> sheets = workbook(Shared.file("cases/" + name + "/filled.xlsx"));
    sheets.addAll(inputSheets(name + ".inputs.txt"));
    return filing(sheets);
  }

  static Filing filing(List<Sheet> sheets) {
    return new Recogniser(LIBRARY).recognise(new Book(sheets, false, false)).filing();
  }

  /** What is found about what people wrote while its text is drafted. */
  static List<Finding> findings(Filing filing) {
    return Small.findings(TEXT, filing, Related.NONE);
  }

  static TextDraft draft(Filing filing) {
    return Small.draft(TEXT, filing, Related.NONE, new Outcomes(List.of()));
  }

  /** Sheets written as {@code == name} and rows of cells between bars. */
  static List<Sheet> inputSheets(String resource) throws IOException {
    try (InputStream in = Cases.class.getResourceAsStream("/narrative/" + resource)) {
      return sheets(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  static List<Sheet> sheets(String text) {
    List<Sheet> sheets = new ArrayList<>();
    for (String part : text.split("(?m)^== ")) {
      if (!part.isBlank()) {
        String[] lines = part.split("\n", -1);
        List<RawCell[]> rows = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
          rows.add(cells(lines[i]));
        }
        sheets.add(new Sheet(lines[0].strip(), false, rows, List.of()));
      }
    }
    return sheets;
  }

  private static RawCell[] cells(String line) {
    String[] texts = line.split("\\|", -1);
    RawCell[] cells = new RawCell[texts.length];
    for (int i = 0; i < texts.length; i++) {
      String text = texts[i].strip();
      cells[i] =
          text.matches("-?\\d+(\\.\\d+)?")
              ? RawCell.number(new BigDecimal(text))
              : RawCell.text(text);
    }
    return cells;
  }

  private static List<Sheet> workbook(Path file) {
    Book book = WorkbookReader.read(Shared.bytes(file), file.getFileName().toString());
    return new ArrayList<>(book.sheets());
  }
}
