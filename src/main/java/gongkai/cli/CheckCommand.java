package gongkai.cli;

import gongkai.desk.Examined;
import gongkai.desk.Examiner;
import gongkai.report.Json;
import gongkai.report.Rejected;
import gongkai.report.Report;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    description = "审核一个或多个工作簿或公开文本，可同时写出报告、标注后的文件和情况说明。",
    footer = {
      "",
      "退出状态：0 没有错误；1 至少一处错误；2 有文件不能使用。",
      "给出多个文件时，--report、--out、--text 是文件夹，每个输入一个文件。"
    })
final class CheckCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Mixin private Help help;
  @Mixin private Output.Overwriting overwriting;

  @Parameters(
      arity = "1..*",
      paramLabel = "文件",
      description = "填好的工作簿（.xlsx、.xlsm、.xls），或整份公开文本（.docx、.pdf）。")
  private List<Path> files;

  @Option(names = "--report", paramLabel = "报告.json", description = "把审核报告写成 JSON。")
  private Path report;

  @Option(names = "--out", paramLabel = "返回.xlsx", description = "写出标注后的文件，工作簿同时补全；原文件不动。")
  private Path out;

  @Option(names = "--correct", description = "写出的工作簿里，同时更正原因确定的错误单元格，原值留在批注里。")
  private boolean correct;

  @Option(names = "--text", paramLabel = "说明.docx", description = "写出情况说明初稿，.docx 或 .txt。")
  private Path text;

  @Option(
      names = "--own-text",
      paramLabel = "说明.docx",
      description = "自己写好的情况说明（.docx 或 .txt），与工作簿核对；只能同时给一个工作簿。")
  private Path ownText;

  @Option(
      names = "--workbook",
      paramLabel = "工作簿.xlsx",
      description = "编制公开文本的工作簿，各表与它逐格核对；只能同时给一份公开文本。")
  private Path workbook;

  CheckCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (correct && out == null) {
      throw new Rejected("no-out", "--correct 更正的是写出的工作簿，请同时用 --out 说明写到哪里。");
    }
    if (ownText != null && files.size() > 1) {
      throw new Rejected("one-text", "--own-text 是一个工作簿的情况说明，请一次只给一个工作簿。");
    }
    if (workbook != null && files.size() > 1) {
      throw new Rejected("one-text", "--workbook 是一份公开文本的工作簿，请一次只给一份公开文本。");
    }
    // A definition that cannot be used stops the command before any file is read.
    Examiner examiner = program.examiner();
    List<Path> inputs =
        Stream.concat(files.stream(), Stream.of(ownText, workbook).filter(Objects::nonNull))
            .toList();
    Output reports = Output.at(report, files.size());
    Output workbooks = Output.at(out, files.size());
    Output drafts = Output.at(text, files.size());
    return new CheckRun(terminal, files)
        .run(
            file -> {
              Examined examined = Input.examine(examiner, file, ownText, workbook);
              if (workbooks != null) {
                String name = examined.markedName(correct);
                String extension = name.substring(name.lastIndexOf('.'));
                Path target = workbooks.fileFor(file, extension, inputs);
                Output.write(target, examined.marked(correct), overwriting.force());
              }
              if (drafts != null) {
                DraftFile.write(
                    correct ? examined.corrected() : examined,
                    drafts.fileFor(file, ".docx", inputs),
                    overwriting.force());
              }
              // The report comes last: who finds it may rely on the others being there.
              if (reports != null) {
                Path target = reports.fileFor(file, ".json", inputs);
                Output.write(target, json(examined.report()), overwriting.force());
              }
              return examined.report();
            });
  }

  private static byte[] json(Report report) {
    return Json.write(report).getBytes(StandardCharsets.UTF_8);
  }
}
