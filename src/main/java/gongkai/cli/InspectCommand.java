package gongkai.cli;

import gongkai.desk.Examiner;
import gongkai.inspection.InspectionPrint;
import gongkai.publication.Publication;
import gongkai.report.Rejected;
import gongkai.report.Report;
import gongkai.workbook.PrintedWorkbook;
import gongkai.workbook.word.PublicationDocument;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "inspect",
    description = "逐项检查一份或多份公开文本，写出公开情况检查表和五项指标。",
    footer = {"", "退出状态：0 没有错误；1 至少一处错误；2 有文件不能使用。"})
final class InspectCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Mixin private Help help;
  @Mixin private Output.Overwriting overwriting;

  @Parameters(arity = "1..*", paramLabel = "文件", description = "整份公开文本（.docx、.pdf）。")
  private List<Path> files;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "检查表",
      description = "写到这里；扩展名 .xlsx 为工作簿，每份文本一张表，.docx 为 Word 文档。")
  private Path out;

  @Option(names = "--approved", paramLabel = "日期", description = "批复的日期，如 2026-02-01。")
  private LocalDate approved;

  @Option(names = "--published", paramLabel = "日期", description = "公开的日期；两个日期都给出才判断及时性。")
  private LocalDate published;

  InspectCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    String name = out.getFileName().toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".xlsx") && !name.endsWith(".docx")) {
      throw new Rejected("unknown-extension", "检查表只能写成 .xlsx 或 .docx，请改 " + out + " 的扩展名。");
    }
    if ((approved == null) != (published == null)) {
      throw new Rejected("one-date", "--approved 和 --published 要同时给出。");
    }
    Examiner examiner = program.examiner();
    Map<Path, Report> reports = new ConcurrentHashMap<>();
    int status =
        new CheckRun(terminal, files)
            .run(
                file -> {
                  Report report = inspected(Input.examine(examiner, file).report());
                  reports.put(file, report);
                  return report;
                });
    Publication form =
        InspectionPrint.of(files.stream().map(reports::get).filter(Objects::nonNull).toList());
    if (!form.parts().isEmpty()) {
      byte[] written =
          name.endsWith(".xlsx") ? PrintedWorkbook.xlsx(form) : PublicationDocument.docx(form);
      Output.write(Output.at(out, 1).fileFor(out, "", files), written, overwriting.force());
    }
    return status;
  }

  private Report inspected(Report report) {
    if (report.inspection() == null) {
      throw new Rejected("not-a-publication", "检查表说的是整份公开文本（.docx、.pdf）；工作簿请用 gongkai check。");
    }
    return approved == null
        ? report
        : report.inspected(report.inspection().dated(approved, published));
  }
}
