package gongkai.http;

import gongkai.access.Action;
import gongkai.access.audit.AuditLog;
import gongkai.access.audit.AuditQuery;
import gongkai.access.audit.Deed;
import gongkai.access.audit.Entry;
import gongkai.access.audit.Head;
import gongkai.access.audit.Outcome;
import gongkai.access.audit.Verification;
import gongkai.archive.Page;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was done by whom, and whether the record is whole. */
final class AuditApi {
  private static final int PAGE_SIZE = 50;
  private static final List<String> FILTERS = List.of("who", "deed", "target", "from", "to");
  private final AuditLog log;
  private final Views views;

  AuditApi(AuditLog log, Views views) {
    this.log = log;
    this.views = views;
  }

  List<Route> routes() {
    Need read = Need.of(Action.READ_AUDIT);
    return List.of(
        Route.get("/admin/audit", read, this::page),
        Route.get("/api/v1/audit", read, ctx -> ctx.json(Lines.of(entries(ctx)))),
        Route.get("/api/v1/audit/verification", read, this::verify));
  }

  /** A deed as the interface shows it. */
  public record Line(
      long n,
      String at,
      String who,
      String address,
      String deed,
      String target,
      String outcome,
      boolean refused,
      String detail,
      String hash) {
    static Line of(Entry it) {
      return new Line(
          it.n(),
          it.at().toString(),
          it.actor().name(),
          it.actor().address(),
          it.deed().label(),
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
    static Lines of(Page<Entry> it) {
      return new Lines(
          it.items().stream().map(Line::of).toList(), it.page(), it.pages(), it.total());
    }
  }

  /** What recomputing the chain showed. */
  record Verified(boolean sound, String head, String problem) {}

  private void page(Context ctx) {
    Page<Entry> found = entries(ctx);
    Map<String, Object> model = new HashMap<>();
    FILTERS.forEach(
        name -> model.put(name, ctx.queryParam(name) == null ? "" : ctx.queryParam(name)));
    model.put("deeds", Deed.values());
    model.put("lines", found.items().stream().map(Line::of).toList());
    model.put("pager", Pager.of(ctx, found));
    views.show(ctx, "audit", model);
  }

  private Page<Entry> entries(Context ctx) {
    return log.entries(
        new AuditQuery(
            Queries.text(ctx, "who"),
            Params.choice("deed", ctx.queryParam("deed"), Deed.values(), Deed::label),
            Queries.text(ctx, "target"),
            Params.choice("outcome", ctx.queryParam("outcome"), Outcome.values(), Outcome::label),
            Params.day(ctx, "from", 0),
            Params.day(ctx, "to", 1),
            Params.page(ctx),
            PAGE_SIZE));
  }

  private void verify(Context ctx) {
    String kept = Queries.text(ctx, "head");
    Verification found = log.verify(kept == null ? null : Head.parse(kept));
    ctx.json(
        new Verified(found.isSound(), found.head().toString(), found.complaint().orElse(null)));
  }
}
