package gongkai.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority inside an office, which vouches for its servers to computers that trust it. */
public final class Authority {
  private static final Duration AUTHORITY_LASTS = Duration.ofDays(3650);

  /** Some clients take no certificate that lasts longer. */
  private static final Duration SERVER_LASTS = Duration.ofDays(825);

  /** Computers whose clock is slow must not find it too young. */
  private static final Duration HEAD_START = Duration.ofDays(1);

  private static final int KEY_BITS = 3072;
  private static final int SERIAL_BITS = 127;
  private final ServerIdentity self;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Authority(ServerIdentity self, Clock clock) {
    this.self = self;
    this.clock = clock;
  }

  /** A new one, named after the server that it is made for. */
  static Authority create(String server, Clock clock) {
    KeyPair keys = keys();
    var name = new X500Principal("CN=公开内部证书 " + server.replaceAll("[^A-Za-z0-9.:-]", "") + ",O=公开");
    var unsigned = new Authority(null, clock);
    try {
      var builder = unsigned.builder(name, name, keys.getPublic(), AUTHORITY_LASTS);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      X509Certificate certificate = sign(builder, keys.getPrivate());
      return new Authority(new ServerIdentity(keys.getPrivate(), List.of(certificate)), clock);
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A key and a certificate for a server.
   *
   * @param names the host names and IP addresses by which it is called, the usual one first
   */
  ServerIdentity issue(List<String> names) {
    KeyPair keys = keys();
    X509Certificate mine = self.certificate();
    try {
      var subject = new X500Principal("CN=" + names.get(0));
      var builder =
          builder(mine.getSubjectX500Principal(), subject, keys.getPublic(), SERVER_LASTS);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment));
      builder.addExtension(
          Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(mine.getPublicKey()));
      builder.addExtension(Extension.subjectAlternativeName, false, alternatives(names));
      return new ServerIdentity(keys.getPrivate(), List.of(sign(builder, self.key()), mine));
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  ServerIdentity self() {
    return self;
  }

  private static GeneralNames alternatives(List<String> names) {
    return new GeneralNames(
        names.stream()
            .map(
                it ->
                    new GeneralName(
                        HostNames.isAddress(it) ? GeneralName.iPAddress : GeneralName.dNSName, it))
            .toArray(GeneralName[]::new));
  }

  private JcaX509v3CertificateBuilder builder(
      X500Principal issuer, X500Principal subject, PublicKey key, Duration lasts)
      throws GeneralSecurityException, IOException {
    Instant now = clock.instant();
    var builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE),
            Date.from(now.minus(HEAD_START)),
            Date.from(now.plus(lasts)),
            subject,
            key);
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
    return builder;
  }

  private static X509Certificate sign(JcaX509v3CertificateBuilder builder, PrivateKey key)
      throws OperatorCreationException, GeneralSecurityException {
    var signer = new JcaContentSignerBuilder("SHA256withRSA").build(key);
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
