package gongkai.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import gongkai.http.request.Need;
import gongkai.http.request.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The contract as an OpenAPI document, for programs and for people. */
public final class OpenApi {
  private final JsonNode document;

  public OpenApi() {
    try (InputStream yaml = OpenApi.class.getResourceAsStream("/web/openapi.yaml")) {
      this.document = new ObjectMapper(new YAMLFactory()).readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Route> routes() {
    return List.of(
        Route.get(
            "/openapi.json",
            Need.OPEN,
            ctx -> ctx.contentType("application/json").result(document.toPrettyString())));
  }

  /** One operation as the readable page shows it. */
  public record Operation(
      String method,
      String path,
      String summary,
      String description,
      List<Field> takes,
      List<Field> gives) {}

  /** A parameter, a body or a reply. */
  public record Field(String name, String description) {}

  public Map<String, Object> outline() {
    var operations = new ArrayList<Operation>();
    for (var path : document.get("paths").properties()) {
      for (var method : path.getValue().properties()) {
        operations.add(operation(method.getKey(), path.getKey(), method.getValue()));
      }
    }
    return Map.of("info", document.at("/info/description").asText(), "operations", operations);
  }

  private Operation operation(String method, String path, JsonNode it) {
    var takes = new ArrayList<Field>();
    for (JsonNode parameter : it.path("parameters")) {
      JsonNode whole = resolved(parameter);
      takes.add(new Field(whole.path("name").asText(), whole.path("description").asText()));
    }
    JsonNode body = resolved(it.path("requestBody"));
    for (var type : body.path("content").properties()) {
      takes.add(new Field(type.getKey(), body.path("description").asText()));
    }
    var gives = new ArrayList<Field>();
    for (var reply : it.path("responses").properties()) {
      gives.add(new Field(reply.getKey(), resolved(reply.getValue()).path("description").asText()));
    }
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        it.path("summary").asText(),
        it.path("description").asText(),
        takes,
        gives);
  }

  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }
}
