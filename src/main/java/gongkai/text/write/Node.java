package gongkai.text.write;

import gongkai.report.SectionChart;
import gongkai.text.expr.Basis;
import gongkai.text.expr.Condition;
import gongkai.text.expr.Context;
import gongkai.text.expr.Expr;
import gongkai.text.expr.Gap;
import gongkai.text.expr.Item;
import gongkai.text.expr.Loop;
import gongkai.text.expr.Value;
import gongkai.text.expr.WordExpr;
import java.util.ArrayList;
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

  /** A heading inside a part of the publication. */
  record Heading(List<Piece> pieces) implements Node {
    public Heading {
      pieces = List.copyOf(pieces);
    }

    @Override
    public void write(Context context, SectionDraft pages) {
      pages.head(Written.all(pieces, context.in(pages.part())));
    }
  }

  /** Where something stands that is not drafted. */
  record Place(String what) implements Node {
    @Override
    public void write(Context context, SectionDraft pages) {
      pages.leavePlace(what);
    }
  }

  /**
   * A chart: one amount beside last year's, or the shares of a group. It is left out as long as one
   * of its amounts is not known, and when there is nothing to show.
   *
   * @param compared whether each amount stands beside last year's
   */
  record Drawn(SectionChart.Kind kind, String title, List<Expr> amounts, boolean compared)
      implements Node {
    public Drawn {
      amounts = List.copyOf(amounts);
    }

    @Override
    public void write(Context context, SectionDraft pages) {
      List<SectionChart.Point> points = new ArrayList<>();
      for (Expr amount : amounts) {
        if (compared) {
          Value last = amount.value(context, Basis.LAST_YEAR);
          points.add(point(year(context, WordExpr.OfFiling.Kind.LAST_YEAR), last));
        }
        Value now = amount.value(context, Basis.THIS_YEAR);
        String label =
            compared ? year(context, WordExpr.OfFiling.Kind.YEAR) : amount.title(context);
        if (compared || !now.isKnown() || !now.isNothing()) {
          points.add(point(label, now));
        }
      }
      boolean known = points.stream().allMatch(point -> point.amount() != null);
      if (known && points.stream().anyMatch(point -> point.amount().signum() != 0)) {
        pages.draw(kind, title, points);
      }
    }

    private static String year(Context context, WordExpr.OfFiling.Kind which) {
      return new WordExpr.OfFiling(which).told(context).text() + "年";
    }

    private static SectionChart.Point point(String label, Value value) {
      boolean own = value.cells().size() == 1 && value.arithmetic() == null;
      return new SectionChart.Point(label, value.amount(), own ? value.cells().get(0) : null);
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
