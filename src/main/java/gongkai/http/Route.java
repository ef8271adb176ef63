package gongkai.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/** One address that the server answers. */
record Route(HandlerType method, String path, Handler handler) {

  static Route get(String path, Handler handler) {
    return new Route(HandlerType.GET, path, handler);
  }

  static Route post(String path, Handler handler) {
    return new Route(HandlerType.POST, path, handler);
  }
}
