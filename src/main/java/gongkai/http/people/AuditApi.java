package gongkai.http.people;

import gongkai.access.Action;
import gongkai.access.audit.AuditEntry;
import gongkai.access.audit.AuditEvent;
import gongkai.access.audit.AuditLog;
import gongkai.access.audit.AuditQuery;
import gongkai.access.audit.ChainVerification;
import gongkai.access.audit.Head;
import gongkai.access.audit.Outcome;
import gongkai.archive.Page;
import gongkai.http.reply.Pager;
import gongkai.http.reply.Views;
import gongkai.http.request.Need;
import gongkai.http.request.Params;
import gongkai.http.request.Queries;
import gongkai.http.request.Route;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was done by whom, and whether the record is whole. */
public final class AuditApi {
  private static final int PAGE_SIZE = 50;
  private static final List<String> FILTERS = List.of("who", "event", "target", "from", "to");
  private final AuditLog log;
  private final Views views;

  public AuditApi(AuditLog log, Views views) {
    this.log = log;
    this.views = views;
  }

  public List<Route> routes() {
    Need read = Need.of(Action.READ_AUDIT);
    return List.of(
        Route.get("/admin/audit", read, this::page),
        Route.get("/api/v1/audit", read, ctx -> ctx.json(Lines.of(entries(ctx)))),
        Route.get("/api/v1/audit/verification", read, this::verify));
  }

  /** An event as the interface shows it. */
  public record Line(
      long n,
      String at,
      String who,
      String address,
      String event,
      String target,
      String outcome,
      boolean refused,
      String detail,
      String hash) {
    static Line of(AuditEntry it) {
      return new Line(
          it.n(),
          it.at().toString(),
          it.actor().name(),
          it.actor().address(),
          it.event().label(),
          it.target(),
          it.outcome().label(),
          it.outcome() == Outcome.REFUSED,
          it.detail(),
          it.hash());
    }

    /** When, as people read it. */
    public String moment() {
      return Params.moment(Instant.parse(at));
    }
  }

  /** One page of the log. */
  record Lines(List<Line> items, int page, int pages, long total) {
    static Lines of(Page<AuditEntry> it) {
      return new Lines(
          it.items().stream().map(Line::of).toList(), it.page(), it.pages(), it.total());
    }
  }

  /** What recomputing the chain showed. */
  record Verified(boolean sound, String head, String problem) {}

  private void page(Context ctx) {
    Page<AuditEntry> found = entries(ctx);
    Map<String, Object> model = new HashMap<>();
    FILTERS.forEach(
        name -> model.put(name, ctx.queryParam(name) == null ? "" : ctx.queryParam(name)));
    model.put("events", AuditEvent.values());
    model.put("lines", found.items().stream().map(Line::of).toList());
    model.put("pager", Pager.of(ctx, found));
    views.show(ctx, "audit", model);
  }

  private Page<AuditEntry> entries(Context ctx) {
    return log.entries(
        new AuditQuery(
            Queries.text(ctx, "who"),
            Params.choice("event", ctx.queryParam("event"), AuditEvent.values(), AuditEvent::label),
            Queries.text(ctx, "target"),
            Params.choice("outcome", ctx.queryParam("outcome"), Outcome.values(), Outcome::label),
            Params.day(ctx, "from", 0),
            Params.day(ctx, "to", 1),
            Params.page(ctx),
            PAGE_SIZE));
  }

  private void verify(Context ctx) {
    String kept = Queries.text(ctx, "head");
    ChainVerification found = log.verify(kept == null ? null : Head.parse(kept));
    ctx.json(
        new Verified(found.isSound(), found.head().toString(), found.complaint().orElse(null)));
  }
}
