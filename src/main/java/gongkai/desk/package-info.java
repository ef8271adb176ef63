/** The story of a workbook: received, examined, annotated, archived, on bounded resources. */
package gongkai.desk;
