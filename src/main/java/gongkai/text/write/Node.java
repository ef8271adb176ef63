package gongkai.text.write;

import gongkai.text.expr.Condition;
import gongkai.text.expr.Context;
import gongkai.text.expr.Gap;
import gongkai.text.expr.Item;
import gongkai.text.expr.Loop;
import java.util.List;

/** What stands on lines of its own: a paragraph, a choice, a list of paragraphs. */
public sealed interface Node {

  void write(Context context, SectionDraft pages);

  /**
   * A paragraph.
   *
   * @param opens the part of its section that it opens, e.g. （二）; or null
   */
  record Paragraph(List<Piece> pieces, String opens) implements Node {
    public Paragraph {
      pieces = List.copyOf(pieces);
    }

    @Override
    public void write(Context context, SectionDraft pages) {
      if (opens != null) {
        pages.open(opens);
      }
      pages.add(Written.all(pieces, context.in(pages.part())));
    }
  }

  /** The first branch whose condition holds; a null condition always does. */
  record Choice(List<Branch> branches) implements Node {
    public Choice {
      branches = List.copyOf(branches);
    }

    public record Branch(Condition condition, List<Node> nodes) {}

    @Override
    public void write(Context context, SectionDraft pages) {
      Context here = context.in(pages.part());
      for (Branch branch : branches) {
        if (branch.condition() == null || branch.condition().holds(here)) {
          branch.nodes().forEach(node -> node.write(context, pages));
          return;
        }
      }
    }
  }

  /** The same paragraphs for each of several items. */
  record Repeat(Loop loop, List<Node> nodes) implements Node {
    public Repeat {
      nodes = List.copyOf(nodes);
    }

    @Override
    public void write(Context context, SectionDraft pages) {
      int serial = 0;
      List<Item> items = loop.items(context.in(pages.part()));
      Gap demand = items.isEmpty() ? loop.demand(context) : null;
      if (demand != null) {
        pages.add(Written.gap(demand).then(Written.text("。")));
      }
      for (Item item : items) {
        Context inside = context.at(item, ++serial);
        nodes.forEach(node -> node.write(inside, pages));
      }
    }
  }
}
