package gongkai.http.request;

import gongkai.access.Action;
import gongkai.access.Policy;
import gongkai.access.Principal;
import gongkai.access.login.Access;
import gongkai.archive.Archive;
import gongkai.archive.Submission;
import gongkai.report.Rejected;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/**
 * Stands before every route and lets pass who may come. What somebody may not see does not exist
 * for them (404); what they see and may not do is forbidden (403).
 */
public final class Gate {
  private final Policy policy;
  private final Askers askers;
  private final Archive archive;

  public Gate(Access access, Askers askers, Archive archive) {
    this.policy = access.policy();
    this.askers = askers;
    this.archive = archive;
  }

  /** The route's handler, once its need is met. */
  public Handler guard(Route route) {
    return ctx -> {
      enter(ctx, route.need());
      route.handler().handle(ctx);
    };
  }

  private void enter(Context ctx, Need need) {
    if (need.equals(Need.OPEN)) {
      if (!Forgery.isSafe(ctx)) {
        Forgery.refuseForeignOrigin(ctx);
      }
      return;
    }
    Asker asker = askers.of(ctx);
    policy.require(asker.principal(), need.action());
    if (!Forgery.isSafe(ctx)) {
      Forgery.refuse(ctx, asker);
    }
    if (need.whose() == Need.Whose.OF_SUBMISSION) {
      requireSubmission(asker.principal(), need.action(), ctx);
    }
  }

  private void requireSubmission(Principal principal, Action action, Context ctx) {
    Submission submission =
        archive
            .submission(ctx.pathParam("id"))
            .filter(it -> policy.sees(principal, it.unit().code()))
            .orElseThrow(() -> new Rejected("no-submission", "没有这份报送，请从列表中选一份。"));
    policy.require(principal, action, submission.unit().code());
  }
}
