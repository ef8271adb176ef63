package gongkai.cli;

import gongkai.demo.DemoAccount;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "serve", description = "启动服务器；按 Ctrl+C 停止，停止前会做完手头的工作。")
final class ServeCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

  private final Program program;
  private final Terminal terminal;

  @Mixin private Help help;
  @Mixin private TlsOptions tls;

  @Option(
      names = "--port",
      paramLabel = "端口",
      defaultValue = "7070",
      description = "端口，默认 ${DEFAULT-VALUE}；0 表示任选一个空闲端口。")
  private void port(int number) {
    port = listenable(number);
  }

  private int port = 7070;

  @Spec private CommandSpec spec;

  @Option(names = "--host", paramLabel = "地址", description = "只在这个地址上监听，如 127.0.0.1；默认所有地址。")
  private String host;

  @Option(
      names = "--address",
      paramLabel = "网址",
      description = "大家用来打开本站的网址，如 https://gongkai.czj.local；邀请链接以它开头。")
  private String address;

  @Option(names = "--proxied", description = "前面有反向代理：以它写的最后一个 X-Forwarded-For 为来访地址。")
  private boolean proxied;

  @Option(
      names = "--framed-by",
      paramLabel = "网站",
      split = ",",
      description = "允许在它们的页面里显示本站，如 https://*.officeapps.live.com（网页版 Excel）。")
  private List<String> framedBy = List.of();

  @Option(names = "--access-log", description = "在日志里记下每个请求。")
  private boolean accessLog;

  @Option(
      names = "--metrics-port",
      paramLabel = "端口",
      description = "只在本机的这个端口上提供 /metrics（Prometheus 格式）；默认不提供。")
  private void metricsPort(int number) {
    metricsPort = listenable(number);
  }

  private int metricsPort;

  @Option(names = "--backups", paramLabel = "文件夹", description = "每天凌晨在这个文件夹里写一份备份，旧的按份数删去。")
  private Path backups;

  @Option(
      names = "--keep-backups",
      paramLabel = "份数",
      defaultValue = "14",
      description = "留几份每日备份，默认 ${DEFAULT-VALUE}。")
  private int keptBackups;

  @Option(
      names = "--data",
      paramLabel = "文件夹",
      description = "存档所在的文件夹，默认 data（演示时是 data-demo）；不存在则建立。")
  private Path chosen;

  @Option(names = "--demo", description = "在空的文件夹里放入演示数据：单位、各种角色的人员、两个年度的报送。")
  private boolean demo;

  ServeCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  /** The port, if a server can listen on it; a misuse of the call else. */
  private int listenable(int number) {
    if (number < 0 || number > LAST_PORT) {
      throw new ParameterException(spec.commandLine(), "端口应在 0 到 " + LAST_PORT + " 之间：" + number);
    }
    return number;
  }

  @Override
  public Integer call() throws InterruptedException {
    Path data = chosen != null ? chosen : Path.of(demo ? "data-demo" : "data");
    if (demo) {
      terminal.out().println("正在准备演示数据，大约需要半分钟…");
    }
    Started started = program.serve(options(data));
    terminal.out().println("公开 已启动，请用浏览器打开 " + started.address());
    terminal.out().println("存档在 " + data.toAbsolutePath().normalize());
    started.administrator().ifPresent(this::tellLink);
    tellAccounts(started.accounts());
    program.untilStopped();
    return Gongkai.OK;
  }

  private ServeOptions options(Path data) {
    if (address != null && !address.matches("https?://[^/?#\\s]+")) {
      throw new ParameterException(
          spec.commandLine(), "--address 应是不带路径的网址，如 https://gongkai.czj.local");
    }
    String frames = framedBy.isEmpty() ? "'self'" : "'self' " + String.join(" ", framedBy);
    return new ServeOptions(
        host,
        port,
        data,
        tls.identity(data),
        demo,
        address,
        proxied,
        frames,
        accessLog,
        metricsPort,
        backups,
        keptBackups);
  }

  private void tellAccounts(List<DemoAccount> accounts) {
    if (!accounts.isEmpty()) {
      terminal.out().println("演示账户（密码只显示这一次）：");
      accounts.forEach(
          it -> terminal.out().printf("  %-10s %s  %s%n", it.login(), it.password(), it.what()));
    }
  }

  private void tellLink(String link) {
    terminal.out().println("还没有管理员。请管理员在 24 小时内打开这个一次性链接，设定用户名和密码：");
    terminal.out().println("  " + link);
    terminal.out().println("在此之前，能打开上述地址的人只能试用审核，存档没有开放。");
  }
}
