package gongkai.review;

import static gongkai.review.Office.BOSS;
import static gongkai.review.Office.NOW;
import static gongkai.review.Office.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.access.audit.AuditEvent;
import gongkai.archive.Status;
import gongkai.report.Level;
import gongkai.report.Rejected;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewsTest {
  @TempDir Path folder;
  private Office office;
  private Reviews reviews;
  private String id;

  @BeforeEach
  void open() {
    office = Office.open(folder);
    reviews = office.reviews();
    id =
        office
            .file("104001", 2024, "第一版", Level.ERROR, Level.WARNING, Level.INFO)
            .version()
            .submission();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_filing_is_returned_with_an_opinion_filed_again_and_approved() {
    reviews.giveBack(BOSS, id, 1, "合计不符，请核对");
    expect(Status.RETURNED);
    office.file("104001", 2024, "第二版");
    expect(Status.FILED);
    reviews.approve(BOSS, id, 2, "");
    expect(Status.APPROVED);

    assertThat(reviews.history(id).judgements())
        .containsExactly(
            new Judgement(1, Decision.RETURNED, "boss", NOW, "合计不符，请核对"),
            new Judgement(2, Decision.APPROVED, "boss", NOW, ""));
    assertThat(office.events())
        .startsWith(AuditEvent.APPROVED, AuditEvent.FILED, AuditEvent.RETURNED, AuditEvent.FILED);
    assertThat(office.log().verify().isSound()).isTrue();
  }

  @Test
  void what_nobody_judged_is_taken_back_and_the_version_before_stands_again() {
    reviews.giveBack(BOSS, id, 1, "合计不符");
    office.file("104001", 2024, "第二版");
    refuses("bad-words", () -> reviews.takeBack(WANG, id, 2, " "));
    reviews.takeBack(WANG, id, 2, "报错了文件");
    expect(Status.RETURNED);
    assertThat(office.archive().submission(id).orElseThrow().latest().n()).isEqualTo(1);
    assertThat(reviews.history(id).lastOpinion(Decision.RETURNED)).hasValue("合计不符");
    assertThat(reviews.history(id).judgements())
        .contains(new Judgement(2, Decision.TAKEN_BACK, "wang", NOW, "报错了文件"));
    refuses("judged", () -> reviews.takeBack(WANG, id, 1, "再撤"));
    refuses("stale-version", () -> reviews.approve(BOSS, id, 2, ""));
    assertSound();

    assertThat(office.file("104001", 2024, "第三版").version().n()).isEqualTo(3);
    expect(Status.FILED);
    reviews.takeBack(WANG, id, 3, "也不对");
    assertThat(office.file("104001", 2024, "第二版").repeated()).isTrue();
    assertThat(office.archive().submission(id).orElseThrow().latest().n()).isEqualTo(2);
    expect(Status.FILED);
    assertSound();
  }

  @Test
  void the_only_version_is_not_taken_back() {
    refuses("only-version", () -> reviews.takeBack(WANG, id, 1, "报错了"));
  }

  private void assertSound() {
    assertThat(office.log().verify().isSound()).isTrue();
    assertThat(Reviews.wrongStatuses(office.database())).isEmpty();
    assertThat(office.archive().verify().problems()).isEmpty();
  }

  @Test
  void what_is_approved_takes_no_version_until_it_is_reopened_on_record() {
    approved();
    refuses("locked", () -> office.file("104001", 2024, "第三版"));
    assertThat(office.archive().submission(id).orElseThrow().versions()).hasSize(2);
    refuses("locked", () -> reviews.approve(BOSS, id, 2, ""));
    refuses("locked", () -> reviews.giveBack(BOSS, id, 2, "再看"));
    refuses("locked", () -> reviews.answer(WANG, id, 2, List.of(0), "说明"));
    refuses("bad-words", () -> reviews.reopen(BOSS, id, 2, "  "));

    reviews.reopen(BOSS, id, 2, "单位来函更正");
    expect(Status.FILED);
    office.file("104001", 2024, "第三版");
    assertThat(office.archive().submission(id).orElseThrow().versions()).hasSize(3);
    refuses("not-locked", () -> reviews.reopen(BOSS, id, 3, "再次解锁"));
  }

  @Test
  void the_same_bytes_again_are_no_change_even_when_locked() {
    approved();
    assertThat(office.file("104001", 2024, "第二版").repeated()).isTrue();
    expect(Status.APPROVED);
  }

  @Test
  void nobody_decides_about_a_version_that_they_did_not_see() {
    office.file("104001", 2024, "第二版");
    refuses("stale-version", () -> reviews.approve(BOSS, id, 1, ""));
    refuses("stale-version", () -> reviews.giveBack(BOSS, id, 1, "退回"));
    refuses("stale-version", () -> reviews.waive(BOSS, id, 1, List.of(0), "理由"));
    refuses("stale-version", () -> reviews.answer(WANG, id, 1, List.of(0), "说明"));
    assertThat(reviews.history(id)).isEqualTo(new History(List.of(), List.of()));
  }

  @Test
  void open_errors_stand_in_the_way_until_each_is_waived() {
    refuses("open-errors", () -> reviews.approve(BOSS, id, 1, ""));
    reviews.waive(BOSS, id, 1, List.of(0), "系统尾差，已核实");
    expect(Status.FILED);
    reviews.withdraw(BOSS, id, 1, 0, "核实有误");
    expect(Status.WITH_ERRORS);
    refuses("open-errors", () -> reviews.approve(BOSS, id, 1, ""));
    reviews.waive(BOSS, id, 1, List.of(0, 1), "再次核实无误");
    reviews.approve(BOSS, id, 1, "同意");
    expect(Status.APPROVED);
    assertThat(reviews.history(id).waived(1)).containsExactly(0, 1);
  }

  @Test
  void waivers_and_answers_stay_with_their_version() {
    reviews.answer(WANG, id, 1, List.of(0), "上级补助口径不同");
    reviews.waive(BOSS, id, 1, List.of(0), "属实");
    office.file("104001", 2024, "第二版", Level.ERROR);
    History history = reviews.history(id);
    assertThat(history.of(1, 0))
        .extracting(Remark::kind, Remark::by, Remark::text)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(Remark.Kind.ANSWERED, "wang", "上级补助口径不同"),
            org.assertj.core.api.Assertions.tuple(Remark.Kind.WAIVED, "boss", "属实"));
    assertThat(history.waived(2)).isEmpty();
    expect(Status.WITH_ERRORS);
  }

  @Test
  void only_errors_and_warnings_can_be_waived_or_answered() {
    refuses("no-finding", () -> reviews.waive(BOSS, id, 1, List.of(2), "提示"));
    refuses("no-finding", () -> reviews.answer(WANG, id, 1, List.of(9), "没有"));
    refuses("no-finding", () -> reviews.waive(BOSS, id, 1, List.of(), "一个也没有"));
    refuses("not-waived", () -> reviews.withdraw(BOSS, id, 1, 0, "没有豁免"));
    reviews.waive(BOSS, id, 1, List.of(1), "理由");
    refuses("already-waived", () -> reviews.waive(BOSS, id, 1, List.of(0, 1), "理由"));
    assertThat(reviews.history(id).waived(1)).containsExactly(1);
  }

  @Test
  void a_step_without_words_that_need_them_or_on_nothing_is_refused() {
    refuses("bad-words", () -> reviews.giveBack(BOSS, id, 1, null));
    refuses("bad-words", () -> reviews.waive(BOSS, id, 1, List.of(0), "长".repeat(1001)));
    refuses("no-submission", () -> reviews.approve(BOSS, "nowhere", 1, ""));
    reviews.giveBack(BOSS, id, 1, "退回");
    refuses("already-returned", () -> reviews.giveBack(BOSS, id, 1, "退回"));
  }

  @Test
  void a_step_that_fails_leaves_neither_a_record_nor_an_entry() {
    int entries = office.events().size();
    refuses(
        "already-waived",
        () -> {
          reviews.waive(BOSS, id, 1, List.of(1), "理由");
          reviews.waive(BOSS, id, 1, List.of(0, 1), "理由");
        });
    assertThat(office.events()).hasSize(entries + 1);
    expect(Status.WITH_ERRORS);
  }

  @Test
  void the_database_itself_keeps_judgements_and_remarks() throws SQLException {
    reviews.waive(BOSS, id, 1, List.of(0), "理由");
    reviews.approve(BOSS, id, 1, "");
    for (String change :
        List.of(
            "DELETE FROM judgement",
            "UPDATE judgement SET opinion = 'x'",
            "DELETE FROM remark",
            "UPDATE remark SET text = 'x'")) {
      try (var connection =
              DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gongkai.db"));
          var statement = connection.createStatement()) {
        assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("never");
      }
    }
  }

  private void approved() {
    office.file("104001", 2024, "第二版");
    reviews.approve(BOSS, id, 2, "");
  }

  private void expect(Status status) {
    assertThat(office.archive().submission(id).orElseThrow().status()).isEqualTo(status);
  }

  private static void refuses(String code, ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
