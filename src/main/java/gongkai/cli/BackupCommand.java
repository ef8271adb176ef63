package gongkai.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "backup", description = "把整个存档备份成一个文件；服务器可以照常运行。")
final class BackupCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Mixin private Help help;
  @Mixin private DataOption data;

  @Parameters(paramLabel = "备份文件", description = "要写的 zip 文件，不能已经存在。")
  private Path file;

  BackupCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    DataFolder.BackedUp done = data.in(program).backup(file);
    terminal.out().println("已备份到 " + file.toAbsolutePath().normalize());
    terminal.out().println("审计链头（请抄存在别处）：" + done.head());
    done.lost().forEach(hash -> terminal.err().println("存档文件 " + hash + " 丢失或已损坏，备份里没有它。"));
    return done.lost().isEmpty() ? Gongkai.OK : Gongkai.ERRORS_FOUND;
  }
}
