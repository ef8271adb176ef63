package gongkai.http;

import gongkai.http.addin.AddinApi;
import gongkai.report.Rejected;
import gongkai.tls.ServerIdentity;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.UUID;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** HTTPS, and what becomes of those who come to its port by plain HTTP. */
final class Https {
  private Https() {}

  /** Tells TLS from plain HTTP by the first bytes. */
  static ConnectionFactory detector(ServerIdentity identity) {
    char[] password = UUID.randomUUID().toString().toCharArray();
    var ssl = new SslContextFactory.Server();
    ssl.setKeyStore(identity.store(password));
    ssl.setKeyStorePassword(new String(password));
    ssl.setSniRequired(false);
    return new DetectorConnectionFactory(new SslConnectionFactory(ssl, "http/1.1"));
  }

  /** HTTP that knows whether it came over TLS; any name or address of the server will do. */
  static HttpConnectionFactory inside(HttpConfiguration http) {
    var secure = new HttpConfiguration(http);
    secure.addCustomizer(new SecureRequestCustomizer(false));
    return new HttpConnectionFactory(secure);
  }

  /**
   * Sends people on to HTTPS; programs are told to come that way. The certificate that computers
   * are to trust is to be had either way, because before that HTTPS only warns them.
   */
  static void require(Context ctx) {
    if (ctx.req().isSecure() || ctx.path().equals(AddinApi.AUTHORITY)) {
      return;
    }
    String host = ctx.header("Host");
    if (ctx.method() != HandlerType.GET || host == null || !AddinApi.isHost(host)) {
      throw new Rejected("use-https", "这台服务器只接受 HTTPS，请把地址里的 http:// 改成 https://。");
    }
    String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
    ctx.redirect("https://" + host + ctx.path() + query, HttpStatus.PERMANENT_REDIRECT);
    ctx.skipRemainingHandlers();
  }
}
