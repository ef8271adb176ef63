// What the parts of the pane know together: the host they are in and what was found last.

export var state = {
  host: null,
  report: null,
  marked: false,
};

export var LEVELS = {
  ERROR: { label: "错误", color: "#F8CBAD" },
  WARNING: { label: "警告", color: "#FFE699" },
  ROUNDING: { label: "尾差", color: "#D9D9D9" },
  INFO: { label: "提示", color: null },
};

export function verdict(report) {
  var s = report.summary;
  if (s.errors > 0) {
    return "有 " + s.errors + " 处错误需要改正" + (s.warnings ? "，另有 " + s.warnings + " 处请核对" : "") + "。";
  }
  if (s.warnings > 0) {
    return "没有错误，有 " + s.warnings + " 处请核对。";
  }
  return "没有发现错误，可以报送。";
}
