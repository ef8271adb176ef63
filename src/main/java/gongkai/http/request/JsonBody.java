package gongkai.http.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongkai.report.Json;
import gongkai.report.Rejected;
import io.javalin.http.Context;

/** What a program sends as JSON. */
public final class JsonBody {
  private static final ObjectMapper MAPPER = Json.mapper();

  private JsonBody() {}

  /**
   * Reads the body as this record; what it does not name is null.
   *
   * @throws Rejected when it is something else
   */
  public static <T> T read(Context ctx, Class<T> shape) {
    try {
      T value = MAPPER.readValue(ctx.body(), shape);
      if (value != null) {
        return value;
      }
    } catch (JsonProcessingException e) {
      if (e.getCause() instanceof Rejected rejected) {
        throw rejected;
      }
    }
    throw new Rejected("bad-json", "请求的内容不是约定的 JSON，写法见 /api。");
  }
}
