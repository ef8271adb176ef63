package gongkai.cli;

import gongkai.desk.Examined;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "document", description = "由工作簿起草情况说明，写成 Word 文档。")
final class DocumentCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Mixin private Help help;

  @Parameters(paramLabel = "工作簿", description = "填好的工作簿（.xlsx、.xlsm、.xls）。")
  private Path file;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "文档",
      description = "写到这里；扩展名 .docx 为 Word 文档，.txt 为纯文本。")
  private Path out;

  DocumentCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Examined examined = Input.examine(program.examiner(), file);
    DraftFile.write(examined, Output.at(out, 1).fileFor(file, ".docx", List.of(file)));
    int missing = examined.report().missing().size();
    if (missing > 0) {
      terminal.err().println("还有 " + missing + " 处需要填写，文中以【请填写…】标出。");
    }
    return Gongkai.OK;
  }
}
