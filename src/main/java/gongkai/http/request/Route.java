package gongkai.http.request;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/**
 * One address that the server answers.
 *
 * @param need who may come; the {@link Gate} sees to it before the handler runs
 */
public record Route(HandlerType method, String path, Need need, Handler handler) {

  public static Route get(String path, Need need, Handler handler) {
    return new Route(HandlerType.GET, path, need, handler);
  }

  public static Route post(String path, Need need, Handler handler) {
    return new Route(HandlerType.POST, path, need, handler);
  }

  public static Route put(String path, Need need, Handler handler) {
    return new Route(HandlerType.PUT, path, need, handler);
  }

  public static Route delete(String path, Need need, Handler handler) {
    return new Route(HandlerType.DELETE, path, need, handler);
  }
}
