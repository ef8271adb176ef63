package gongkai.archive;

import static gongkai.archive.Samples.CENTER;
import static gongkai.archive.Samples.FAMILY;
import static gongkai.archive.Samples.deposit;
import static gongkai.archive.Samples.finding;
import static gongkai.archive.Samples.row;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.report.Json;
import gongkai.report.Level;
import gongkai.report.Rejected;
import gongkai.table.PriorFigures;
import gongkai.table.Unit;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArchiveTest extends WithArchive {
  @Test
  void what_was_filed_can_be_read_again() {
    Deposit first =
        deposit(CENTER, 2024, "a", List.of(finding("F03-1", Level.ERROR, "C8")), "本年收入");

    Version version = archive.file(first).version();

    assertThat(version.n()).isEqualTo(1);
    assertThat(version.filedAt()).isEqualTo(ArchiveFixture.NOW);
    assertThat(version.filedBy()).isEqualTo("王会计");
    assertThat(version.fileName()).isEqualTo("a.xlsx");
    assertThat(version.template()).isEqualTo("final-accounts/2024");
    assertThat(version.rulesFingerprint()).isEqualTo("rules-1");
    assertThat(version.sha256()).isEqualTo(first.report().sha256());
    assertThat(version.summary()).isEqualTo(first.report().summary());
    String id = version.submission();
    assertThat(id).matches("[0-9a-z]{10}");
    assertThat(archive.version(id, 1)).contains(version);
    assertThat(archive.original(id, 1)).hasValue(first.original());
    assertThat(archive.corrected(id, 1)).hasValue(first.corrected());
    assertThat(Json.readReport(new String(archive.report(id, 1).orElseThrow(), UTF_8)))
        .isEqualTo(first.report());
    assertThat(archive.submission(id))
        .hasValue(
            new Submission(id, CENTER, 2024, FAMILY, Status.WITH_ERRORS, List.of(version), 1));
  }

  @Test
  void what_was_never_filed_is_not_there() {
    String id = archive.file(deposit(CENTER, 2024, "a")).version().submission();
    assertThat(archive.submission("0000000000")).isEmpty();
    assertThat(archive.version(id, 0)).isEmpty();
    assertThat(archive.version(id, 2)).isEmpty();
    assertThat(archive.original(id, 2)).isEmpty();
    assertThat(archive.report("' OR 1=1 --", 1)).isEmpty();
    assertThat(archive.latest(CENTER, 2023, FAMILY)).isEmpty();
    assertThat(archive.figures(new Unit(null, "别的单位"), 2024, FAMILY)).isSameAs(PriorFigures.NONE);
  }

  @Test
  void a_mended_workbook_becomes_the_next_version_and_the_first_stays() {
    Deposit wrong = deposit(CENTER, 2024, "a", List.of(finding("F03-1", Level.ERROR, "C8")), "");
    Version first = archive.file(wrong).version();
    Version second = archive.file(deposit(CENTER, 2024, "b")).version();

    assertThat(second.submission()).isEqualTo(first.submission());
    Submission submission = archive.submission(first.submission()).orElseThrow();
    assertThat(submission.versions()).containsExactly(first, second);
    assertThat(submission.latest()).isEqualTo(second);
    assertThat(submission.status()).isEqualTo(Status.FILED);
    assertThat(archive.latest(CENTER, 2024, FAMILY).orElseThrow().latest()).isEqualTo(second);
  }

  @Test
  void the_same_bytes_again_are_the_version_they_were() {
    Version first = archive.file(deposit(CENTER, 2024, "a")).version();
    archive.file(deposit(CENTER, 2024, "b"));

    assertThat(archive.file(deposit(CENTER, 2024, "a"))).isEqualTo(new Receipt(first, true));
    assertThat(archive.submission(first.submission()).orElseThrow().versions()).hasSize(2);
  }

  @Test
  void the_same_bytes_of_another_unit_or_year_are_another_submission() {
    Unit other = new Unit("104014", "另一单位");
    String id = archive.file(deposit(CENTER, 2024, "a")).version().submission();
    assertThat(archive.file(deposit(other, 2024, "a")).version().submission()).isNotEqualTo(id);
    assertThat(archive.file(deposit(CENTER, 2023, "a")).version().submission()).isNotEqualTo(id);
    assertThat(fixture.blobs().hashes()).hasSize(2 + 3);
  }

  @Test
  void a_unit_is_known_by_its_code_and_else_by_its_exact_name() {
    Unit nameless = new Unit(null, CENTER.name());
    String id = archive.file(deposit(nameless, 2024, "a")).version().submission();

    assertThat(archive.file(deposit(CENTER, 2024, "b")).version().submission()).isEqualTo(id);
    assertThat(archive.file(deposit(nameless, 2024, "c")).version().submission()).isEqualTo(id);
    Unit renamed = new Unit(CENTER.code(), "武汉市数字经济中心");
    assertThat(archive.file(deposit(renamed, 2024, "d")).version().submission()).isEqualTo(id);
    assertThat(archive.submission(id).orElseThrow().unit()).isEqualTo(renamed);
    assertThat(archive.file(deposit(nameless, 2024, "e")).version().submission()).isNotEqualTo(id);
  }

  @Test
  void a_name_that_two_coded_units_share_is_neither_of_them() {
    archive.file(deposit(new Unit("1", "幼儿园"), 2024, "a"));
    archive.file(deposit(new Unit("2", "幼儿园"), 2024, "b"));
    Unit uncoded = new Unit(null, "幼儿园");
    assertThat(archive.latest(uncoded, 2024, FAMILY)).isEmpty();

    archive.file(deposit(uncoded, 2024, "c"));
    assertThat(archive.list(SubmissionQuery.ALL).total()).isEqualTo(3);
    assertThat(archive.latest(uncoded, 2024, FAMILY).orElseThrow().unit()).isEqualTo(uncoded);
  }

  @Test
  void earlier_figures_come_back_as_they_were_printed() {
    archive.file(deposit(CENTER, 2023, "old", row("2080505", "养老保险", "1.00", "1")));
    archive.file(
        deposit(
            CENTER,
            2023,
            "a",
            row("2080505", "养老保险", "24.72", null),
            row("2080505", "养老保险缴费", "3", "-0.5"),
            row("208", "社会保障", "335.2001234567", "1E+20")));

    PriorFigures prior = archive.figures(CENTER, 2023, FAMILY);

    assertThat(prior.amount("支出表", "2080505", "合计")).isEqualTo(new BigDecimal("24.72"));
    assertThat(prior.amount("支出表", "2080505", "基本支出"))
        .as("the first figure of this key that there is")
        .isEqualTo(new BigDecimal("-0.5"));
    assertThat(prior.amount("支出表", "208", "合计")).isEqualTo(new BigDecimal("335.2001234567"));
    assertThat(prior.amount("支出表", "208", "基本支出")).isEqualTo(new BigDecimal("1E+20"));
    assertThat(prior.amount("支出表", "209", "合计")).isNull();
    assertThat(prior.amount("收入表", "208", "合计")).isNull();
  }

  @Test
  void a_filing_without_unit_or_year_is_refused() {
    assertThatThrownBy(() -> deposit(new Unit(null, " "), 2024, "a"))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("单位名称");
  }

  @Test
  void eight_who_file_at_once_all_succeed_and_the_numbers_have_no_gaps() throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    List<Callable<Receipt>> tasks = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      String content = "content " + i / 2;
      Unit unit = i < 40 ? CENTER : new Unit(null, "单位" + i / 4);
      tasks.add(() -> archive.file(deposit(unit, 2024, content, row("208", "社保", "1.00", "2"))));
    }
    int repeated = 0;
    for (Future<Receipt> done : threads.invokeAll(tasks)) {
      repeated += done.get().repeated() ? 1 : 0;
    }
    threads.shutdown();

    assertThat(repeated).isEqualTo(40);
    assertThat(archive.list(SubmissionQuery.ALL).total()).isEqualTo(1 + 10);
    Submission center =
        archive.submission(archive.latest(CENTER, 2024, FAMILY).orElseThrow().id()).orElseThrow();
    assertThat(center.versions()).extracting(Version::n).containsExactlyElementsOf(oneTo(20));
  }

  private static List<Integer> oneTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  @Test
  void a_clock_that_was_set_back_lets_no_version_be_older_than_the_one_before() {
    Version first = archive.file(deposit(CENTER, 2024, "a")).version();
    Clock back = Clock.fixed(first.filedAt().minusSeconds(86_400), ZoneOffset.UTC);
    var later = new Archive(fixture.database(), fixture.blobs(), back);
    Version second = later.file(deposit(CENTER, 2024, "b")).version();
    assertThat(second.n()).isEqualTo(2);
    assertThat(second.filedAt()).isAfterOrEqualTo(first.filedAt());
  }
}
