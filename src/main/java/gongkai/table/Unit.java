package gongkai.table;

/**
 * A budget unit 预算单位.
 *
 * @param code its official code, or null when the workbook carries none
 * @param name its name as printed
 */
public record Unit(String code, String name) {}
