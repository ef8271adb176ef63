// Marks in WPS are fills with a comment. What was there before is kept beside the workbook's name, so
// that it is still known after the pane was closed with the marks on.
import { api } from "./pane-api.js";

var KEY = "gongkai-marks-";
var NO_FILL = -4142;
var SOLID = 1;
var SEPARATOR = "\n【公开】";

function bgr(color) {
  return parseInt(color.slice(5, 7) + color.slice(3, 5) + color.slice(1, 3), 16);
}

function noteOf(target) {
  return target.Comment ? target.Comment.Text() : null;
}

function note(target, text) {
  if (target.Comment) {
    target.Comment.Delete();
  }
  if (text !== null) {
    target.AddComment(text);
  }
}

function paint(target, each) {
  var fill = target.Interior;
  var old = noteOf(target);
  var kept = {
    sheet: each.sheet,
    address: each.address,
    ours: bgr(each.color),
    pattern: fill.Pattern,
    color: fill.Color,
    patternColor: fill.PatternColor,
    note: old,
    ourNote: old === null ? each.note : old + SEPARATOR + each.note,
  };
  fill.Pattern = SOLID;
  fill.Color = kept.ours;
  note(target, kept.ourNote);
  return kept;
}

/** Puts back what was there; false when somebody has painted over it since. */
function putBack(target, old) {
  if (noteOf(target) === old.ourNote) {
    note(target, old.note);
  }
  if (target.Interior.Color !== old.ours) {
    return false;
  }
  if (old.pattern === NO_FILL) {
    target.Interior.Pattern = NO_FILL;
    return true;
  }
  target.Interior.Color = old.color;
  target.Interior.Pattern = old.pattern;
  if (old.pattern !== SOLID) {
    target.Interior.PatternColor = old.patternColor;
  }
  return true;
}

/**
 * @param cell finds a cell by sheet and address, null when the sheet is gone
 * @param book the full name of the workbook
 */
export function wpsMarks(cell, book) {
  function remembered() {
    return JSON.parse(api.kept(KEY + book()) || "[]");
  }
  return {
    marked: function () {
      return remembered().length > 0;
    },
    mark: function (marks) {
      var kept = [];
      marks.forEach(function (each) {
        var target = cell(each);
        if (target) {
          kept.push(paint(target, each));
          api.keep(KEY + book(), JSON.stringify(kept));
        }
      });
      return marks.length - kept.length;
    },
    unmark: function () {
      var left = remembered().filter(function (old) {
        var target = cell(old);
        return !target || !putBack(target, old);
      });
      api.keep(KEY + book(), null);
      return left.length;
    },
  };
}
