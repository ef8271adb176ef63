package gongkai.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "doctor", description = "检查这台机器和存档：Java、内存、磁盘、权限、字体、时钟、证书、存档、备份；不妥的说明怎么办。")
final class DoctorCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Mixin private Help help;
  @Mixin private DataOption data;

  @Option(names = "--backups", paramLabel = "文件夹", description = "每日备份所在的文件夹。")
  private Path backups;

  DoctorCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<DataFolder.Finding> findings = data.in(program).doctor(backups);
    for (DataFolder.Finding finding : findings) {
      String mark = finding.remedy() == null ? "[好]   " : "[不妥] ";
      terminal.out().println(mark + finding.what() + "：" + finding.found());
      if (finding.remedy() != null) {
        terminal.out().println("       " + finding.remedy());
      }
    }
    boolean well = findings.stream().allMatch(it -> it.remedy() == null);
    return well ? Gongkai.OK : Gongkai.ERRORS_FOUND;
  }
}
