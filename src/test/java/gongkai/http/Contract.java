package gongkai.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.LoggerFactory;

/** The published OpenAPI document, as something that replies are held against. */
final class Contract {
  private final ObjectNode document;

  Contract() {
    // It warns that an OpenAPI document is more than a JSON schema.
    ((Logger) LoggerFactory.getLogger("com.networknt")).setLevel(Level.ERROR);
    try (InputStream yaml = Contract.class.getResourceAsStream("/web/openapi.yaml")) {
      this.document = (ObjectNode) new ObjectMapper(new YAMLFactory()).readTree(yaml);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Every operation as {@code GET /path}. */
  Set<String> operations() {
    var operations = new TreeSet<String>();
    for (var path : document.get("paths").properties()) {
      for (var method : path.getValue().properties()) {
        operations.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
      }
    }
    return operations;
  }

  /** The reply has a status, a media type and a shape that the document names. */
  void verify(HttpRequest request, HttpResponse<byte[]> response) throws IOException {
    String path = pathOf(request.uri().getPath());
    if (path == null) {
      assertThat(response.statusCode()).as("an address that is not described").isEqualTo(404);
      return;
    }
    if (isSentToLogIn(response)) {
      return;
    }
    String method = request.method().toLowerCase(Locale.ROOT);
    String operation = "/paths/" + escaped(path) + "/" + method;
    if (document.at(operation).isMissingNode()) {
      assertThat(response.statusCode()).as("a method that is not described").isEqualTo(405);
      return;
    }
    String reply = operation + "/responses/" + response.statusCode();
    if (document.at(reply).isMissingNode()) {
      assertThat(response.statusCode()).as("undescribed status of " + path).isGreaterThan(399);
      reply = operation + "/responses/default";
    }
    if (document.at(reply).has("$ref")) {
      reply = document.at(reply).get("$ref").asText().substring(1);
    }
    verifyBody(reply + "/content", response);
  }

  /** As the document says of all pages: who must first log in is taken there. */
  private static boolean isSentToLogIn(HttpResponse<byte[]> response) {
    String location = response.headers().firstValue("Location").orElse("");
    return response.statusCode() == 302
        && (location.startsWith("/login?next=") || location.equals("/password"));
  }

  private void verifyBody(String content, HttpResponse<byte[]> response) throws IOException {
    if (document.at(content).isMissingNode()) {
      return;
    }
    String type =
        response.headers().firstValue("Content-Type").orElse("none").replaceAll("\\s*;.*", "");
    if (type.equals("text/html") && response.statusCode() > 399) {
      return;
    }
    assertThat(document.at(content + "/" + escaped(type)).isMissingNode())
        .as(type + " is not described at " + content)
        .isFalse();
    String schema = content + "/" + escaped(type) + "/schema";
    if (!document.at(schema).isMissingNode()) {
      ObjectNode whole = document.deepCopy().put("$ref", "#" + schema);
      JsonNode body = new ObjectMapper().readTree(response.body());
      assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole).validate(body))
          .isEmpty();
    }
  }

  private String pathOf(String asked) {
    Iterator<String> paths = document.get("paths").fieldNames();
    while (paths.hasNext()) {
      String path = paths.next();
      String any = path.startsWith("/addin/office/") ? ".+" : "[^/]+";
      if (asked.matches(path.replaceAll("\\{[^}]+}", any))) {
        return path;
      }
    }
    return null;
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
