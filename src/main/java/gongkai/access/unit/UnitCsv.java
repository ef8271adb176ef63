package gongkai.access.unit;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import gongkai.report.Rejected;
import gongkai.table.Encodings;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A CSV file as a sheet. Chinese Excel writes GB18030, everybody else UTF-8. */
public final class UnitCsv {
  private static final int MOST_COLUMNS = 100;

  /** As long as a cell of Excel. */
  private static final int LONGEST_CELL = 32_767;

  private static final CsvFactory FACTORY =
      CsvFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(LONGEST_CELL).build())
          .build();

  private UnitCsv() {}

  /**
   * The rows of this file, which may be separated by commas or by tabs.
   *
   * @throws Rejected when the bytes are no such text, or more of it than a list can be
   */
  public static Sheet sheet(String name, byte[] bytes) {
    String text =
        Encodings.decode(bytes)
            .orElseThrow(
                () ->
                    new Rejected(
                        "bad-csv",
                        "文件不是 UTF-8 或 GB18030 编码的文本，请在 Excel 中另存为 CSV UTF-8 或 xlsx 后导入。"));
    String firstLine = text.lines().findFirst().orElse("");
    char separator = firstLine.contains(",") || !firstLine.contains("\t") ? ',' : '\t';
    List<RawCell[]> rows = new ArrayList<>();
    try (CsvParser parser = FACTORY.createParser(text)) {
      parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
      while (parser.nextToken() != null) {
        rows.add(row(parser));
        if (rows.size() > UnitListReader.MOST_ROWS) {
          throw UnitListReader.tooLong();
        }
      }
    } catch (IOException e) {
      throw new Rejected(
          "bad-csv", "文件第 %d 行不是完整的 CSV，请检查引号是否成对，或另存为 xlsx 后导入。".formatted(rows.size() + 1));
    }
    return new Sheet(name, false, rows, List.of());
  }

  /** One line; no further than a list can be wide, because a line may be as long as the file. */
  private static RawCell[] row(CsvParser parser) throws IOException {
    List<RawCell> cells = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (cells.size() == MOST_COLUMNS) {
        throw new Rejected("not-a-unit-list", "名录一行超过 %d 列，请按名录样表填写后重新导入。".formatted(MOST_COLUMNS));
      }
      cells.add(RawCell.text(parser.getText()));
    }
    return cells.toArray(RawCell[]::new);
  }
}
