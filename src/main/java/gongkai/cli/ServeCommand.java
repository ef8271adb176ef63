package gongkai.cli;

import java.nio.file.Path;
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
      defaultValue = "data",
      description = "存档所在的文件夹，默认 ${DEFAULT-VALUE}；不存在则建立。")
  private Path data;

  ServeCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Started started = program.serve(port, data, tls.identity(data));
    terminal.out().println("公开 已启动，请用浏览器打开 " + started.address());
    terminal.out().println("存档在 " + data.toAbsolutePath().normalize());
    started.administrator().ifPresent(this::tellLink);
    program.untilStopped();
    return Gongkai.OK;
  }

  private void tellLink(String link) {
    terminal.out().println("还没有管理员。请管理员在 24 小时内打开这个一次性链接，设定用户名和密码：");
    terminal.out().println("  " + link);
    terminal.out().println("在此之前，能打开上述地址的人都可以试用审核和报送。");
  }
}
