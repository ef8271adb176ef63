package gongkai.http.api;

import gongkai.access.Action;
import gongkai.access.audit.Actor;
import gongkai.archive.Archive;
import gongkai.archive.Status;
import gongkai.http.request.Askers;
import gongkai.http.request.JsonBody;
import gongkai.http.request.Need;
import gongkai.http.request.Route;
import gongkai.report.Rejected;
import gongkai.review.Decision;
import gongkai.review.History;
import gongkai.review.Judgement;
import gongkai.review.Remark;
import gongkai.review.Reviews;
import io.javalin.http.Context;
import java.util.List;

/** What is decided about filings and said of their findings. */
public final class ReviewApi {
  private static final String BASE = "/api/v1/submissions/{id}/";
  private final Reviews reviews;
  private final Archive archive;
  private final Askers askers;

  public ReviewApi(Reviews reviews, Archive archive, Askers askers) {
    this.reviews = reviews;
    this.archive = archive;
    this.askers = askers;
  }

  public List<Route> routes() {
    return List.of(
        Route.get(BASE + "history", Need.ofSubmission(Action.VIEW), this::history),
        Route.post(BASE + "return", Need.ofSubmission(Action.JUDGE), step(this::giveBack)),
        Route.post(BASE + "approve", Need.ofSubmission(Action.JUDGE), step(this::approve)),
        Route.post(BASE + "reopen", Need.ofSubmission(Action.REOPEN), step(this::reopen)),
        Route.post(BASE + "take-back", Need.ofSubmission(Action.FILE), step(this::takeBack)),
        Route.post(BASE + "waive", Need.ofSubmission(Action.WAIVE), step(this::waive)),
        Route.post(BASE + "withdraw-waiver", Need.ofSubmission(Action.WAIVE), step(this::withdraw)),
        Route.post(BASE + "answer", Need.ofSubmission(Action.ANSWER), step(this::answer)));
  }

  /**
   * A step as it is asked for.
   *
   * @param version number of the version that its taker saw
   * @param findings numbers of findings within that version, where the step is about findings
   * @param text opinion, reason or explanation
   */
  record Asked(Integer version, List<Integer> findings, String text) {}

  /** A decision as the interface shows it. */
  record JudgementView(
      int version, Decision verdict, String verdictLabel, String by, String at, String opinion) {
    static JudgementView of(Judgement it) {
      return new JudgementView(
          it.version(),
          it.verdict(),
          it.verdict().label(),
          it.by(),
          it.at().toString(),
          it.opinion());
    }
  }

  /** A remark as the interface shows it. */
  record RemarkView(
      int version,
      int finding,
      Remark.Kind kind,
      String kindLabel,
      String by,
      String at,
      String text) {
    static RemarkView of(Remark it) {
      return new RemarkView(
          it.version(),
          it.finding(),
          it.kind(),
          it.kind().label(),
          it.by(),
          it.at().toString(),
          it.text());
    }
  }

  /** Where a submission stands, and how it came there. */
  record Whole(
      String id,
      Status status,
      String statusLabel,
      List<JudgementView> judgements,
      List<RemarkView> remarks) {}

  private interface Step {
    void take(Actor actor, String id, Asked asked);
  }

  private io.javalin.http.Handler step(Step step) {
    return ctx -> {
      step.take(askers.of(ctx).actor(), ctx.pathParam("id"), asked(ctx));
      history(ctx);
    };
  }

  private void giveBack(Actor actor, String id, Asked it) {
    reviews.giveBack(actor, id, it.version(), it.text());
  }

  private void approve(Actor actor, String id, Asked it) {
    reviews.approve(actor, id, it.version(), it.text());
  }

  private void reopen(Actor actor, String id, Asked it) {
    reviews.reopen(actor, id, it.version(), it.text());
  }

  private void takeBack(Actor actor, String id, Asked it) {
    reviews.takeBack(actor, id, it.version(), it.text());
  }

  private void waive(Actor actor, String id, Asked it) {
    reviews.waive(actor, id, it.version(), it.findings(), it.text());
  }

  private void withdraw(Actor actor, String id, Asked it) {
    if (it.findings() == null || it.findings().size() != 1) {
      throw new Rejected("no-finding", "撤销豁免一次只能对一个问题，请在 findings 中给出它的编号。");
    }
    reviews.withdraw(actor, id, it.version(), it.findings().get(0), it.text());
  }

  private void answer(Actor actor, String id, Asked it) {
    reviews.answer(actor, id, it.version(), it.findings(), it.text());
  }

  private void history(Context ctx) {
    String id = ctx.pathParam("id");
    Status status = archive.submission(id).orElseThrow().status();
    History history = reviews.history(id);
    ctx.json(
        new Whole(
            id,
            status,
            status.label(),
            history.judgements().stream().map(JudgementView::of).toList(),
            history.remarks().stream().map(RemarkView::of).toList()));
  }

  private Asked asked(Context ctx) {
    Asked asked =
        JsonBody.read(
            ctx.body(), Asked.class, new Rejected("bad-parameter", "请求的内容不是约定的 JSON，用法见 /api。"));
    if (asked.version() == null) {
      throw new Rejected("bad-parameter", "请在 version 中写明看到的是第几版，用法见 /api。");
    }
    return asked;
  }
}
