package gongkai.cli;

import gongkai.tls.ServerIdentity;
import java.nio.file.Path;

/**
 * How a server is to run.
 *
 * @param host address to listen on; null for all
 * @param port 0 for any that is free
 * @param data folder of the archive
 * @param identity what it shows over HTTPS; null for plain HTTP
 * @param demonstrate whether an empty folder is filled with the demonstration set
 * @param address by which people reach it; null for where it listens
 * @param proxied whether a proxy stands before it
 * @param framedBy sites that may show its pages within their own
 * @param accessLog whether each request is logged
 * @param metricsPort where this machine may read figures of its work; 0 for nowhere
 * @param backups folder for daily backups; null for none
 * @param keptBackups how many of them stay
 */
public record ServeOptions(
    String host,
    int port,
    Path data,
    ServerIdentity identity,
    boolean demonstrate,
    String address,
    boolean proxied,
    String framedBy,
    boolean accessLog,
    int metricsPort,
    Path backups,
    int keptBackups) {

  /** A server that this machine alone is to reach, for a demonstration. */
  public static ServeOptions demonstration(Path data) {
    return new ServeOptions(
        "127.0.0.1", 0, data, null, true, null, false, "'self'", false, 0, null, 0);
  }
}
