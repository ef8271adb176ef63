package gongkai;

import gongkai.archive.ArchiveVerification;
import gongkai.cli.DataFolder.Finding;
import gongkai.report.Rejected;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at what a server needs of its machine, and says what to do about each thing amiss. */
final class Doctor {
  private static final long LEAST_HEAP = 700L << 20;
  private static final long LEAST_ROOM = 2L << 30;
  private static final Duration OLD_BACKUP = Duration.ofDays(2);
  private static final Duration EXPIRING = Duration.ofDays(30);

  private final LocalData local;
  private final Path data;
  private final Path backups;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param backups folder of the daily backups, or null
   */
  Doctor(LocalData local, Path backups) {
    this.local = local;
    this.data = local.data();
    this.backups = backups;
  }

  List<Finding> examine() throws IOException {
    Runtime machine = Runtime.getRuntime();
    int java = Runtime.version().feature();
    say("Java", java + "", java >= 17, "请安装 JDK 17 或更高版本。");
    long heap = machine.maxMemory();
    say("内存", (heap >> 20) + " MB", heap >= LEAST_HEAP, "请用 GONGKAI_JAVA_OPTS=-Xmx1g 给它更多内存。");
    Path there = Files.exists(data) ? data : data.toAbsolutePath().getParent();
    long room = Files.getFileStore(there).getUsableSpace();
    say("磁盘", (room >> 20) + " MB 可用", room >= LEAST_ROOM, "请清理磁盘，或把 --data 放到大一些的盘上。");
    say("写入", data.toString(), Files.isWritable(there), "请让运行服务器的账户可以写这个文件夹。");
    permissions();
    fonts();
    clock();
    certificate();
    archive();
    backups();
    return findings;
  }

  private void permissions() throws IOException {
    if (Files.exists(data)
        && data.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      boolean own = Files.getPosixFilePermissions(data).size() <= 3;
      say("权限", own ? "仅所有者" : "其他账户可读", own, "请运行 chmod 700 " + data + "。");
    }
  }

  private void fonts() {
    boolean chinese =
        Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
            .anyMatch(font -> font.canDisplay('公'));
    say("字体", chinese ? "有中文字体" : "没有中文字体", chinese, "打印 PDF 需要中文字体，请安装 fonts-noto-cjk 之类的软件包。");
  }

  private void clock() throws IOException {
    Path database = data.resolve("gongkai.db");
    FileTime last =
        Files.exists(database) ? Files.getLastModifiedTime(database) : FileTime.from(Instant.EPOCH);
    boolean sane = last.toInstant().isBefore(Instant.now().plusSeconds(60));
    say("时钟", Instant.now().toString(), sane, "时钟比存档最后一次写入还早，请对时。");
  }

  private void certificate() throws IOException {
    Path store = data.resolve("tls/host.p12");
    if (!Files.exists(store)) {
      return;
    }
    try {
      char[] password = Files.readString(data.resolve("tls/password")).strip().toCharArray();
      KeyStore keys = KeyStore.getInstance(store.toFile(), password);
      var own = (X509Certificate) keys.getCertificate(keys.aliases().nextElement());
      Duration left = Duration.between(Instant.now(), own.getNotAfter().toInstant());
      say(
          "证书",
          "还有 " + left.toDays() + " 天",
          left.compareTo(EXPIRING) > 0,
          "请重新运行 gongkai certificate，再重启服务器。");
    } catch (java.security.GeneralSecurityException e) {
      say("证书", "读不了", false, "请重新运行 gongkai certificate，再重启服务器。");
    }
  }

  private void archive() {
    try {
      ArchiveVerification found = local.look();
      say(
          "存档",
          found.versions() + " 个版本，" + found.problems().size() + " 处问题",
          found.sound(),
          "请运行 gongkai verify 看是哪几处，必要时从备份恢复。");
    } catch (Rejected refusal) {
      say("存档", refusal.getMessage(), refusal.code().equals("no-archive"), refusal.getMessage());
    }
  }

  private void backups() throws IOException {
    if (backups == null) {
      return;
    }
    Optional<Path> last = Optional.empty();
    if (Files.isDirectory(backups)) {
      try (Stream<Path> files = Files.list(backups)) {
        last = files.filter(it -> it.toString().endsWith(".zip")).max(Path::compareTo);
      }
    }
    boolean fresh =
        last.isPresent()
            && Files.getLastModifiedTime(last.get())
                .toInstant()
                .isAfter(Instant.now().minus(OLD_BACKUP));
    say(
        "备份",
        last.map(Path::toString).orElse("没有备份"),
        fresh,
        "最近两天没有备份；请用 serve --backups 或计划任务运行 gongkai backup。");
  }

  private void say(String what, String found, boolean good, String remedy) {
    findings.add(new Finding(what, found, good ? null : remedy));
  }
}
