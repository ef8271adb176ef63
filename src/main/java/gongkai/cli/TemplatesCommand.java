package gongkai.cli;

import gongkai.desk.Catalogue;
import gongkai.desk.Catalogue.Form;
import gongkai.report.Rejected;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "templates", description = "列出模板，或写出空白的正式工作簿。")
final class TemplatesCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Mixin private Help help;
  @Mixin private Output.Overwriting overwriting;

  @Option(names = "--out", paramLabel = "文件夹", description = "把每个模板的空白工作簿写到这个文件夹。")
  private Path out;

  TemplatesCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = program.catalogue();
    for (Form form : catalogue.forms()) {
      if (out == null) {
        terminal.out().println(form.id() + "\t" + form.name() + "\t" + form.rules() + " 条规则");
      } else {
        write(form, catalogue);
      }
    }
    return Gongkai.OK;
  }

  /** A template that does not say what its blank looks like is told of and passed over. */
  private void write(Form form, Catalogue catalogue) {
    Path file = out.resolve(form.id().replace('/', '-') + ".xlsx");
    try {
      Output.write(file, catalogue.blank(form.id()), overwriting.force());
      terminal.out().println(file + "\t" + form.name());
    } catch (Rejected e) {
      terminal.err().println(form.id() + "\t" + e.getMessage());
    }
  }
}
