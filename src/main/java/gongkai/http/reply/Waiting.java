package gongkai.http.reply;

import gongkai.access.Action;
import gongkai.access.Policy;
import gongkai.access.Principal;
import gongkai.archive.Archive;
import gongkai.archive.Status;
import gongkai.archive.SubmissionQuery;
import java.util.HashMap;
import java.util.Map;

/** How many filings wait for somebody: to be judged, or to be mended and filed again. */
public record Waiting(Archive archive, Policy policy) {

  /** By the path of the page where they are; none without any. */
  Map<String, Long> of(Principal principal) {
    Map<String, Long> waiting = new HashMap<>();
    put(waiting, "/queue", principal, Action.JUDGE, Status.FILED);
    put(waiting, "/mine", principal, Action.FILE, Status.RETURNED);
    return waiting;
  }

  private void put(
      Map<String, Long> waiting, String page, Principal principal, Action action, Status status) {
    if (!principal.isVisitor() && policy.may(principal, action)) {
      var within = policy.units(principal, action).orElse(null);
      var query = SubmissionQuery.ALL.within(within).status(status).page(1, 1);
      waiting.put(page, archive.list(query).total());
    }
  }
}
