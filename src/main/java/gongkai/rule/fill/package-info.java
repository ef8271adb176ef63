/** Fills blank cells by what must hold, and tells from what each cell comes about. */
package gongkai.rule.fill;
