package gongkai.blank;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.table.RawCell;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Next year's blank by changing text files, as excel-templates/README.md tells a finance officer.
 */
class NextYearTest {
  private static final Path DEFINITIONS = Path.of("excel-templates");
  @TempDir Path folder;
  private Path next;

  @BeforeEach
  void copy_the_year_before() throws IOException {
    next = Files.createDirectories(folder.resolve("final-accounts/2025"));
    Files.createDirectories(folder.resolve("accounts"));
    copy(DEFINITIONS.resolve("final-accounts/2024"), next);
    copy(DEFINITIONS.resolve("accounts"), folder.resolve("accounts"));
  }

  @Test
  void a_new_income_row_is_printed_numbered_and_added_up() throws IOException {
    change(
        "tables.yaml",
        "          - {key: 其他收入, group: 收入项}\n",
        "          - {key: 其他收入, group: 收入项}\n"
            + "          - {key: 财政专户管理资金收入, group: 收入项, names: [教育收费收入]}\n");
    change("layout.txt", "行  | [序] |  | 九、卫生健康支出", "行 九、财政专户管理资金收入 | [序] | [金额] | 九、卫生健康支出");

    BlankSheet overview = BlankBooks.draw(template(), 2025).sheets().get(0);

    assertThat(overview.at(0, 0).value().text()).isEqualTo("2025年度收入支出决算总表");
    assertThat(overview.at(14, 0).value().text()).isEqualTo("九、财政专户管理资金收入");
    assertThat(overview.at(14, 1).value()).isEqualTo(RawCell.number(BigDecimal.valueOf(9)));
    assertThat(overview.at(32, 2).value().formula()).isEqualTo("SUM(C7:C15)");
  }

  @Test
  void a_changed_rule_changes_the_formula() throws IOException {
    change(
        "rules.txt",
        "[收入总计].金额 = [本年收入合计].金额 + [使用非财政拨款结余].金额 + [年初结转和结余].金额",
        "[收入总计].金额 = [本年收入合计].金额 + [年初结转和结余].金额 - [使用非财政拨款结余].金额");

    BlankSheet overview = BlankBooks.draw(template(), 2025).sheets().get(0);

    assertThat(overview.at(36, 2).value().formula()).isEqualTo("SUM(C33,C35)-C34");
  }

  private Template template() {
    return TemplateLibrary.builtIn().add(folder).find("final-accounts/2025").orElseThrow();
  }

  private void change(String file, String from, String to) throws IOException {
    String text = Files.readString(next.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(next.resolve(file), text.replace(from, to));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }
}
