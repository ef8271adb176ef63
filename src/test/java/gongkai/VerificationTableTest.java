package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/asvs.md says to do something, or to test it, exists. */
class VerificationTableTest {
  private static final Pattern NAMED = Pattern.compile("`(?:\\w+/)*([A-Z]\\w+)[`.#]");

  @Test
  void every_class_and_test_of_the_table_exists() throws IOException {
    Set<String> named = new TreeSet<>();
    NAMED
        .matcher(Files.readString(Path.of("docs/asvs.md")))
        .results()
        .forEach(it -> named.add(it.group(1)));
    assertThat(named).hasSizeGreaterThan(20);
    named.removeAll(classes());
    assertThat(named).isEmpty();
  }

  private static Set<String> classes() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }
}
