package gongkai.cli;

import gongkai.desk.Catalogue;
import gongkai.desk.Catalogue.Check;
import gongkai.desk.Catalogue.Form;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "rules", description = "列出审核规则：编号、级别、审核公式、依据，以制表符分隔。")
final class RulesCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Mixin private Help help;

  @Parameters(
      arity = "0..1",
      paramLabel = "模板",
      description = "只列这个模板的规则，如 final-accounts/2024；省略则全部列出。")
  private String template;

  RulesCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = program.catalogue();
    if (template != null) {
      catalogue.checks(template).forEach(this::print);
      return Gongkai.OK;
    }
    for (Form form : catalogue.forms()) {
      terminal.out().println("# " + form.id() + " " + form.name());
      catalogue.checks(form.id()).forEach(this::print);
    }
    return Gongkai.OK;
  }

  private void print(Check check) {
    terminal
        .out()
        .println(
            String.join("\t", check.id(), check.level().label(), check.formula(), check.source()));
  }
}
