package gongkai.http.reply;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * An error as RFC 9457 has it.
 *
 * @param title the status in Chinese
 * @param code stable, for programs
 * @param detail what is wrong and what to do, in Chinese
 * @param instance the request that failed, or the incident under which the log tells more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type, String title, int status, String code, String detail, String instance) {
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final Map<Integer, String> TITLES =
      Map.ofEntries(
          Map.entry(400, "请求不完整"),
          Map.entry(401, "需要登录"),
          Map.entry(403, "没有权限"),
          Map.entry(404, "没有找到"),
          Map.entry(405, "不支持这个方法"),
          Map.entry(406, "给不出所要的格式"),
          Map.entry(408, "等待超时"),
          Map.entry(409, "与现状冲突"),
          Map.entry(413, "文件太大"),
          Map.entry(415, "不支持这种内容"),
          Map.entry(422, "文件不能使用"),
          Map.entry(429, "太频繁"),
          Map.entry(431, "请求头太长"),
          Map.entry(500, "服务器内部错误"),
          Map.entry(503, "暂时不能服务"),
          Map.entry(507, "磁盘已满"));

  static Problem of(int status, String code, String detail, String instance) {
    String title = TITLES.getOrDefault(status, status < 500 ? "请求有误" : "服务器出错");
    return new Problem("about:blank", title, status, code, detail, instance);
  }
}
