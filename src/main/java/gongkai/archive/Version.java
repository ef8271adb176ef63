package gongkai.archive;

import gongkai.report.Summary;
import java.time.Instant;

/**
 * One workbook as it was filed.
 *
 * @param submission id of the submission it belongs to
 * @param n its number there, from 1
 * @param filedBy who filed it, or null when nobody logged in
 * @param fileName the workbook's name as posted
 * @param template id of the template it was held against
 * @param rulesFingerprint of the definitions that judged it
 * @param sha256 of the workbook as posted
 */
public record Version(
    String submission,
    int n,
    Instant filedAt,
    String filedBy,
    String fileName,
    String template,
    String rulesFingerprint,
    String sha256,
    Summary summary) {}
