package gongkai.form;

import gongkai.form.tell.FormAnswers;
import gongkai.form.tell.ProjectSummary;
import gongkai.form.tell.WholeSummary;
import gongkai.report.Filled;
import gongkai.report.Outcomes;
import java.util.List;
import java.util.Map;

/**
 * What there is to say about the performance forms of a filing, beside what the rules about tables
 * say of them.
 *
 * @param forms how many forms were found
 * @param outcomes how the checks of forms ended
 * @param filled blank rates and scores that the official formulas determine
 * @param projects the drafted 自评综述 of each project, in the order of the sheets
 * @param whole what section 十三 says of all of them together
 * @param answers what they say of what the input sheets of the workbook ask
 */
public record FormResult(
    int forms,
    Outcomes.Result outcomes,
    List<Filled> filled,
    List<ProjectSummary> projects,
    WholeSummary whole,
    FormAnswers answers) {
  /** Of a filing whose template has no forms. */
  public static final FormResult NONE =
      new FormResult(
          0,
          Outcomes.Result.NONE,
          List.of(),
          List.of(),
          new WholeSummary(null, null, null, null, null, null),
          new FormAnswers(Map.of(), null, List.of()));

  public FormResult {
    filled = List.copyOf(filled);
    projects = List.copyOf(projects);
  }
}
