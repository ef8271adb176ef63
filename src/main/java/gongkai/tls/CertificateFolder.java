package gongkai.tls;

import gongkai.report.Rejected;
import gongkai.report.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A folder with an internal authority and a server's certificate: {@code ca.cer} for the computers
 * of the office, {@code host.p12} for the server, {@code ca.p12} to issue again, and {@code
 * password} for the two.
 */
public final class CertificateFolder {
  private static final String PASSWORD = "password";
  private static final int PASSWORD_BYTES = 18;
  private final Path folder;
  private final Clock clock;

  public CertificateFolder(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** The certificate that computers are to trust; it may not be there. */
  public Path authority() {
    return folder.resolve("ca.cer");
  }

  /** Where the server finds its key, its certificate and the password. */
  public IdentityFiles files() {
    return new IdentityFiles(folder.resolve("host.p12"), null, folder.resolve(PASSWORD));
  }

  /**
   * Issues a certificate for a server. An authority that is there already is used again, so that no
   * computer has to learn to trust a new one.
   *
   * @param names host names and addresses, the usual host name first
   * @throws Rejected when a name or the folder cannot be used
   */
  public ServerIdentity issue(List<String> names) {
    List<String> all = HostNames.of(names);
    try {
      Files.createDirectories(folder);
      char[] password = password();
      ServerIdentity server = authority(all.get(0), password).issue(all);
      write("host.p12", packed(server, password));
      return server;
    } catch (IOException e) {
      throw new Rejected("cannot-write", "文件夹 " + folder + " 不能写入，请检查路径和权限，或用 --out 另指定。");
    }
  }

  /** The SHA-256 fingerprint of a certificate, as Windows shows it: pairs of digits. */
  public static String fingerprint(ServerIdentity identity) {
    try {
      byte[] encoded = identity.chain().get(identity.chain().size() - 1).getEncoded();
      return Sha256.hex(encoded).toUpperCase(Locale.ROOT).replaceAll("(?<=..)(..)", ":$1");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Authority authority(String server, char[] password) throws IOException {
    Path kept = folder.resolve("ca.p12");
    if (Files.exists(kept)) {
      var files = new IdentityFiles(kept, null, folder.resolve(PASSWORD));
      return new Authority(files.load(clock), clock);
    }
    Authority fresh = Authority.create(server, clock);
    write("ca.p12", packed(fresh.self(), password));
    try {
      Files.write(authority(), fresh.self().certificate().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    return fresh;
  }

  private char[] password() throws IOException {
    Path file = folder.resolve(PASSWORD);
    if (!Files.exists(file)) {
      byte[] bytes = new byte[PASSWORD_BYTES];
      new SecureRandom().nextBytes(bytes);
      write(PASSWORD, HexFormat.of().formatHex(bytes).getBytes());
    }
    return Files.readString(file).strip().toCharArray();
  }

  private static byte[] packed(ServerIdentity identity, char[] password) throws IOException {
    var out = new ByteArrayOutputStream();
    try {
      identity.store(password).store(out, password);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  /** Writes what only the owner may read, in one step. */
  private void write(String name, byte[] content) throws IOException {
    Path fresh = Files.createTempFile(folder, name, ".new");
    if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
    }
    Files.write(fresh, content);
    Files.move(fresh, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }
}
