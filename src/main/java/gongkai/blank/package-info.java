/**
 * What a blank official workbook looks like: drawn from a template's layout, totals as formulas.
 */
package gongkai.blank;
