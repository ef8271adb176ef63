package gongkai.cli;

import gongkai.tls.CertificateFolder;
import gongkai.tls.IdentityFiles;
import gongkai.tls.ServerIdentity;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Option;

/** Whether the server speaks HTTPS, and with which certificate. */
final class TlsOptions {
  @Option(names = "--tls", description = "用 HTTPS，证书取自存档文件夹里的 tls 文件夹（由 gongkai certificate 生成）。")
  private boolean tls;

  @Option(
      names = "--tls-store",
      paramLabel = "文件",
      description = "用 HTTPS，证书取自这个文件：PKCS12（.p12、.pfx），或含证书链的 PEM。")
  private Path store;

  @Option(names = "--tls-key", paramLabel = "文件", description = "PEM 私钥，在另一个文件里时才需要。")
  private Path key;

  @Option(names = "--tls-password-file", paramLabel = "文件", description = "这个文件里写着证书或私钥的密码。")
  private Path password;

  /**
   * What the server is to show, or null for plain HTTP.
   *
   * @param data folder of the archive
   */
  ServerIdentity identity(Path data) {
    Clock clock = Clock.systemUTC();
    if (store != null) {
      return new IdentityFiles(store, key, password).load(clock);
    }
    return tls ? new CertificateFolder(data.resolve("tls"), clock).files().load(clock) : null;
  }
}
