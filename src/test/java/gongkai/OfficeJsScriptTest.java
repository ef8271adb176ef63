package gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code scripts/office-js} puts nothing but the pinned package in place, and nothing over another.
 */
class OfficeJsScriptTest {
  private static final Path SCRIPT = Path.of("scripts", "office-js").toAbsolutePath();
  @TempDir Path data;
  private String said;

  @BeforeAll
  static void need() {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no /bin/bash to run scripts with");
  }

  private int run(String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of(SCRIPT.toString(), "--data", data.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // Nobody listens there, whatever network this machine has.
    builder.environment().put("GONGKAI_NPM_REGISTRY", "https://127.0.0.1:1");
    Process process = builder.start();
    said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor();
  }

  private List<Path> left() throws IOException {
    try (var files = Files.list(data)) {
      return files.toList();
    }
  }

  @Test
  void without_a_network_it_says_what_does_not_work_and_what_to_do() throws Exception {
    assertThat(run()).isEqualTo(1);
    assertThat(said).contains("Excel 里用不了任务窗格，WPS 和浏览器不受影响", "能上网的电脑");
    assertThat(left()).isEmpty();
  }

  @Test
  void another_packedis_not_used() throws Exception {
    Path packed = Files.writeString(data.resolve("office-js.tgz"), "something else");
    assertThat(run("--from", packed.toString())).isEqualTo(1);
    assertThat(said).contains("不是 @microsoft/office-js 1.1.110 的原包");
    assertThat(left()).containsExactly(packed);
  }

  @Test
  void a_copy_that_is_there_stays() throws Exception {
    Path newer = data.resolve("office-js");
    Files.createDirectory(newer);
    Files.writeString(newer.resolve("office.js"), "newer");
    assertThat(run()).isZero();
    assertThat(newer.resolve("office.js")).hasContent("newer");
  }
}
