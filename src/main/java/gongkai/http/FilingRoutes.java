package gongkai.http;

import gongkai.review.Review;
import java.util.List;
import java.util.stream.Stream;

/** All that is done with filings: sent, looked at, judged, compared, counted. */
final class FilingRoutes implements AutoCloseable {
  private final BatchApi batches;
  private final List<Route> routes;

  FilingRoutes(Backend backend, Uploads uploads, Watching watching, Askers askers, long largest) {
    Review review = backend.review();
    var policy = backend.access().policy();
    var filers = new Filers(backend.access(), askers);
    var forms = new Forms(backend.catalogue());
    this.batches = new BatchApi(backend.desk(), uploads, filers, policy, askers, largest);
    this.routes =
        Stream.of(
                watching.routes(),
                batches.routes(),
                new SubmissionsApi(backend, uploads, filers, watching, askers).routes(),
                new ReviewApi(review.reviews(), backend.archive(), askers).routes(),
                new LedgerApi(review.ledgers(), review.dueDates(), forms, askers).routes(),
                new CompareApi(backend.archive(), policy, askers).routes(),
                new ApprovedApi(backend.archive(), askers).routes())
            .flatMap(List::stream)
            .toList();
  }

  List<Route> routes() {
    return routes;
  }

  /** Lets no further batch begin. */
  @Override
  public void close() {
    batches.close();
  }
}
