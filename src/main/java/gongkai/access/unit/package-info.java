/** The budget units 预算单位 as a tree, where the list comes from, and which unit a workbook is of. */
package gongkai.access.unit;
