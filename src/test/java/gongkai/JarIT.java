package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The finished jar, alone, as a user starts it. */
class JarIT {
  private static final Path JAR = Path.of("target", "gongkai.jar").toAbsolutePath();
  private static final int TERMINATED = 128 + 15;

  @TempDir Path folder;

  @Test
  void rules_are_all_that_rules_prints() throws Exception {
    Process process = start("rules");
    List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
    assertThat(process.waitFor()).isZero();
    assertThat(lines).hasSizeGreaterThan(100).allMatch(line -> line.matches("# .+|\\S+\t.+"));
    assertThat(folder.resolve("err")).isEmptyFile();
  }

  @Test
  void what_is_no_workbook_is_one_line_and_status_2() throws Exception {
    Path text = Files.writeString(folder.resolve("说明.txt"), "这不是工作簿");
    Process process = start("check", text.toString());
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(Files.readAllLines(folder.resolve("err")))
        .singleElement()
        .asString()
        .contains("说明.txt：");
  }

  @Test
  void the_server_prints_its_address_answers_and_stops_when_told() throws Exception {
    Process process = start("serve", "--port", "0", "--data", folder.resolve("data").toString());
    try {
      String address = address(process.inputReader(StandardCharsets.UTF_8));
      var health = HttpRequest.newBuilder(URI.create(address + "health")).build();
      var reply = HttpClient.newHttpClient().send(health, BodyHandlers.ofString());
      assertThat(reply.body()).contains("\"ready\":true");
      assertThat(folder.resolve("data").resolve("gongkai.db")).exists();
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(TERMINATED);
      assertThat(folder.resolve("err")).content().contains("Stopped").doesNotContain("Exception");
    } finally {
      process.destroyForcibly();
    }
  }

  private static String address(BufferedReader out) throws IOException {
    String line = out.readLine();
    assertThat(line).startsWith("公开 已启动");
    return line.substring(line.indexOf("http"));
  }

  private Process start(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(JAR.toString());
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start();
  }
}
