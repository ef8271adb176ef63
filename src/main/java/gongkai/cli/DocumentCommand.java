package gongkai.cli;

import gongkai.desk.Examined;
import gongkai.desk.PdfPrinter;
import gongkai.desk.Product;
import gongkai.report.Rejected;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "document", description = "由工作簿生成公开文本：封面、目录、各表、情况说明和图、名词解释、附件。")
final class DocumentCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Mixin private Help help;
  @Mixin private Output.Overwriting overwriting;

  @Parameters(paramLabel = "工作簿", description = "填好的工作簿（.xlsx、.xlsm、.xls）。")
  private Path file;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "文档",
      description = "写到这里；扩展名 .docx 为 Word 文档，.pdf 要装有 LibreOffice，.txt 只写情况说明。")
  private Path out;

  @Option(
      names = "--layout",
      paramLabel = "版式",
      description = "本单位自己的 Word 文档：用它的样式、纸张和页眉页脚，不用它的正文。")
  private Path layout;

  DocumentCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Examined examined = Input.examine(program.examiner(), file);
    Path target =
        Output.at(out, 1)
            .fileFor(file, ".docx", layout == null ? List.of(file) : List.of(file, layout));
    String name = target.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".docx")) {
      Output.write(target, publication(examined), overwriting.force());
    } else if (name.endsWith(".pdf")) {
      Output.write(target, new PdfPrinter().print(publication(examined)), overwriting.force());
    } else if (name.endsWith(".txt")) {
      DraftFile.write(examined, target, overwriting.force());
    } else {
      throw new Rejected("unknown-extension", "公开文本只能写成 .docx、.pdf 或 .txt，请改 " + target + " 的扩展名。");
    }
    int missing = examined.report().missing().size();
    if (missing > 0) {
      terminal.err().println("还有 " + missing + " 处需要填写，文中以【请填写…】标出。");
    }
    return Gongkai.OK;
  }

  private byte[] publication(Examined examined) {
    return layout == null
        ? examined.make(Product.PUBLICATION)
        : examined.publicationOn(Input.read(layout, "Word 文档"));
  }
}
