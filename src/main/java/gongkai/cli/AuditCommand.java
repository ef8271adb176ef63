package gongkai.cli;

import gongkai.access.audit.ChainVerification;
import gongkai.access.audit.Head;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gongkai audit verify}. */
@Command(name = "audit", description = "审计记录。", synopsisSubcommandLabel = "命令")
final class AuditCommand implements Runnable {
  private final Program program;
  private final Terminal terminal;
  @Spec private CommandSpec spec;
  @Mixin private Help help;

  AuditCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "请给出命令");
  }

  @Command(name = "verify", description = "重新计算整条审计链；任何一条被改动、删去都会发现。服务器可以照常运行。")
  private int verify(
      @Mixin Help asked,
      @Mixin DataOption data,
      @Option(names = "--head", paramLabel = "链头", description = "以前抄在别处的链头；有了它，整条链被重写也会发现。")
          String head) {
    ChainVerification found = data.in(program).verifyAudit(head == null ? null : Head.parse(head));
    if (found.isSound()) {
      terminal.out().println("审计记录完整。链头（请抄存在别处）：" + found.head());
      return Gongkai.OK;
    }
    terminal.err().println("审计记录有问题：" + found.complaint().orElse("") + "。");
    return Gongkai.ERRORS_FOUND;
  }
}
