package gongkai.reading.published;

import gongkai.document.Contents;
import gongkai.document.Document;
import gongkai.document.DocumentTables;
import gongkai.document.Paragraph;
import gongkai.report.Outcomes;
import gongkai.report.Rule;
import gongkai.report.Where;
import gongkai.table.Filing;
import java.util.Map;
import java.util.stream.Collectors;

/** Tries the rules on a publication as a file of words and tables. */
public final class PublicationReview {
  private final Map<PublicationCheck, Rule> rules;

  /**
   * @param rules which of them are asked
   */
  public PublicationReview(Map<PublicationCheck, Rule> rules) {
    this.rules = rules;
  }

  /**
   * How they end.
   *
   * @param published its tables
   * @param workbook what it was made from, or null when that did not come along
   */
  public Outcomes.Result review(
      Document document, DocumentTables tables, Filing published, Filing workbook) {
    var outcomes = new Outcomes(rules.values());
    outcomes.guarded(
        rules.values(),
        () -> {
          readable(document, outcomes);
          units(tables, outcomes);
          contents(document, outcomes);
          if (workbook != null) {
            new WorkbookAgreement(rules, outcomes).judge(published, workbook);
          }
        });
    return outcomes.result();
  }

  private void readable(Document document, Outcomes outcomes) {
    Rule rule = rules.get(PublicationCheck.READABLE);
    outcomes.tried(rule);
    if (!document.pictures().isEmpty()) {
      outcomes
          .fail(rule)
          .says(
              "第 %s 页是图片，其中的文字和表格没有读，也没有核对；请换成可以选中的文字"
                  .formatted(
                      document.pictures().stream()
                          .map(String::valueOf)
                          .collect(Collectors.joining("、"))))
          .report();
    }
  }

  private void units(DocumentTables tables, Outcomes outcomes) {
    Rule rule = rules.get(PublicationCheck.UNIT_STATED);
    outcomes.tried(rule);
    if (!tables.unitTaken().isEmpty()) {
      outcomes
          .fail(rule)
          .says(
              "这些表没有写明金额单位，按本文其他各表的单位审核：%s；请在各表右上方写明"
                  .formatted(String.join("、", tables.unitTaken())))
          .report();
    }
  }

  /** A page that could not be read may hold the heading. */
  private void contents(Document document, Outcomes outcomes) {
    Rule rule = rules.get(PublicationCheck.CONTENTS);
    Contents contents = Contents.of(document);
    if (contents.entries().isEmpty()) {
      return;
    }
    if (!document.pictures().isEmpty()) {
      outcomes.couldNot(rule, "有的页是图片，正文的标题没有读全。");
      return;
    }
    outcomes.tried(rule);
    for (Paragraph entry : contents.withoutHeading(document)) {
      outcomes
          .repeat(rule)
          .quote(entry.text(), new Where(null, entry.page()))
          .says("目录中的“%s”在正文中没有找到这样的标题；请核对".formatted(Contents.name(entry.text())))
          .report();
    }
  }
}
