package gongkai.cli;

import gongkai.desk.Examined;
import gongkai.desk.PdfPrinter;
import gongkai.desk.Product;
import gongkai.desk.Publications;
import gongkai.document.Document;
import gongkai.document.NumberChange;
import gongkai.document.NumberChanges;
import gongkai.report.Rejected;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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

  @Option(
      names = "--since",
      paramLabel = "旧稿",
      description = "以前的公开文本（.docx、.pdf）或者工作簿：列出其中哪些数现在变了，由多少变成多少。")
  private Path since;

  DocumentCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Examined examined = Input.examine(program.examiner(), file);
    Path target =
        Output.at(out, 1)
            .fileFor(
                file, ".docx", Stream.of(file, layout, since).filter(Objects::nonNull).toList());
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
    if (since != null) {
      List<NumberChange> changes = NumberChanges.between(earlier(), read(publication(examined)));
      changes.forEach(change -> terminal.out().println(change.told()));
      terminal.err().println("与 " + since.getFileName() + " 相比，变了 " + changes.size() + " 个数。");
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

  private Document earlier() {
    byte[] bytes = Input.read(since, "公开文本或工作簿");
    return Publications.isOne(bytes)
        ? read(bytes)
        : read(Input.examine(program.examiner(), since).make(Product.PUBLICATION));
  }

  private static Document read(byte[] publication) {
    return Publications.open(publication).document();
  }
}
