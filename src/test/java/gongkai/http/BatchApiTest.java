package gongkai.http;

import static gongkai.http.Site.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.workbook.WorkbookReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchApiTest {
  private static final String BASE = "/api/v1/batches";
  private Town town;

  @BeforeEach
  void start() {
    town = new Town();
  }

  @AfterEach
  void stop() {
    town.close();
  }

  @Test
  void a_zip_is_examined_workbook_by_workbook_and_summed_up() throws Exception {
    JsonNode over = over("jia", "", zip(StandardCharsets.UTF_8, "一/甲局.xlsx", "乙局.xls", "读我.txt"));
    assertThat(over.get("total").asInt()).isEqualTo(2);
    assertThat(over.at("/items/0/name").asText()).isEqualTo("甲局.xlsx");
    assertThat(over.at("/items/0/verdict").asText()).contains("发现 1 处错误");
    assertThat(over.at("/items/0/submission").isNull()).isTrue();

    String address = BASE + "/" + over.get("id").asText();
    byte[] summary = town.site.get(address + "/summary.xlsx", town.session("jia")).body();
    var sheets = WorkbookReader.read(summary, "x.xlsx").sheets();
    assertThat(sheets.get(0).at(2, 0).text()).isEqualTo("乙局.xls");
    assertThat(sheets.get(0).at(2, 4).number()).isEqualByComparingTo("1");
    assertThat(sheets.get(1).at(1, 3).text()).isEqualTo("F03-1");
    assertProblem(town.site.get(address, town.session("yi")), 404, "no-batch");
    assertProblem(
        town.site.get(address + "/inspection.xlsx", town.session("jia")), 404, "no-inspection");
  }

  @Test
  void names_from_old_windows_programs_come_out_right() throws Exception {
    JsonNode over = over("jia", "", zip(Charset.forName("GB18030"), "决算.xlsx"));
    assertThat(over.at("/items/0/name").asText()).isEqualTo("决算.xlsx");
  }

  @Test
  void what_is_filed_at_once_is_filed_for_ones_own_units_only() throws Exception {
    JsonNode over = over("jia", "?file=true", zip(StandardCharsets.UTF_8, "甲局 .xlsx", "乙局.xlsx"));
    assertThat(over.at("/items/0/submission").asText()).isEqualTo(town.own);
    assertThat(over.at("/items/0/version").asInt()).isEqualTo(2);
    assertThat(over.at("/items/1/code").asText()).isEqualTo("forbidden");
    var refused = town.site.post(BASE + "?file=true", body(new byte[0]), town.session("shi"));
    assertProblem(refused, 403, "forbidden");
  }

  @Test
  void what_holds_no_workbook_is_refused() throws Exception {
    var empty = town.site.post(BASE, body(zip(StandardCharsets.UTF_8, "读我.txt")), session());
    assertProblem(empty, 400, "bad-batch");
    byte[] unnamed = zip(StandardCharsets.ISO_8859_1, "\u00ff.xlsx");
    assertProblem(town.site.post(BASE, body(unnamed), session()), 422, "bad-zip");
    byte[] bomb = new byte[2 << 20];
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("大.txt"));
      zip.write(bomb);
    }
    assertProblem(town.site.post(BASE, body(out.toByteArray()), session()), 413, "too-large");
  }

  private String[] session() {
    return town.session("jia");
  }

  private JsonNode over(String who, String query, byte[] zip) throws InterruptedException {
    String[] session = town.session(who);
    var begun = town.site.post(BASE + query, body(zip), session);
    assertThat(begun.statusCode()).isEqualTo(202);
    String address = begun.headers().firstValue("Location").orElseThrow();
    for (int i = 0; i < 200; i++) {
      JsonNode now = Site.json(town.site.get(address, session));
      if (now.get("over").asBoolean()) {
        return now;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("The batch never ended");
  }

  private static byte[] body(byte[] zip) {
    return Site.multipart("workbook", "一批.zip", zip);
  }

  /** Workbooks whose text, to the examiner of the tests, is their own name without ending. */
  private static byte[] zip(Charset names, String... files) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, names)) {
      for (String file : List.of(files)) {
        zip.putNextEntry(new ZipEntry(file));
        String text = file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }
}
