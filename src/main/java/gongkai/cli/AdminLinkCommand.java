package gongkai.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "admin-link", description = "给出一个新的一次性链接，用它可以设定一位管理员；以前的这种链接作废。")
final class AdminLinkCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Mixin private Help help;
  @Mixin private DataOption data;

  @Option(
      names = "--address",
      paramLabel = "网址",
      defaultValue = "http://localhost:7070",
      description = "服务器的网址，默认 ${DEFAULT-VALUE}。")
  private String address;

  AdminLinkCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String key = data.in(program).administratorLink();
    terminal.out().println(address.replaceAll("/+$", "") + "/welcome/" + key);
    terminal.err().println("24 小时内有效，只能用一次；请在服务器运行时用浏览器打开。");
    return Gongkai.OK;
  }
}
