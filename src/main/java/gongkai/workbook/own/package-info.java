/** The sheets that we add: 审核结果 and 情况说明. */
package gongkai.workbook.own;
