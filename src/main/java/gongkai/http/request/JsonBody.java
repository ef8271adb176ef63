package gongkai.http.request;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongkai.report.Json;
import gongkai.report.Rejected;
import io.javalin.http.Context;
import java.util.List;

/** What a program sends as JSON. */
public final class JsonBody {
  private static final ObjectMapper MAPPER = mapper();

  private JsonBody() {}

  /** Decimals stay as they were sent, and lists have no holes. */
  private static ObjectMapper mapper() {
    ObjectMapper mapper = Json.mapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
    return mapper;
  }

  /**
   * Reads the body as this record; what it does not name is null.
   *
   * @throws Rejected when it is something else
   */
  public static <T> T read(Context ctx, Class<T> shape) {
    return read(ctx.body(), shape, new Rejected("bad-json", "请求的内容不是约定的 JSON，写法见 /api。"));
  }

  /**
   * Reads a text as this record; what it does not name is null.
   *
   * @throws Rejected this one when it is something else
   */
  public static <T> T read(String json, Class<T> shape, Rejected otherwise) {
    try {
      T value = MAPPER.readValue(json, shape);
      if (value != null) {
        return value;
      }
    } catch (JsonProcessingException e) {
      if (e.getCause() instanceof Rejected rejected) {
        throw rejected;
      }
    }
    throw otherwise;
  }
}
