/**
 * What was filed, kept for good: original and returned workbooks, reports, every figure and finding
 * as a row, and the questions that are asked of them.
 */
package gongkai.archive;
