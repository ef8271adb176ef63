package gongkai.http;

import gongkai.http.reply.Problems;
import io.javalin.http.Context;
import java.util.UUID;
import org.slf4j.MDC;

/** Gives each request a name by which its reply, its error page and its log lines are found. */
final class RequestIds {
  private RequestIds() {}

  static void give(Context ctx) {
    String id = UUID.randomUUID().toString().substring(0, 8);
    ctx.attribute(Problems.REQUEST, id);
    ctx.header("X-Request-Id", id);
    MDC.put("request", id);
  }
}
