package gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.desk.Catalogue;
import gongkai.desk.Examiner;
import gongkai.desk.RuleComparison;
import gongkai.desk.SampleDesk;
import gongkai.report.Json;
import gongkai.report.Rejected;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
  private static final Map<String, Runnable> HAPPENINGS =
      Map.of(
          "not a workbook",
          () -> {
            throw new Rejected("not-a-workbook", "这不是工作簿，请改用 .xlsx 文件。");
          },
          "defect",
          () -> {
            throw new IllegalStateException("inside");
          });

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void check_prints_the_findings_and_ends_with_1_when_there_is_an_error() throws IOException {
    assertThat(run("check", book("决算.xlsx", "甲局"))).isEqualTo(1);
    assertThat(out()).contains("决算.xlsx：发现 1 处错误", "[错误] F03-1 公开03表 C8", "[未能审核] F08-1", "[待填写]");
    assertThat(err()).isEmpty();
  }

  @Test
  void check_writes_report_workbook_and_text() throws IOException {
    Path report = folder.resolve("new/r.json");
    Path book = folder.resolve("out.xlsx");
    Path text = folder.resolve("text.txt");
    run(
        "check",
        book("a.xlsx", "甲局"),
        "--report",
        report.toString(),
        "--out",
        book.toString(),
        "--correct",
        "--text",
        text.toString());
    assertThat(Json.readReport(Files.readString(report)).unit().name()).isEqualTo("甲局");
    assertThat(book).hasContent("ANNOTATED of CORRECTED 甲局");
    assertThat(text).content().startsWith("一、收入支出决算总体情况说明");
  }

  @Test
  void check_takes_a_text_that_people_wrote_for_one_workbook() throws IOException {
    Path report = folder.resolve("r.json");
    String text = book("说明.txt", "一、总体");
    run("check", book("a.xlsx", "甲局"), "--own-text", text, "--report", report.toString());
    assertThat(Json.readReport(Files.readString(report)).unit().name()).isEqualTo("甲局：一、总体");

    assertThat(run("check", book("a.xlsx", "甲局"), "--own-text", book("说明.pdf", "%PDF-1.7")))
        .isEqualTo(2);
    assertThat(run("check", book("a.xlsx", "甲局"), book("b.xlsx", "乙局"), "--own-text", text))
        .isEqualTo(2);
    assertThat(err()).contains("请另存为 .docx 或 .txt", "请一次只给一个工作簿");
  }

  @Test
  void several_files_go_into_folders_and_one_unusable_file_stops_no_other() throws IOException {
    Path sub = Files.createDirectory(folder.resolve("sub"));
    Files.writeString(sub.resolve("a.xlsx"), "丙局");
    int status =
        run(
            "check",
            book("a.xlsx", "甲局"),
            book("broken.xlsx", "not a workbook"),
            sub.resolve("a.xlsx").toString(),
            "--report",
            folder.resolve("reports").toString(),
            "--out",
            folder.resolve("books").toString());
    assertThat(status).isEqualTo(2);
    assertThat(folder.resolve("reports")).isDirectoryContaining("glob:**/a.json");
    assertThat(folder.resolve("reports")).isDirectoryContaining("glob:**/a-2.json");
    assertThat(folder.resolve("books").toFile().list())
        .containsExactlyInAnyOrder("a.xlsx", "a-2.xlsx");
    assertThat(err().lines().filter(line -> line.matches("\\[\\d/3\\] .*")).count()).isEqualTo(3);
    assertThat(err().lines().filter(line -> line.endsWith("broken.xlsx：这不是工作簿，请改用 .xlsx 文件。")))
        .hasSize(1);
    assertThat(out().lines()).hasSize(2).allMatch(line -> line.startsWith("a.xlsx：发现 1 处错误"));
  }

  @Test
  void a_file_that_is_not_there_is_one_clear_line() {
    assertThat(run("check", folder.resolve("none.xlsx").toString())).isEqualTo(2);
    assertThat(err().lines()).singleElement().asString().endsWith("没有这个文件或文件夹，请检查路径。");
  }

  @Test
  void a_folder_is_no_workbook() {
    assertThat(run("check", folder.toString())).isEqualTo(2);
    assertThat(err()).contains("这是文件夹");
  }

  @Test
  void our_own_defect_is_one_line_without_a_trace() throws IOException {
    assertThat(run("check", book("a.xlsx", "defect"))).isEqualTo(2);
    assertThat(err().lines()).singleElement().asString().contains("程序内部错误");
  }

  @Test
  void the_original_is_never_overwritten() throws IOException {
    String book = book("a.xlsx", "甲局");
    assertThat(run("check", book, "--out", book)).isEqualTo(2);
    assertThat(Path.of(book)).hasContent("甲局");
    assertThat(err()).contains("不能写到原文件");
  }

  @Test
  void neither_is_what_came_beside_the_original() throws IOException {
    String text = book("own.txt", "自己写的");
    run("check", book("a.xlsx", "甲局"), "--own-text", text, "--text", text);
    assertThat(Path.of(text)).hasContent("自己写的");
    assertThat(err()).contains("不能写到原文件");
  }

  @Test
  void only_what_we_wrote_and_nobody_changed_is_written_over() throws IOException {
    Path out = Files.writeString(folder.resolve("out.xlsx"), "别人的");
    String book = book("a.xlsx", "甲局");
    assertThat(run("check", book, "--out", out.toString())).isEqualTo(2);
    assertThat(out).hasContent("别人的");
    assertThat(err()).contains("--force");

    assertThat(run("check", book, "--out", out.toString(), "--force")).isEqualTo(1);
    assertThat(run("check", book, "--out", out.toString())).isEqualTo(1);
    assertThat(out).hasContent("ANNOTATED of 甲局");

    Files.writeString(out, "自己改过");
    assertThat(run("check", book, "--out", out.toString())).isEqualTo(2);
    assertThat(out).hasContent("自己改过");

    Path fresh = Files.createTempFile(folder, "fresh", ".json");
    assertThat(run("check", book, "--report", fresh.toString())).isEqualTo(1);
  }

  @Test
  void a_correction_that_would_be_written_nowhere_is_refused() throws IOException {
    assertThat(run("check", book("a.xlsx", "甲局"), "--correct")).isEqualTo(2);
    assertThat(err()).contains("--out");
  }

  @Test
  void document_writes_word_or_text() throws IOException {
    Path word = folder.resolve("a.docx");
    assertThat(run("document", book("a.xlsx", "甲局"), "--out", word.toString())).isZero();
    assertThat(word).hasContent("PUBLICATION of 甲局");
    assertThat(err()).contains("还有 1 处需要填写");
    String sheet = folder.resolve("a.odt").toString();
    assertThat(run("document", book("a.xlsx", "甲局"), "--out", sheet)).isEqualTo(2);
  }

  @Test
  void rules_are_printed_for_one_template_or_all() {
    assertThat(run("rules", "final-accounts/2024")).isZero();
    assertThat(out()).isEqualTo("F03-1\t错误\t公开03表：本年支出合计 = 基本支出 + …\t编制说明\n");
    assertThat(run("rules")).isZero();
    assertThat(out()).contains("# final-accounts/2024 决算公开");
    assertThat(run("rules", "final-accounts/1999")).isEqualTo(2);
  }

  @Test
  void templates_are_listed_or_written() {
    assertThat(run("templates")).isZero();
    assertThat(out()).isEqualTo("final-accounts/2024\t决算公开\t1 条规则\n");
    Path blanks = folder.resolve("blanks");
    assertThat(run("templates", "--out", blanks.toString())).isZero();
    assertThat(blanks.resolve("final-accounts-2024.xlsx")).hasContent("PK");
  }

  @Test
  void a_wrong_call_is_explained_in_chinese() {
    assertThat(run("check")).isEqualTo(2);
    assertThat(run("check", "a.xlsx", "--nonsense")).isEqualTo(2);
    assertThat(run("serve", "--port", "x")).isEqualTo(2);
    assertThat(run("serve", "--port", "99999")).isEqualTo(2);
    assertThat(run("serve", "--metrics-port", "-1")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(err())
        .contains("缺少参数：文件", "不认识的参数：--nonsense", "参数 --port 的值不能用：x", "请给出命令")
        .contains("用法见：gongkai check --help");
  }

  @Test
  void help_is_chinese_and_no_error() {
    assertThat(run("check", "--help")).isZero();
    assertThat(out()).contains("用法：gongkai check", "退出状态：0 没有错误").doesNotContain("Usage");
    assertThat(run("--help")).isZero();
    assertThat(out()).contains("serve", "check", "document", "rules", "templates");
  }

  private String book(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private int run(String... args) {
    var terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    var engine = new SampleDesk(HAPPENINGS);
    return Gongkai.run(new Sample(engine), terminal, args);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private record Sample(SampleDesk engine) implements Program {
    @Override
    public void addTemplates(Path folder) {
      throw new AssertionError("No command of these tests has templates of its own");
    }

    @Override
    public List<RuleComparison.Difference> compareRules(Path before, Path after, Path data) {
      throw new AssertionError("No command of these tests compares rules");
    }

    @Override
    public Examiner examiner() {
      return engine;
    }

    @Override
    public Catalogue catalogue() {
      return engine;
    }

    @Override
    public Started serve(ServeOptions options) {
      throw new AssertionError("No command of these tests serves");
    }

    @Override
    public DataFolder data(Path data) {
      throw new AssertionError("No command of these tests keeps data");
    }

    @Override
    public void untilStopped() {}
  }
}
