package gongkai.cli;

import gongkai.desk.RuleComparison.Difference;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what is archived and would be judged differently by other definitions. */
@Command(name = "compare-rules", description = "用新旧两套模板审核已归档的材料，列出结论不同的；归档的报告不变。")
final class CompareRulesCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Mixin private Help help;

  @Parameters(index = "0", paramLabel = "旧模板", description = "旧模板文件夹，层次与 excel-templates 相同。")
  private Path before;

  @Parameters(index = "1", paramLabel = "新模板", description = "新模板文件夹。")
  private Path after;

  @Option(
      names = "--data",
      paramLabel = "文件夹",
      defaultValue = "data",
      description = "存档所在的文件夹，默认 ${DEFAULT-VALUE}。")
  private Path data;

  CompareRulesCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Difference> differences = program.compareRules(before, after, data);
    for (Difference difference : differences) {
      var submission = difference.submission();
      terminal
          .out()
          .println(
              "%s %d年 %s %s"
                  .formatted(
                      submission.unit().name(),
                      submission.year(),
                      submission.latest().template(),
                      submission.id()));
      difference.gone().forEach(line -> terminal.out().println("  - " + line));
      difference.come().forEach(line -> terminal.out().println("  + " + line));
    }
    terminal.err().println("结论不同的共 " + differences.size() + " 份。");
    return differences.isEmpty() ? Gongkai.OK : Gongkai.ERRORS_FOUND;
  }
}
