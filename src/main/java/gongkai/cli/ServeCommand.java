package gongkai.cli;

import gongkai.demo.DemoAccount;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "serve", description = "启动服务器；按 Ctrl+C 停止，停止前会做完手头的工作。")
final class ServeCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Mixin private Help help;
  @Mixin private TlsOptions tls;

  @Option(
      names = "--port",
      paramLabel = "端口",
      defaultValue = "7070",
      description = "端口，默认 ${DEFAULT-VALUE}；0 表示任选一个空闲端口。")
  private int port;

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

  @Override
  public Integer call() throws InterruptedException {
    Path data = chosen != null ? chosen : Path.of(demo ? "data-demo" : "data");
    if (demo) {
      terminal.out().println("正在准备演示数据，大约需要半分钟…");
    }
    Started started = program.serve(port, data, tls.identity(data), demo);
    terminal.out().println("公开 已启动，请用浏览器打开 " + started.address());
    terminal.out().println("存档在 " + data.toAbsolutePath().normalize());
    started.administrator().ifPresent(this::tellLink);
    tellAccounts(started.accounts());
    program.untilStopped();
    return Gongkai.OK;
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
    terminal.out().println("在此之前，能打开上述地址的人都可以试用审核和报送。");
  }
}
