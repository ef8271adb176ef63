/**
 * Publications as PDF in and out: reads their words and ruled tables within limits, and marks what
 * was found in the same file. The only package that speaks PDFBox.
 */
package gongkai.pdf;
