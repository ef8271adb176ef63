package gongkai.desk;

import gongkai.report.Coverage;
import gongkai.report.Filled;
import gongkai.report.Finding;
import gongkai.report.Outcomes;
import gongkai.report.Report;
import gongkai.report.Sha256;
import gongkai.report.Summary;
import gongkai.rule.Checked;
import gongkai.table.AmountUnit;
import gongkai.table.Filing;
import gongkai.text.write.TextDraft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts together what was found about a workbook. */
final class Reports {
  private Reports() {}

  static Report of(
      String fileName,
      byte[] bytes,
      Judged judged,
      TextDraft draft,
      Coverage coverage,
      Outcomes.Result written) {
    Checked checked = judged.checked();
    Outcomes.Result outcomes = judged.outcomes().and(written);
    List<Finding> findings = new ArrayList<>(outcomes.findings());
    findings.sort(Comparator.comparing(Finding::level));
    List<Filled> filled = new ArrayList<>(judged.filled());
    filled.addAll(draft.filled());
    Filing filing = checked.filing();
    return new Report(
        fileName,
        Sha256.hex(bytes),
        filing.template(),
        judged.fingerprint(),
        filing.unit(),
        filing.year(),
        filing.scope(),
        amountUnit(filing),
        Summary.of(findings, filled.size(), outcomes.rules()),
        findings,
        checked.causes(),
        filled,
        draft.sections(),
        draft.missing(),
        outcomes.couldNotRun(),
        coverage,
        null);
  }

  /** The unit of most tables, when it is not 万元. */
  private static String amountUnit(Filing filing) {
    long yuan = filing.tables().stream().filter(table -> table.unit() == AmountUnit.YUAN).count();
    return yuan * 2 > filing.tables().size() ? AmountUnit.YUAN.label() : null;
  }
}
