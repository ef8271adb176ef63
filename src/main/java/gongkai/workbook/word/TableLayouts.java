package gongkai.workbook.word;

import gongkai.publication.PartBlock;
import gongkai.publication.PrintedTable;
import gongkai.publication.Publication;
import gongkai.publication.Publication.Part;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** On which paper each block of a publication stands, and which of them begin a page. */
final class TableLayouts {
  private final Map<PrintedTable, TableLayout> tables = new IdentityHashMap<>();
  private final Map<PartBlock, PageFormat> papers = new IdentityHashMap<>();
  private final Map<PartBlock, Boolean> begins = new IdentityHashMap<>();

  TableLayouts(Publication publication) {
    for (Part part : publication.parts()) {
      place(part.blocks());
    }
  }

  private void place(List<PartBlock> blocks) {
    PageFormat above = null;
    for (int i = blocks.size() - 1; i >= 0; i--) {
      PartBlock block = blocks.get(i);
      if (block instanceof PrintedTable table) {
        boolean first = i == 0 || (i == 1 && blocks.get(0) instanceof PartBlock.Heading);
        TableLayout layout = TableLayout.of(table, taken(table, first));
        tables.put(table, layout);
        above = layout.paper();
        papers.put(block, above);
        begins.put(block, i > 0 && !(blocks.get(i - 1) instanceof PartBlock.Heading));
      } else if (block instanceof PartBlock.Heading && above != null) {
        papers.put(block, above);
        begins.put(block, i > 0 && !(blocks.get(i - 1) instanceof PartBlock.Heading));
      } else {
        papers.put(block, PageFormat.TEXT);
        above = null;
      }
    }
  }

  /** What stands above and below a table on its page. */
  private static double taken(PrintedTable table, boolean first) {
    double part = first ? 2 * WordSizes.PART_LINE + WordSizes.AFTER_TITLE : 0;
    double lines = WordSizes.NOTE_LINE * (table.above().size() + 2 * table.notes().size());
    return part + WordSizes.LINE + WordSizes.CONTENTS_LINE + lines;
  }

  TableLayout of(PrintedTable table) {
    return tables.get(table);
  }

  PageFormat paperOf(PartBlock block) {
    return papers.get(block);
  }

  /** The paper that a part begins on. */
  PageFormat paperOf(Part part) {
    return part.blocks().isEmpty() ? PageFormat.TEXT : paperOf(part.blocks().get(0));
  }

  /** Whether a table, with the headings over it, begins a page that its paper does not begin. */
  boolean beginsPage(PartBlock block) {
    return begins.getOrDefault(block, false);
  }
}
