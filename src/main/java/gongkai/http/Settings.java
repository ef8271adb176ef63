package gongkai.http;

import gongkai.tls.Identity;
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
public record Settings(
    String host, int port, long largestBody, Duration idle, Duration grace, Identity identity) {

  /** Speaks plain HTTP. */
  public Settings(String host, int port, long largestBody, Duration idle, Duration grace) {
    this(host, port, largestBody, idle, grace, null);
  }

  public static Settings onPort(int port) {
    return new Settings(null, port, 32L << 20, Duration.ofSeconds(60), Duration.ofSeconds(60));
  }

  /** The same over HTTPS. */
  public Settings showing(Identity shown) {
    return new Settings(host, port, largestBody, idle, grace, shown);
  }
}
