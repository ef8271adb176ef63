package gongkai.http;

import gongkai.tls.ServerIdentity;
import java.time.Duration;

/**
 * How the server listens and what it lets in.
 *
 * @param host address to listen on, null for all
 * @param port 0 for any that is free
 * @param largestBody bytes of the largest request
 * @param idle how long a connection may stand still
 * @param grace how long running requests may take to finish when the server stops
 * @param identity what it shows over HTTPS; null when it speaks plain HTTP
 * @param surroundings what stands around it
 */
public record ServerSettings(
    String host,
    int port,
    long largestBody,
    Duration idle,
    Duration grace,
    ServerIdentity identity,
    Surroundings surroundings) {

  /**
   * What stands around a server and cannot be found out by itself.
   *
   * @param address by which people reach it, without a slash at its end; null for where it listens
   * @param proxied whether a proxy stands before it whose last X-Forwarded-For is to be believed
   * @param framedBy sites that may show its pages within their own, as in frame-ancestors
   * @param accessLog whether each request is logged
   * @param metricsPort where this machine itself may read figures of its work; 0 for nowhere
   */
  public record Surroundings(
      String address, boolean proxied, String framedBy, boolean accessLog, int metricsPort) {
    /** Offices whose computers reach it directly. */
    public static final Surroundings USUAL = new Surroundings(null, false, "'self'", false, 0);
  }

  /** Speaks plain HTTP. */
  public ServerSettings(String host, int port, long largestBody, Duration idle, Duration grace) {
    this(host, port, largestBody, idle, grace, null, Surroundings.USUAL);
  }

  public static ServerSettings on(String host, int port) {
    return new ServerSettings(
        host, port, 32L << 20, Duration.ofSeconds(60), Duration.ofSeconds(60));
  }

  /** The same over HTTPS. */
  public ServerSettings showing(ServerIdentity shown) {
    return new ServerSettings(host, port, largestBody, idle, grace, shown, surroundings);
  }

  /** The same elsewhere. */
  public ServerSettings within(Surroundings others) {
    return new ServerSettings(host, port, largestBody, idle, grace, identity, others);
  }

  /** Whether browsers come over HTTPS, to itself or to the proxy before it. */
  boolean reachedByHttps() {
    String address = surroundings.address();
    return identity != null || (address != null && address.startsWith("https://"));
  }

  /** Bytes of all bodies together that may be here at once. */
  long bodiesTogether() {
    return Math.max(8 * largestBody, 1 << 20);
  }
}
