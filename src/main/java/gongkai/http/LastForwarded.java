package gongkai.http;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Takes a request for one of whoever the proxy before us saw: the last of X-Forwarded-For, because
 * a sender may write all before it. Only for servers that none but the proxy can reach.
 */
final class LastForwarded implements HttpConfiguration.Customizer {
  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    List<String> passed = request.getHeaders().getCSV("X-Forwarded-For", false);
    if (passed.isEmpty()) {
      return request;
    }
    String sender = passed.get(passed.size() - 1).replaceAll("[^0-9A-Fa-f.:]", "");
    boolean secure = "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
    var connection =
        new ConnectionMetaData.Wrapper(request.getConnectionMetaData()) {
          @Override
          public SocketAddress getRemoteSocketAddress() {
            return InetSocketAddress.createUnresolved(sender, 0);
          }

          @Override
          public boolean isSecure() {
            return secure || super.isSecure();
          }
        };
    HttpURI address =
        secure ? HttpURI.build(request.getHttpURI()).scheme("https") : request.getHttpURI();
    return new Request.Wrapper(request) {
      @Override
      public ConnectionMetaData getConnectionMetaData() {
        return connection;
      }

      @Override
      public HttpURI getHttpURI() {
        return address;
      }

      @Override
      public boolean isSecure() {
        return connection.isSecure();
      }
    };
  }
}
