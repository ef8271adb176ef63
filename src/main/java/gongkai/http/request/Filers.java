package gongkai.http.request;

import gongkai.access.Action;
import gongkai.access.login.Access;
import gongkai.access.unit.BudgetUnit;
import gongkai.desk.Filer;
import gongkai.table.Unit;
import io.javalin.http.Context;

/** Knows for whom the sender of a request files. */
public final class Filers {
  private final Access access;
  private final Askers askers;

  public Filers(Access access, Askers askers) {
    this.access = access;
    this.askers = askers;
  }

  public Filer of(Context ctx) {
    Asker asker = askers.of(ctx);
    return new Filer(asker.actor(), asker.login(), written -> owner(asker, written));
  }

  /** The unit of the register that a workbook is of, if the asker files for it. */
  private Unit owner(Asker asker, Unit written) {
    if (access.units().tree().isEmpty()) {
      // Without a register the workbook's own words stand; who may file for it is asked all the
      // same.
      access.policy().require(asker.principal(), Action.FILE, written.code());
      return written;
    }
    BudgetUnit unit = access.units().match(written);
    access.policy().require(asker.principal(), Action.FILE, unit.code());
    return unit.unit();
  }
}
