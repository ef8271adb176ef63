package gongkai.http.request;

import gongkai.access.login.Access;
import gongkai.archive.Archive;
import gongkai.desk.Catalogue;
import gongkai.desk.Desk;
import gongkai.desk.LiveCheck;
import gongkai.review.Review;

/**
 * What stands behind the routes.
 *
 * @param desk examines and files
 * @param live checks figures while they are typed
 * @param catalogue what can be filed
 * @param archive what was filed
 * @param review the life of filings
 * @param access who may do what
 */
public record Backend(
    Desk desk,
    LiveCheck live,
    Catalogue catalogue,
    Archive archive,
    Review review,
    Access access) {}
