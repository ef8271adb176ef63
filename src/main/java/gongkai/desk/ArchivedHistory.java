package gongkai.desk;

import gongkai.archive.Archive;
import gongkai.table.Filing;
import gongkai.table.PriorFigures;

/** The amounts of the year before, as the same unit filed them in the same family. */
public final class ArchivedHistory implements TemplateExaminer.History {
  private final Archive archive;

  public ArchivedHistory(Archive archive) {
    this.archive = archive;
  }

  @Override
  public PriorFigures before(Filing filing) {
    if (filing.year() == null || filing.unit().name() == null) {
      return PriorFigures.NONE;
    }
    String family = filing.template().split("/")[0];
    return archive.figures(filing.unit(), filing.year() - 1, family);
  }
}
