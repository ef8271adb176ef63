package gongkai.http.reply;

import gongkai.desk.Catalogue;
import gongkai.desk.Catalogue.Form;
import gongkai.template.Landmarks;
import java.util.List;
import java.util.Optional;

/** What people call the templates and their families. */
public final class Forms {
  private static final int LINE = 38;
  private final Catalogue catalogue;

  public Forms(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The families that can be filed. */
  public List<String> families() {
    return catalogue.forms().stream().map(Form::family).distinct().toList();
  }

  /** Those whose figures are followed from year to year. */
  public List<String> followed() {
    return families().stream().filter(it -> landmarks(it).isPresent()).toList();
  }

  /** What is followed over the units and years of a family. */
  public Optional<Landmarks> landmarks(String family) {
    return catalogue.landmarks(family);
  }

  /** The years that there are templates of. */
  public List<Integer> years() {
    return catalogue.forms().stream().map(Form::year).distinct().toList();
  }

  /** What people call a family; its id when nobody defined it. */
  public String name(String family) {
    return catalogue.forms().stream()
        .filter(it -> it.family().equals(family))
        .reduce((earlier, later) -> later)
        .map(Form::name)
        .orElse(family);
  }

  /** What a rule says, shortened to a line; empty when no template has it any more. */
  public String says(String rule) {
    return catalogue.forms().stream()
        .flatMap(form -> catalogue.checks(form.id()).stream())
        .filter(check -> check.id().equals(rule))
        .map(Catalogue.Check::formula)
        .findFirst()
        .map(it -> it.length() > LINE ? it.substring(0, LINE - 1) + "…" : it)
        .orElse("");
  }

  /** What people call a template; its id when nobody defined it. */
  public String title(String template) {
    return catalogue.forms().stream()
        .filter(it -> it.id().equals(template))
        .findFirst()
        .map(it -> it.year() + " 年" + it.name())
        .orElse(template);
  }
}
