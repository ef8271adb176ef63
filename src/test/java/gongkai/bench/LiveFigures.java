package gongkai.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongkai.desk.LiveCheck;
import gongkai.desk.LiveCheck.Question;
import gongkai.desk.LiveSheet;
import gongkai.desk.TemplateExaminer;
import gongkai.report.Json;
import gongkai.table.Book;
import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import gongkai.workbook.WorkbookReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 边填边查: one changed table in as JSON, findings out as JSON, against sending the whole file. */
final class LiveFigures {
  private static final ObjectMapper EXACT =
      Json.mapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private LiveFigures() {}

  static void run(Figures figures, TemplateExaminer examiner, byte[] workbook) {
    Book book = WorkbookReader.read(workbook, "typical.xlsx");
    var live = new LiveCheck(examiner::judge);
    List<LiveSheet> all = book.sheets().stream().map(LiveFigures::sent).toList();
    String base = live.check(new Question(null, all, List.of())).base();
    String edit = Json.write(new Question(base, List.of(all.get(2)), List.of()));
    String note = "one of %d sheets, %d KiB".formatted(all.size(), edit.length() >> 10);
    new Race(figures, "check-figures", note, 200, 300)
        .run(() -> answer(live, edit), () -> examiner.examine("typical.xlsx", workbook).report());
  }

  private static String answer(LiveCheck live, String question) {
    try {
      return Json.write(live.check(EXACT.readValue(question, Question.class)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LiveSheet sent(Sheet sheet) {
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int row = 0; row < sheet.rowCount(); row++) {
      for (int column = 0; column < sheet.columnCount(); column++) {
        RawCell cell = sheet.at(row, column);
        if (!cell.isBlank()) {
          Object value = cell.number() != null ? cell.number().doubleValue() : cell.text();
          cells.put(new Position(row, column).address(), value);
        }
      }
    }
    return new LiveSheet(sheet.name(), false, cells, List.of());
  }
}
