package gongkai.tls;

import gongkai.report.Rejected;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/**
 * By what a server shows who it is.
 *
 * @param chain its own certificate first, then those that vouch for it
 */
public record ServerIdentity(PrivateKey key, List<X509Certificate> chain) {
  static final String ALIAS = "gongkai";

  public ServerIdentity {
    chain = List.copyOf(chain);
  }

  public X509Certificate certificate() {
    return chain.get(0);
  }

  /** The names and addresses that it stands for, in the order of the certificate. */
  public List<String> names() {
    try {
      var names = certificate().getSubjectAlternativeNames();
      return names == null
          ? List.of()
          : names.stream().map(name -> Objects.toString(name.get(1))).toList();
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }

  /** The same as a PKCS12 store. */
  public KeyStore store(char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(ALIAS, key, password, chain.toArray(Certificate[]::new));
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Refuses what no client would take.
   *
   * @throws Rejected when the certificate has expired or belongs to another key
   */
  ServerIdentity requireUsable(Clock clock) {
    if (key instanceof RSAKey own
        && certificate().getPublicKey() instanceof RSAKey shown
        && !own.getModulus().equals(shown.getModulus())) {
      throw new Rejected("bad-certificate", "证书和私钥不是一对，请检查是不是拿错了文件。");
    }
    var end = certificate().getNotAfter().toInstant();
    if (clock.instant().isAfter(end)) {
      throw new Rejected(
          "bad-certificate", "证书已在 " + end + " 过期，请换新的证书，或重新运行 gongkai certificate。");
    }
    return this;
  }
}
