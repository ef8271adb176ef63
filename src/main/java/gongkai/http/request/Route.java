package gongkai.http.request;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/**
 * One address that the server answers.
 *
 * @param need who may come; the {@link Gate} sees to it before the handler runs
 * @param largestBody bytes of the largest body it takes; 0 for what is usual of forms and JSON
 */
public record Route(HandlerType method, String path, Need need, Handler handler, long largestBody) {

  public static Route get(String path, Need need, Handler handler) {
    return new Route(HandlerType.GET, path, need, handler, 0);
  }

  public static Route post(String path, Need need, Handler handler) {
    return new Route(HandlerType.POST, path, need, handler, 0);
  }

  public static Route put(String path, Need need, Handler handler) {
    return new Route(HandlerType.PUT, path, need, handler, 0);
  }

  public static Route delete(String path, Need need, Handler handler) {
    return new Route(HandlerType.DELETE, path, need, handler, 0);
  }

  /**
   * The same for bodies up to so many bytes.
   *
   * @throws IllegalArgumentException when its path has parameters: sizes go by whole paths
   */
  public Route upTo(long bytes) {
    if (path.contains("{")) {
      throw new IllegalArgumentException("A path with parameters takes no large bodies: " + path);
    }
    return new Route(method, path, need, handler, bytes);
  }
}
