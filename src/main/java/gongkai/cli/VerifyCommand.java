package gongkai.cli;

import gongkai.archive.ArchiveVerification;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "verify", description = "核对存档：重新计算每个存档文件的校验值，检查数据库和审计链，并按存档的原件重新审核；服务器可以照常运行。")
final class VerifyCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Mixin private Help help;
  @Mixin private DataOption data;

  VerifyCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return tell(data.in(program).verify(), terminal);
  }

  static int tell(ArchiveVerification found, Terminal terminal) {
    terminal.out().println("核对了 %d 个版本，%d 个存档文件。".formatted(found.versions(), found.blobs()));
    if (!found.orphans().isEmpty()) {
      terminal.out().println("另有 %d 个不属于任何版本的文件，无害。".formatted(found.orphans().size()));
    }
    found.notes().forEach(terminal.out()::println);
    found.problems().forEach(terminal.err()::println);
    terminal
        .out()
        .println(found.sound() ? "全部完好。" : "发现 %d 处问题。".formatted(found.problems().size()));
    if (!found.head().isEmpty()) {
      terminal.out().println("审计链头（请抄存在别处）：" + found.head());
    }
    return found.sound() ? Gongkai.OK : Gongkai.ERRORS_FOUND;
  }
}
