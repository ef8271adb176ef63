package gongkai.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.CaseBook;
import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FiguresApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final List<Sheet> SHEETS = CaseBook.read("final-accounts-simple").sheets();
  private static Site site;

  @BeforeAll
  static void open() {
    site = new Site(Map.of());
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static HttpResponse<byte[]> ask(String body) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(site.uri("/api/v1/check-figures"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static ObjectNode question(String base, List<Sheet> sheets) {
    ObjectNode question = JSON.createObjectNode().put("base", base);
    var list = question.putArray("sheets");
    sheets.forEach(sheet -> list.add(sent(sheet)));
    return question;
  }

  private static ObjectNode sent(Sheet sheet) {
    ObjectNode sent = JSON.createObjectNode().put("name", sheet.name());
    ObjectNode cells = sent.putObject("cells");
    for (int row = 0; row < sheet.rowCount(); row++) {
      for (int column = 0; column < sheet.columnCount(); column++) {
        RawCell cell = sheet.at(row, column);
        String address = new Position(row, column).address();
        if (cell.number() != null) {
          cells.put(address, cell.number());
        } else if (!cell.isBlank()) {
          cells.put(address, cell.text());
        }
      }
    }
    return sent;
  }

  @Test
  void a_change_in_one_sheet_is_judged_against_the_sheets_sent_before() throws Exception {
    JsonNode clean = Site.json(ask(question(null, SHEETS).toString()));
    assertThat(clean.get("template").asText()).isEqualTo("final-accounts/2024");
    assertThat(clean.get("summary").get("errors").asInt()).isZero();

    Sheet spending = SHEETS.get(2);
    ObjectNode changed = question(clean.get("base").asText(), List.of(spending));
    ((ObjectNode) changed.get("sheets").get(0).get("cells")).put("E7", 917.89);
    JsonNode broken = Site.json(ask(changed.toString()));

    assertThat(broken.get("summary").get("errors").asInt()).isPositive();
    assertThat(broken.get("causes").get(0).get("cell").get("address").asText()).isEqualTo("E7");
    assertThat(broken.get("causes").get(0).get("suggested").asText()).isEqualTo("817.89");
  }

  @Test
  void a_forgotten_base_asks_for_all_sheets_again() throws Exception {
    Site.assertProblem(ask("{\"base\":\"nobody\",\"sheets\":[]}"), 409, "unknown-base");
  }

  @Test
  void what_is_not_figures_is_refused() throws Exception {
    Site.assertProblem(ask("[1,2"), 400, "bad-figures");
    Site.assertProblem(ask("{\"sheets\":[{\"name\":\"\",\"cells\":{}}]}"), 400, "bad-figures");
    Site.assertProblem(
        ask("{\"sheets\":[{\"name\":\"表\",\"cells\":{\"A1\":1,\"ZZ99\":2}}]}"), 413, "too-large");
    Site.assertProblem(
        ask("{\"sheets\":[{\"name\":\"表\",\"cells\":{\"A1:B2\":1}}]}"), 400, "bad-figures");
    Site.assertProblem(
        ask("{\"sheets\":[{\"name\":\"表\",\"cells\":{\"A1\":1e300}}]}"), 400, "bad-figures");
  }
}
