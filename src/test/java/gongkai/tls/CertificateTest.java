package gongkai.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.report.Rejected;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateTest {
  private static final Clock CLOCK = Clock.systemUTC();
  @TempDir static Path shared;
  private static CertificateFolder folder;
  private static ServerIdentity server;
  @TempDir Path own;

  @BeforeAll
  static void issue() {
    folder = new CertificateFolder(shared.resolve("new/tls"), CLOCK);
    server = folder.issue(List.of("gongkai.czj.local,192.0.2.7", "GONGKAI"));
  }

  private static X509Certificate authority() throws Exception {
    try (var in = Files.newInputStream(folder.authority())) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  @Test
  void the_certificate_stands_for_all_names_and_addresses() throws Exception {
    assertThat(server.names())
        .containsExactly("gongkai.czj.local", "192.0.2.7", "gongkai", "localhost");
    assertThat(server.certificate().getSubjectAlternativeNames())
        .extracting(name -> (Integer) name.get(0))
        .containsExactly(2, 7, 2, 2);
    assertThat(server.certificate().getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    assertThat(server.certificate().getBasicConstraints()).isEqualTo(-1);
  }

  @Test
  void the_authority_vouches_for_it_and_outlives_it() throws Exception {
    X509Certificate authority = authority();
    server.certificate().verify(authority.getPublicKey());
    assertThat(authority.getBasicConstraints()).as("signs servers only").isZero();
    assertThat(authority.getKeyUsage()[5]).as("signs certificates").isTrue();
    assertThat(authority.getNotAfter()).isAfter(server.certificate().getNotAfter());
    assertThat(server.chain()).hasSize(2).last().isEqualTo(authority);
  }

  @Test
  void a_second_certificate_needs_no_new_trust() throws Exception {
    var office = new CertificateFolder(own, CLOCK);
    office.issue(List.of("old.local"));
    byte[] trusted = Files.readAllBytes(office.authority());
    ServerIdentity renewed = office.issue(List.of("new.local"));
    assertThat(Files.readAllBytes(office.authority())).isEqualTo(trusted);
    assertThat(office.files().load(CLOCK).names()).containsExactly("new.local", "localhost");
    assertThat(renewed.chain().get(1).getEncoded()).isEqualTo(trusted);
  }

  @Test
  void only_the_owner_may_read_the_keys() throws IOException {
    for (String name : List.of("ca.p12", "host.p12", "password")) {
      Path file = shared.resolve("new/tls").resolve(name);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void what_was_issued_can_be_loaded() {
    ServerIdentity loaded = folder.files().load(CLOCK);
    assertThat(loaded.certificate()).isEqualTo(server.certificate());
    assertThat(loaded.key()).isEqualTo(server.key());
  }

  @Test
  void pem_is_taken_in_one_file_or_two_with_and_without_a_password() throws Exception {
    Path both = own.resolve("both.pem");
    Files.writeString(both, pem(server.chain().get(1), server.certificate(), server.key()));
    assertThat(new IdentityFiles(both, null, null).load(CLOCK).names()).contains("192.0.2.7");

    Path chain = Files.writeString(own.resolve("chain.pem"), pem(server.certificate()));
    Path password = Files.writeString(own.resolve("password"), "secret 1\n");
    var lock =
        new JceOpenSSLPKCS8EncryptorBuilder(JcaPKCS8Generator.AES_256_CBC)
            .setProvider(new BouncyCastleProvider())
            .setPassword("secret 1".toCharArray())
            .build();
    Path key =
        Files.writeString(
            own.resolve("key.pem"), pem(new JcaPKCS8Generator(server.key(), lock).generate()));
    assertThat(new IdentityFiles(chain, key, password).load(CLOCK).key()).isEqualTo(server.key());
    assertRefused(new IdentityFiles(chain, key, null), "bad-certificate", "密码文件");
    assertRefused(new IdentityFiles(chain, null, null), "bad-certificate", "--tls-key");
  }

  private static String pem(Object... parts) throws IOException {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      for (Object part : parts) {
        writer.writeObject(part);
      }
    }
    return text.toString();
  }

  @Test
  void what_cannot_be_used_is_refused_with_what_to_do() throws Exception {
    Path text = Files.writeString(own.resolve("text.p12"), "not a store");
    assertRefused(new IdentityFiles(text, null, null), "bad-certificate", "PKCS12");
    assertRefused(
        new IdentityFiles(own.resolve("none"), null, null),
        "no-certificate",
        "gongkai certificate");
    ServerIdentity other = new CertificateFolder(own.resolve("b"), CLOCK).issue(List.of("b.local"));
    Path mixed =
        Files.writeString(own.resolve("mixed.pem"), pem(server.certificate(), other.key()));
    assertRefused(new IdentityFiles(mixed, null, null), "bad-certificate", "不是一对");
    Clock later = Clock.offset(CLOCK, Duration.ofDays(826));
    assertThatThrownBy(() -> folder.files().load(later)).hasMessageContaining("过期");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "192.0.2.7", "财政局", "a b_c", "-x.local", "x..local"})
  void what_is_no_host_name_is_refused(String name) {
    assertThatThrownBy(() -> new CertificateFolder(own, CLOCK).issue(List.of(name)))
        .isInstanceOfSatisfying(Rejected.class, e -> assertThat(e.code()).isEqualTo("bad-name"));
  }

  private static void assertRefused(IdentityFiles files, String code, String words) {
    assertThatThrownBy(() -> files.load(CLOCK))
        .hasMessageContaining(words)
        .isInstanceOfSatisfying(Rejected.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
