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
