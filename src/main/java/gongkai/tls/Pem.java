package gongkai.tls;

import gongkai.report.Rejected;
import java.io.IOException;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;

/** Keys and certificates written as text between BEGIN and END, in whatever order. */
final class Pem {
  private final List<X509Certificate> chain = new ArrayList<>();
  private final char[] secret;

  /** The JDK has not all ciphers by which tools lock keys. */
  private final Provider ciphers = new BouncyCastleProvider();

  private PrivateKey key;

  private Pem(char[] secret) {
    this.secret = secret;
  }

  /**
   * The first key of these texts with all their certificates, that of the key first.
   *
   * @throws Rejected when a key or its certificate is missing
   */
  static ServerIdentity identity(List<String> texts, char[] secret)
      throws GeneralSecurityException, IOException {
    var pem = new Pem(secret);
    for (String text : texts) {
      pem.read(text);
    }
    if (pem.key == null) {
      throw new Rejected("bad-certificate", "PEM 里没有私钥；私钥在另一个文件时，请用 --tls-key 指定。");
    }
    return new ServerIdentity(pem.key, pem.ordered());
  }

  private void read(String text) throws GeneralSecurityException, IOException {
    try (var parser = new PEMParser(new StringReader(text))) {
      for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
        take(part);
      }
    } catch (OperatorCreationException | PKCSException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private void take(Object part)
      throws GeneralSecurityException, IOException, OperatorCreationException, PKCSException {
    var keys = new JcaPEMKeyConverter();
    if (part instanceof X509CertificateHolder certificate) {
      chain.add(new JcaX509CertificateConverter().getCertificate(certificate));
    } else if (part instanceof PrivateKeyInfo plain) {
      key = keys.getPrivateKey(plain);
    } else if (part instanceof PEMKeyPair pair) {
      key = keys.getKeyPair(pair).getPrivate();
    } else if (part instanceof PEMEncryptedKeyPair pair) {
      var decryptor = new JcePEMDecryptorProviderBuilder().setProvider(ciphers).build(secret);
      key = keys.getKeyPair(pair.decryptKeyPair(decryptor)).getPrivate();
    } else if (part instanceof PKCS8EncryptedPrivateKeyInfo locked) {
      var decryptor =
          new JceOpenSSLPKCS8DecryptorProviderBuilder().setProvider(ciphers).build(secret);
      key = keys.getPrivateKey(locked.decryptPrivateKeyInfo(decryptor));
    }
  }

  /** The certificate of the server first: it vouches for none of the others. */
  private List<X509Certificate> ordered() {
    List<X509Certificate> ordered = new ArrayList<>(chain);
    ordered.sort((a, b) -> Integer.compare(a.getBasicConstraints(), b.getBasicConstraints()));
    if (ordered.isEmpty()) {
      throw new Rejected("bad-certificate", "PEM 里没有证书；请把证书和中间证书放进同一个文件。");
    }
    return ordered;
  }
}
