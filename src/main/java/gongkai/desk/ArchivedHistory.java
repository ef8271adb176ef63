package gongkai.desk;

import gongkai.archive.Archive;
import gongkai.table.Filing;
import gongkai.table.Related;
import gongkai.template.RelatedSpec;
import gongkai.template.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the same unit filed: for the year before in the same family, and what its template asks. */
public final class ArchivedHistory implements TemplateExaminer.History {
  private final Archive archive;

  public ArchivedHistory(Archive archive) {
    this.archive = archive;
  }

  @Override
  public Related of(Filing filing, Template template) {
    if (filing.year() == null || filing.unit().name() == null) {
      return Related.NONE;
    }
    Map<String, Filing> found = new HashMap<>();
    add(found, filing, new RelatedSpec(Related.LAST_YEAR, List.of(template.family()), -1, null));
    template.related().forEach(it -> add(found, filing, it));
    return new Related(found);
  }

  private void add(Map<String, Filing> found, Filing filing, RelatedSpec wanted) {
    int year = filing.year() + wanted.years();
    wanted.families().stream()
        .flatMap(family -> archive.filing(filing.unit(), year, family).stream())
        .findFirst()
        .ifPresent(it -> found.put(wanted.name(), it));
  }
}
