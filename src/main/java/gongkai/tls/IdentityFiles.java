package gongkai.tls;

import gongkai.report.Rejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Where a server's key and certificate stand.
 *
 * @param store a PKCS12 file, or a PEM file with the certificates
 * @param key a PEM file with the key when it is not in the store, else null
 * @param password a file with the password of the key, or null when there is none
 */
public record IdentityFiles(Path store, Path key, Path password) {

  /**
   * Reads them.
   *
   * @throws Rejected when they cannot be used
   */
  public ServerIdentity load(Clock clock) {
    byte[] bytes = read(store);
    boolean pem = new String(bytes, StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
    try {
      ServerIdentity identity =
          pem ? Pem.identity(texts(bytes), secret()) : pkcs12(bytes, secret());
      return identity.requireUsable(clock);
    } catch (GeneralSecurityException | IOException e) {
      throw unusable("读不出来；请检查文件是不是 PKCS12（.p12、.pfx）或 PEM，密码文件对不对");
    }
  }

  private List<String> texts(byte[] bytes) {
    String first = new String(bytes, StandardCharsets.UTF_8);
    return key == null
        ? List.of(first)
        : List.of(first, new String(read(key), StandardCharsets.UTF_8));
  }

  private ServerIdentity pkcs12(byte[] bytes, char[] secret)
      throws GeneralSecurityException, IOException {
    KeyStore stored = KeyStore.getInstance("PKCS12");
    stored.load(new ByteArrayInputStream(bytes), secret);
    for (String alias : new ArrayList<>(Collections.list(stored.aliases()))) {
      if (stored.getKey(alias, secret) instanceof PrivateKey found) {
        List<X509Certificate> chain =
            Arrays.stream(stored.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
        return new ServerIdentity(found, chain);
      }
    }
    throw unusable("里没有私钥；请导出带私钥的证书");
  }

  private char[] secret() {
    if (password == null) {
      return new char[0];
    }
    String text = new String(read(password), StandardCharsets.UTF_8);
    return text.strip().toCharArray();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new Rejected(
          "no-certificate",
          "读不到 " + file + "。请先运行 gongkai certificate --name 主机名 生成证书，或用 --tls-store 指定本单位的证书。");
    }
  }

  private Rejected unusable(String why) {
    return new Rejected("bad-certificate", "证书 " + store + " " + why + "。");
  }
}
