package gongkai.text.expr;

import gongkai.table.Row;
import gongkai.table.Table;
import gongkai.text.input.InputBlock;
import gongkai.text.input.InputRecord;
import java.util.ArrayList;
import java.util.List;

/** What a list runs over. */
public sealed interface Loop {

  List<Item> items(Context context);

  /** What to ask for when there is nothing to list, or null. */
  default Gap demand(Context context) {
    return null;
  }

  /** Account codes of a level. */
  record Codes(CodeList codes) implements Loop {
    @Override
    public List<Item> items(Context context) {
      return codes.items(context, "");
    }
  }

  /** Account codes of a level below the code that the list around it is at. */
  record CodesBelow(CodeList codes) implements Loop {
    @Override
    public List<Item> items(Context context) {
      return codes.items(context, ((Item.OfTable) context.item()).key());
    }
  }

  /**
   * Named amounts.
   *
   * @param withLastYear whether those that were there only last year are listed too
   */
  record Group(List<Expr> members, boolean withLastYear) implements Loop {
    public Group {
      members = List.copyOf(members);
    }

    @Override
    public List<Item> items(Context context) {
      boolean zeros = "是".equals(context.setting("列出零项"));
      List<Item> items = new ArrayList<>();
      for (Expr member : members) {
        Value value = member.value(context, Basis.THIS_YEAR);
        boolean ofTable = !(member instanceof Expr.Fact);
        if (!value.isKnown() && ofTable) {
          context.facts().log().ask(value.gap());
        } else if (!value.isKnown()) {
          continue;
        } else if (zeros || !value.isNothing() || wasThere(member, context)) {
          items.add(new Item.OfGroup(member, member.title(context)));
        }
      }
      return items;
    }

    private boolean wasThere(Expr member, Context context) {
      return withLastYear && !member.value(context, Basis.LAST_YEAR).isNothing();
    }

    /** How many of them are not zero. */
    long some(Context context) {
      return members.stream().filter(m -> !m.value(context, Basis.THIS_YEAR).isNothing()).count();
    }
  }

  /** The named amounts that are known to be nothing. */
  record Nothing(List<Expr> members) implements Loop {
    public Nothing {
      members = List.copyOf(members);
    }

    @Override
    public List<Item> items(Context context) {
      List<Item> items = new ArrayList<>();
      for (Expr member : members) {
        Value value = member.value(context, Basis.THIS_YEAR);
        if (value.isKnown() && value.isNothing()) {
          items.add(new Item.OfGroup(member, member.title(context)));
        }
      }
      return items;
    }
  }

  /**
   * The filled rows of an open input block.
   *
   * @param asked whether to ask for rows when there is none
   */
  record Records(InputBlock block, boolean asked) implements Loop {
    @Override
    public List<Item> items(Context context) {
      List<Item> items = new ArrayList<>();
      for (InputRecord record : context.facts().inputs().records(block)) {
        items.add(new Item.OfRecord(block, record));
      }
      return items;
    }

    @Override
    public Gap demand(Context context) {
      return asked ? context.facts().noRows(block, "use") : null;
    }
  }

  /** The rows of a table that belong to a group of its template and are not zero. */
  record TableRows(String table, String column, String group) implements Loop {
    @Override
    public List<Item> items(Context context) {
      Table found = context.tables().filing().table(table);
      List<Item> items = new ArrayList<>();
      if (found == null) {
        return items;
      }
      for (Row row : found.group(group)) {
        if (!context.tables().cell(found, row, column).isNothing()) {
          String name = row.label();
          items.add(new Item.OfTable(found, column, row, row.key(), name, name));
        }
      }
      return items;
    }
  }
}
