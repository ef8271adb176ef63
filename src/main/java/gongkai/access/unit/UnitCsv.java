package gongkai.access.unit;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import gongkai.report.Rejected;
import gongkai.table.Encodings;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A CSV file as a sheet. Chinese Excel writes GB18030, everybody else UTF-8. */
public final class UnitCsv {
  private UnitCsv() {}

  /**
   * The rows of this file, which may be separated by commas or by tabs.
   *
   * @throws Rejected when the bytes are no such text
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
    try (MappingIterator<String[]> lines =
        new CsvMapper()
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .with(CsvSchema.emptySchema().withColumnSeparator(separator))
            .readValues(text)) {
      while (lines.hasNextValue()) {
        rows.add(Arrays.stream(lines.nextValue()).map(RawCell::text).toArray(RawCell[]::new));
      }
    } catch (IOException e) {
      throw new Rejected(
          "bad-csv", "文件第 %d 行不是完整的 CSV，请检查引号是否成对，或另存为 xlsx 后导入。".formatted(rows.size() + 1));
    }
    return new Sheet(name, false, rows, List.of());
  }
}
