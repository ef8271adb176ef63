package gongkai.review;

import gongkai.access.login.Access;
import gongkai.archive.Archive;
import gongkai.archive.store.Database;
import java.time.Clock;

/** All that knows the life of filings, over one database. */
public record Review(
    Filings filings,
    Reviews reviews,
    DueDates dueDates,
    Ledgers ledgers,
    FrequentFailures troubles) {

  public static Review over(Database database, Archive archive, Access access, Clock clock) {
    var dueDates = new DueDates(database, access.log());
    return new Review(
        new Filings(archive, access.log()),
        new Reviews(database, access.log(), clock),
        dueDates,
        new Ledgers(database, dueDates, access.units()::tree, clock),
        new FrequentFailures(database));
  }
}
