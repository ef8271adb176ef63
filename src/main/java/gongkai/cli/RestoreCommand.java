package gongkai.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "restore", description = "从备份恢复存档并核对；先停止服务器。")
final class RestoreCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Mixin private Help help;
  @Mixin private DataOption data;

  @Parameters(paramLabel = "备份文件", description = "由 backup 写的文件。")
  private Path file;

  @Option(names = "--set-aside", description = "存档文件夹里已有内容时，把它改名留在旁边再恢复；不给这个参数就不恢复。")
  private boolean setAside;

  RestoreCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    DataFolder.Restored restored = data.in(program).restore(file, setAside);
    restored.before().ifPresent(path -> terminal.out().println("原来的存档改名为 " + path));
    terminal.out().println("已恢复。");
    return VerifyCommand.tell(restored.found(), terminal);
  }
}
