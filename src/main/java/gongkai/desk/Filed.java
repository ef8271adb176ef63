package gongkai.desk;

import gongkai.archive.Receipt;
import gongkai.report.Report;

/** A workbook that was examined and archived. */
public record Filed(Receipt receipt, Report report) {}
