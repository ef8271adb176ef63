package gongkai.http.reply;

import gongkai.archive.store.StorageFailure;
import gongkai.http.request.Accept;
import gongkai.report.Json;
import gongkai.report.Rejected;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Turns whatever goes wrong into a {@link Problem}; our own defects are told in the log only. */
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String RETRY_SECONDS = "30";

  /** The attribute under which a request carries its name. */
  public static final String REQUEST = "gongkai.request";

  private final BiConsumer<Context, Problem> page;

  /**
   * @param page shows a problem to a person who follows links in a browser
   */
  public Problems(BiConsumer<Context, Problem> page) {
    this.page = page;
  }

  public void install(RoutesConfig routes) {
    routes.exception(Rejected.class, (e, ctx) -> answer(ctx, of(ctx, e)));
    routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, of(ctx, e)));
    routes.exception(
        Exception.class,
        (e, ctx) ->
            answer(
                ctx,
                StorageFailure.of(e)
                    .map(told -> of(ctx, told))
                    .orElseGet(() -> defect(ctx.path(), e))));
  }

  private static Problem of(Context ctx, Rejected problem) {
    int status = Statuses.of(problem.code());
    return Problem.of(status, problem.code(), problem.getMessage(), ctx.path());
  }

  private static Problem of(Context ctx, HttpResponseException problem) {
    return of(problem.getStatus(), ctx.path(), false);
  }

  /**
   * What the server itself refuses before any handler sees it.
   *
   * @param busy whether there was too much to do
   */
  public static Problem of(int status, String path, boolean busy) {
    return switch (status) {
      case 404 -> Problem.of(404, "no-page", "没有这个地址，请检查网址；接口列表见 /api。", path);
      case 405 -> Problem.of(405, "method-not-allowed", "这个地址不接受这种请求方法，用法见 /api。", path);
      case 413 -> Problem.of(413, "too-large", "内容超过服务器允许的大小，请删去不需要的工作表后再上传。", path);
      case 431 -> Problem.of(431, "header-too-large", "请求头太长，请清除浏览器中本站的数据后重试。", path);
      case 408 -> Problem.of(408, "too-slow-upload", "内容传得太慢，已停止接收；请检查网络后重新上传。", path);
      case 507 -> Problem.of(507, "no-room", "服务器的磁盘已满，没有接收；请管理员清理磁盘后再试。", path);
      case 503 ->
          busy
              ? Problem.of(503, "busy", "服务器正忙，请稍候半分钟再试；您的文件没有存档。", path)
              : Problem.of(503, "stopping", "服务器正在停止或重启，请稍后再试。", path);
      default -> Problem.of(status, "bad-request", "请求的写法有误，用法见 /api。", path);
    };
  }

  /** Our own fault: the log has the details under a number that the sender can name. */
  public static Problem defect(String path, Throwable cause) {
    String incident =
        MDC.get("request") == null
            ? UUID.randomUUID().toString().substring(0, 8)
            : MDC.get("request");
    LOG.error("Incident {} at {}", incident, path, cause);
    String detail = "服务器内部错误，已记录。请把编号 " + incident + " 告诉管理员；您的文件没有存档，可以稍后重试。";
    return Problem.of(500, "internal", detail, "urn:gongkai:incident:" + incident);
  }

  private void answer(Context ctx, Problem problem) {
    ctx.status(problem.status());
    if (problem.status() == 503) {
      ctx.header("Retry-After", RETRY_SECONDS);
    }
    if (ctx.method() == HandlerType.POST) {
      // Its body may be unread; the connection is of no use to the next request.
      ctx.header("Connection", "close");
    }
    if (Accept.isNavigation(ctx)) {
      page.accept(ctx, problem);
    } else {
      ctx.result(Json.write(problem)).contentType(Problem.MEDIA_TYPE);
    }
  }
}
