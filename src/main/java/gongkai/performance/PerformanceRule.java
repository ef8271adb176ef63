package gongkai.performance;

import gongkai.report.Level;

/**
 * A rule as {@code performance.yaml} lays it down.
 *
 * @param id e.g. {@code P12}
 * @param check what the program does
 * @param level how grave a failure is
 * @param says the rule in Chinese
 * @param source regulation, official form or observed practice
 * @param message what a failure says; slots such as {位置} are filled in
 */
public record PerformanceRule(
    String id, Check check, Level level, String says, String source, String message) {}
