package gongkai.cli;

import gongkai.tls.CertificateFolder;
import gongkai.tls.ServerIdentity;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "certificate", description = "生成内部证书颁发机构和服务器证书，供 serve --tls 使用；已有颁发机构时只换服务器证书。")
final class CertificateCommand implements Callable<Integer> {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
  private final Terminal terminal;

  @Mixin private Help help;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "主机名",
      description = "各台电脑访问服务器用的主机名；还有别的主机名或 IP 地址时用逗号隔开，或写多个 --name。")
  private List<String> names;

  @Option(
      names = "--out",
      paramLabel = "文件夹",
      defaultValue = "data/tls",
      description = "写到哪个文件夹，默认 ${DEFAULT-VALUE}，也就是 serve --tls 读的地方。")
  private Path out;

  CertificateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var folder = new CertificateFolder(out, Clock.systemUTC());
    ServerIdentity server = folder.issue(names);
    say("服务器证书：" + folder.files().store() + "，可用于 " + String.join("、", server.names()));
    say("有效期到 " + day(server) + "；到期前用同一条命令换新的，各台电脑不用再改。");
    say("各台电脑要信任的证书：" + folder.authority());
    say("它的 SHA-256 指纹：" + CertificateFolder.fingerprint(server));
    say("下一步：");
    say(
        "  1. scripts/run --tls（存档文件夹不是默认的，加 --data；证书不在默认位置，加 --tls-store 和"
            + " --tls-password-file）。");
    say("  2. 在每台电脑上双击 " + folder.authority().getFileName() + "，安装到“受信任的根证书颁发机构”；或由域管理员用组策略下发。");
    say("  3. 打开 https://" + server.names().get(0) + ":端口/addin/install 检查。");
    say("文件夹里的 ca.p12、host.p12 和 password 只给管理员看，请备份好。");
    return Gongkai.OK;
  }

  private static String day(ServerIdentity server) {
    return DAY.format(
        server.certificate().getNotAfter().toInstant().atZone(ZoneId.systemDefault()));
  }

  private void say(String line) {
    terminal.out().println(line);
  }
}
