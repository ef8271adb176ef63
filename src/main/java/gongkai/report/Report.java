package gongkai.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import gongkai.table.Unit;
import java.util.List;

/**
 * All that is said about one workbook.
 *
 * @param file its name
 * @param sha256 of the bytes that were read
 * @param template id of the template it was held against
 * @param rulesFingerprint of the definitions that judged it
 * @param amountUnit the unit of amounts when it is not 万元, else null
 * @param coverage of the text that came along; null when none did
 * @param inspection the form of inspectors filled in for a publication; null for a workbook
 */
public record Report(
    String file,
    String sha256,
    String template,
    String rulesFingerprint,
    Unit unit,
    Integer year,
    String scope,
    String amountUnit,
    Summary summary,
    List<Finding> findings,
    List<Cause> causes,
    List<Filled> filled,
    List<Section> narrative,
    List<Missing> missing,
    List<CouldNotRun> couldNotRun,
    @JsonInclude(JsonInclude.Include.NON_NULL) Coverage coverage,
    @JsonInclude(JsonInclude.Include.NON_NULL) Inspection inspection) {
  public Report {
    findings = List.copyOf(findings);
    causes = List.copyOf(causes);
    filled = List.copyOf(filled);
    narrative = List.copyOf(narrative);
    missing = List.copyOf(missing);
    couldNotRun = List.copyOf(couldNotRun);
  }

  /** One of a workbook that came without a text. */
  public Report(
      String file,
      String sha256,
      String template,
      String rulesFingerprint,
      Unit unit,
      Integer year,
      String scope,
      String amountUnit,
      Summary summary,
      List<Finding> findings,
      List<Cause> causes,
      List<Filled> filled,
      List<Section> narrative,
      List<Missing> missing,
      List<CouldNotRun> couldNotRun) {
    this(
        file,
        sha256,
        template,
        rulesFingerprint,
        unit,
        year,
        scope,
        amountUnit,
        summary,
        findings,
        causes,
        filled,
        narrative,
        missing,
        couldNotRun,
        null,
        null);
  }

  /** The same with the form of inspectors. */
  public Report inspected(Inspection form) {
    return new Report(
        file,
        sha256,
        template,
        rulesFingerprint,
        unit,
        year,
        scope,
        amountUnit,
        summary,
        findings,
        causes,
        filled,
        narrative,
        missing,
        couldNotRun,
        coverage,
        form);
  }

  public boolean hasErrors() {
    return summary.errors() > 0;
  }

  /** The causes that are certain, whose cells can be corrected without asking. */
  public List<Cause> corrections() {
    return causes.stream().filter(it -> it.certainty() == Cause.Certainty.CERTAIN).toList();
  }

  /** The whole in one Chinese sentence. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public String verdict() {
    return Verdict.of(summary, findings, causes, missing.size());
  }
}
