package gongkai.cli;

import gongkai.report.Rejected;
import gongkai.template.BadDefinition;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code gongkai COMMAND …}. */
@Command(
    name = "gongkai",
    description = "公开：预算、决算公开工作簿的补全、审核、说明与存档。",
    synopsisSubcommandLabel = "命令")
public final class Gongkai implements Runnable {
  /** Nothing in need of mending. */
  public static final int OK = 0;

  /** At least one finding of level ERROR. */
  public static final int ERRORS_FOUND = 1;

  /** A file, a folder or the call itself cannot be used. */
  public static final int UNUSABLE = 2;

  private final Program program;
  @Spec private CommandSpec spec;
  @Mixin private Help help;

  private Gongkai(Program program) {
    this.program = program;
  }

  @Option(names = "--version", versionHelp = true, description = "显示版本。")
  private boolean version;

  @Option(
      names = "--templates",
      paramLabel = "文件夹",
      scope = ScopeType.INHERIT,
      description = "另加的模板，层次与程序自带的 excel-templates 相同；编号相同的代替自带的。")
  private void templates(Path folder) {
    program.addTemplates(folder);
  }

  /** Runs one command and returns its exit status. */
  public static int run(Program program, Terminal terminal, String... args) {
    var line =
        new CommandLine(new Gongkai(program))
            .addSubcommand(new ServeCommand(program, terminal))
            .addSubcommand(new CheckCommand(program, terminal))
            .addSubcommand(new InspectCommand(program, terminal))
            .addSubcommand(new DocumentCommand(program, terminal))
            .addSubcommand(new RulesCommand(program, terminal))
            .addSubcommand(new TemplatesCommand(program, terminal))
            .addSubcommand(new CompareRulesCommand(program, terminal))
            .addSubcommand(new BackupCommand(program, terminal))
            .addSubcommand(new RestoreCommand(program, terminal))
            .addSubcommand(new VerifyCommand(program, terminal))
            .addSubcommand(new AuditCommand(program, terminal))
            .addSubcommand(new AdminLinkCommand(program, terminal))
            .addSubcommand(new DoctorCommand(program, terminal))
            .addSubcommand(new CertificateCommand(terminal));
    line.getCommandSpec().version(version());
    speakChinese(line);
    line.setOut(new PrintWriter(terminal.out(), true));
    line.setErr(new PrintWriter(terminal.err(), true));
    line.setUsageHelpAutoWidth(true);
    line.setParameterExceptionHandler((e, ignored) -> misused(e, terminal));
    line.setExecutionExceptionHandler((e, ignored, result) -> failed(e, terminal));
    return line.execute(args);
  }

  private static String version() {
    String known = Gongkai.class.getPackage().getImplementationVersion();
    return "gongkai " + (known == null ? "开发中" : known) + "，Java " + Runtime.version();
  }

  private static void speakChinese(CommandLine command) {
    command
        .getCommandSpec()
        .usageMessage()
        .synopsisHeading("用法：")
        .parameterListHeading("%n参数：%n")
        .optionListHeading("%n选项：%n")
        .commandListHeading("%n命令：%n");
    command.getSubcommands().values().forEach(Gongkai::speakChinese);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "请给出命令");
  }

  private static int misused(ParameterException problem, Terminal terminal) {
    CommandLine command = problem.getCommandLine();
    terminal.err().println(UsageErrors.of(problem));
    terminal.err().println("用法见：" + command.getCommandSpec().qualifiedName() + " --help");
    return UNUSABLE;
  }

  private static int failed(Exception problem, Terminal terminal) {
    if (problem instanceof Rejected || problem instanceof BadDefinition) {
      terminal.err().println(problem.getMessage());
      return UNUSABLE;
    }
    terminal.err().println("程序内部错误（" + problem + "）。请把这一行和所用的文件发给维护人员。");
    org.slf4j.LoggerFactory.getLogger(Gongkai.class).debug("Command failed", problem);
    return UNUSABLE;
  }
}
