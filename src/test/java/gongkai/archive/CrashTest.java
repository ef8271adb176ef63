package gongkai.archive;

import static gongkai.archive.Samples.CENTER;
import static gongkai.archive.Samples.deposit;
import static gongkai.archive.Samples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.table.Unit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the moment of a crash, a version is there whole or not at all. */
class CrashTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void a_step_that_throws_leaves_a_version_whole_or_not_at_all(Step fatal) {
    try (var broken = ArchiveFixture.open(folder, crashAt(fatal))) {
      assertThatThrownBy(() -> broken.archive().file(workbook())).hasMessage("crash");
      expectWholeOrNothing(broken, fatal);
    }
    expectRecovery(fatal);
  }

  @ParameterizedTest
  @EnumSource
  void a_process_that_dies_leaves_a_version_whole_or_not_at_all(Step fatal) throws Exception {
    Process child = start(Child.class, fatal.name()).inheritIO().start();
    assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(child.exitValue()).isEqualTo(Child.KILLED);
    expectRecovery(fatal);
  }

  @Test
  void what_was_acknowledged_outlives_a_killed_process() throws Exception {
    Process child = start(Busy.class).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> acknowledged = new ArrayList<>();
    try (var lines = child.inputReader()) {
      while (acknowledged.size() < 25) {
        acknowledged.add(lines.readLine());
      }
      child.toHandle().destroyForcibly();
      lines.lines().forEach(acknowledged::add);
    }
    assertThat(child.waitFor()).isNotZero();

    try (var reopened = ArchiveFixture.open(folder)) {
      Archive archive = reopened.archive();
      long filed = archive.list(SubmissionQuery.ALL).total();
      assertThat(filed).isBetween((long) acknowledged.size(), acknowledged.size() + 1L);
      for (String id : acknowledged) {
        assertThat(archive.original(id, 1)).isPresent();
        assertThat(archive.corrected(id, 1)).isPresent();
        assertThat(archive.report(id, 1)).isPresent();
      }
    }
  }

  private ProcessBuilder start(Class<?> program, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                folder.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  private void expectRecovery(Step fatal) {
    try (var reopened = ArchiveFixture.open(folder)) {
      expectWholeOrNothing(reopened, fatal);
      Receipt receipt = reopened.archive().file(workbook());
      assertThat(receipt.repeated()).isEqualTo(fatal == Step.COMMITTED);
      assertThat(receipt.version().n()).isEqualTo(1);
      expectWholeOrNothing(reopened, Step.COMMITTED);
    }
  }

  private static void expectWholeOrNothing(ArchiveFixture fixture, Step fatal) {
    int versions = fatal == Step.COMMITTED ? 1 : 0;
    assertThat(fixture.archive().list(SubmissionQuery.ALL).total()).isEqualTo(versions);
    for (String table : new String[] {"submission", "version", "unit", "prose"}) {
      assertThat(count(fixture, table)).as(table).isEqualTo(versions);
    }
    assertThat(count(fixture, "figure")).isEqualTo(2 * versions);
    if (versions > 0) {
      String id = fixture.archive().list(SubmissionQuery.ALL).items().get(0).id();
      assertThat(fixture.archive().original(id, 1)).hasValue(workbook().original());
      assertThat(fixture.archive().corrected(id, 1)).hasValue(workbook().corrected());
      assertThat(fixture.archive().report(id, 1)).isPresent();
    }
  }

  private static int count(ArchiveFixture fixture, String table) {
    return fixture
        .database()
        .read(
            handle ->
                handle.createQuery("SELECT count(*) FROM " + table).mapTo(Integer.class).one());
  }

  private static Deposit workbook() {
    return deposit(CENTER, 2024, "a", row("208", "社会保障", "1.00", "2.00"));
  }

  private static Consumer<Step> crashAt(Step fatal) {
    return step -> {
      if (step == fatal) {
        throw new IllegalStateException("crash");
      }
    };
  }

  /** A process that files one workbook and dies on the way. */
  static final class Child {
    static final int KILLED = 42;

    private Child() {}

    public static void main(String[] arguments) {
      Step fatal = Step.valueOf(arguments[1]);
      var fixture =
          ArchiveFixture.open(
              Path.of(arguments[0]),
              step -> {
                if (step == fatal) {
                  Runtime.getRuntime().halt(KILLED);
                }
              });
      fixture.archive().file(workbook());
    }
  }

  /** A process that files one workbook after the other and says each time that it did. */
  static final class Busy {
    private Busy() {}

    public static void main(String[] arguments) {
      var fixture = ArchiveFixture.open(Path.of(arguments[0]));
      for (int i = 0; ; i++) {
        Unit unit = new Unit(null, "单位" + i);
        Receipt receipt =
            fixture.archive().file(deposit(unit, 2024, "a" + i, row("208", "社会保障", "1", "2")));
        System.out.println(receipt.version().submission());
      }
    }
  }
}
