package gongkai.template;

import java.util.List;

/**
 * Another filing of the same unit that a template's tables are held against.
 *
 * @param name the word that rules put before its tables, e.g. 预算
 * @param families the families that its template may be of; the first one filed counts
 * @param years how many years it lies off, e.g. -1
 * @param tables what its tables are; null when no template of the family is known
 */
public record RelatedSpec(String name, List<String> families, int years, List<TableSpec> tables) {
  public RelatedSpec {
    families = List.copyOf(families);
    tables = tables == null ? null : List.copyOf(tables);
  }

  RelatedSpec with(List<TableSpec> known) {
    return new RelatedSpec(name, families, years, known);
  }
}
