package gongkai.http;

import gongkai.http.api.ApprovedApi;
import gongkai.http.api.BatchApi;
import gongkai.http.api.CompareApi;
import gongkai.http.api.LedgerApi;
import gongkai.http.api.ReviewApi;
import gongkai.http.api.SubmissionsApi;
import gongkai.http.api.Watching;
import gongkai.http.page.ComparePages;
import gongkai.http.page.FilingPages;
import gongkai.http.page.LedgerPages;
import gongkai.http.page.ListPages;
import gongkai.http.page.TemplatePages;
import gongkai.http.reply.Forms;
import gongkai.http.reply.Views;
import gongkai.http.request.Askers;
import gongkai.http.request.Backend;
import gongkai.http.request.Filers;
import gongkai.http.request.Route;
import gongkai.http.request.Uploads;
import gongkai.review.Review;
import java.util.List;
import java.util.stream.Stream;

/** All that is done with filings: sent, looked at, judged, compared, counted. */
final class FilingRoutes implements AutoCloseable {
  private final BatchApi batches;
  private final List<Route> routes;

  FilingRoutes(
      Backend backend,
      Views views,
      Uploads uploads,
      Watching watching,
      Askers askers,
      long largest) {
    Review review = backend.review();
    var policy = backend.access().policy();
    var filers = new Filers(backend.access(), askers);
    var forms = new Forms(backend.catalogue());
    this.batches = new BatchApi(backend.desk(), uploads, filers, policy, askers, largest);
    var ledgerApi = new LedgerApi(review.ledgers(), review.dueDates(), forms, askers);
    var compareApi = new CompareApi(backend.archive(), policy, forms, askers);
    this.routes =
        Stream.of(
                watching.routes(),
                batches.routes(),
                new SubmissionsApi(backend, uploads, filers, watching, askers).routes(),
                new FilingPages(backend, views, forms, askers).routes(),
                new ListPages(backend, views, forms, askers).routes(),
                new LedgerPages(backend, views, ledgerApi, forms, askers).routes(),
                new ComparePages(backend, views, compareApi, forms, askers).routes(),
                new TemplatePages(backend.catalogue(), views, forms).routes(),
                new ReviewApi(review.reviews(), backend.archive(), askers).routes(),
                ledgerApi.routes(),
                compareApi.routes(),
                new ApprovedApi(backend.archive(), backend.desk(), forms, askers).routes())
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
