package gongkai.desk;

import gongkai.access.audit.Actor;
import gongkai.table.Unit;
import java.util.function.UnaryOperator;

/**
 * Who files a workbook.
 *
 * @param actor as the audit log names them
 * @param login their log-in name, or null when nobody logged in
 * @param owner says whose a workbook is, given the unit that it names, or refuses it
 */
public record Filer(Actor actor, String login, UnaryOperator<Unit> owner) {}
