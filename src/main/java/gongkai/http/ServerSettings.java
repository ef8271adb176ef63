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
 */
public record ServerSettings(
    String host,
    int port,
    long largestBody,
    Duration idle,
    Duration grace,
    ServerIdentity identity) {

  /** Speaks plain HTTP. */
  public ServerSettings(String host, int port, long largestBody, Duration idle, Duration grace) {
    this(host, port, largestBody, idle, grace, null);
  }

  public static ServerSettings onPort(int port) {
    return new ServerSettings(
        null, port, 32L << 20, Duration.ofSeconds(60), Duration.ofSeconds(60));
  }

  /** The same over HTTPS. */
  public ServerSettings showing(ServerIdentity shown) {
    return new ServerSettings(host, port, largestBody, idle, grace, shown);
  }
}
