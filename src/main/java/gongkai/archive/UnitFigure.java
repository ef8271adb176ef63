package gongkai.archive;

import gongkai.table.Unit;
import java.math.BigDecimal;

/**
 * One figure of one unit, for questions across units.
 *
 * @param submission id of the submission that states it
 * @param amount in 万元
 */
public record UnitFigure(String submission, Unit unit, int year, BigDecimal amount) {}
