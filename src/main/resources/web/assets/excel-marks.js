// Marks in Excel are fills. The old fill of each cell is kept in the document's own settings, so that
// it is still known after the pane was closed, or the workbook saved, with the marks on.
import { ranges } from "./excel-sheets.js";

var KEY = "gongkai-marks";

function remembered() {
  return JSON.parse(Office.context.document.settings.get(KEY) || "[]");
}

function remember(marks) {
  var settings = Office.context.document.settings;
  if (marks.length) {
    settings.set(KEY, JSON.stringify(marks));
  } else {
    settings.remove(KEY);
  }
  return new Promise(function (resolve) {
    // Without it the marks can be taken off as long as the pane is open.
    settings.saveAsync(resolve);
  });
}

function fillOf(range) {
  range.format.fill.load("color,pattern,patternColor");
}

/** A gradient cannot be put back, so such a cell is left as it is. */
function canBePutBack(fill) {
  return fill.pattern === "None" || /^#[0-9A-F]{6}$/i.test(fill.color || "");
}

function mark(context, marks) {
  return ranges(context, marks, fillOf).then(function (found) {
    var kept = [];
    marks.forEach(function (each, i) {
      var fill = found[i] && found[i].format.fill;
      if (fill && canBePutBack(fill)) {
        kept.push({
          sheet: each.sheet,
          address: each.address,
          ours: each.color,
          color: fill.color,
          pattern: fill.pattern,
          patternColor: fill.patternColor,
        });
        if (fill.pattern !== "None") {
          fill.pattern = "Solid";
        }
        fill.color = each.color;
      }
    });
    // Remembered before it is painted: a crash in between costs nothing.
    return remember(kept).then(function () {
      return context.sync().then(function () {
        return marks.length - kept.length;
      });
    });
  });
}

function putBack(fill, old) {
  if (old.pattern === "None") {
    fill.clear();
    return;
  }
  fill.color = old.color;
  if (old.pattern && old.pattern !== "Solid") {
    fill.pattern = old.pattern;
    fill.patternColor = old.patternColor;
  }
}

function unmark(context) {
  var kept = remembered();
  return ranges(context, kept, fillOf).then(function (found) {
    var left = 0;
    kept.forEach(function (old, i) {
      var fill = found[i] && found[i].format.fill;
      if (fill && (fill.color || "").toUpperCase() === old.ours.toUpperCase()) {
        putBack(fill, old);
      } else {
        left++;
      }
    });
    return context.sync().then(function () {
      return remember([]).then(function () {
        return left;
      });
    });
  });
}

export function marks(run) {
  return {
    /** Whether the sheets carry marks, from now or from before. */
    marked: function () {
      return remembered().length > 0;
    },
    /** Resolves to how many cells could not be marked. */
    mark: function (wanted) {
      return run(function (context) {
        return mark(context, wanted);
      });
    },
    /** Resolves to how many cells look other than they were left. */
    unmark: function () {
      return run(unmark);
    },
  };
}
