// Cells of the workbook that is open in Excel: read by sheet, written one by one with a guard.
import { columnName, isFormula, same, shown, typed } from "./host-cells.js";

function supports(version) {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

function grid(sheet, used, merged) {
  var cells = {};
  if (!used.isNullObject) {
    used.values.forEach(function (row, r) {
      row.forEach(function (value, c) {
        if (value !== "") {
          cells[columnName(used.columnIndex + c + 1) + (used.rowIndex + r + 1)] = shown(
            value,
            used.text[r][c],
            used.numberFormat[r][c]
          );
        }
      });
    });
  }
  var merges = merged.map(function (area) {
    return area.address.slice(area.address.lastIndexOf("!") + 1).replace(/\$/g, "");
  });
  return { name: sheet.name, hidden: sheet.visibility !== "Visible", cells: cells, merges: merges };
}

/** The merged areas in these rows. */
function mergedIn(context, sheet, first, last) {
  var merged = sheet.getRange("A" + first + ":XFD" + last).getMergedAreasOrNullObject();
  return context.sync().then(function () {
    if (merged.isNullObject) {
      return [];
    }
    merged.areas.load("items/address");
    return context.sync().then(function () {
      return merged.areas.items;
    });
  });
}

/** As above; Excel refuses to tell of more than 512 at once, so it is asked for fewer rows then. */
function mergedAreas(context, sheet, first, last) {
  return mergedIn(context, sheet, first, last).catch(function (e) {
    if (first >= last) {
      throw e;
    }
    var middle = Math.floor((first + last) / 2);
    return mergedAreas(context, sheet, first, middle).then(function (upper) {
      return mergedAreas(context, sheet, middle + 1, last).then(function (lower) {
        return upper.concat(
          lower.filter(function (area) {
            return upper.every(function (other) {
              return other.address !== area.address;
            });
          })
        );
      });
    });
  });
}

/** The merged areas of each sheet, one sheet after the other; none where Excel cannot tell. */
function allMerged(context, sheets, used) {
  var found = [];
  return sheets
    .reduce(function (before, sheet, i) {
      return before.then(function () {
        var rows = used[i].isNullObject ? null : used[i].values.length;
        var asked = rows ? mergedAreas(context, sheet, 1, used[i].rowIndex + rows) : Promise.resolve([]);
        return asked.then(function (merged) {
          found.push(merged);
        });
      });
    }, Promise.resolve())
    .then(function () {
      return found;
    });
}

function read(context) {
  var all = context.workbook.worksheets;
  all.load("items/name,items/visibility");
  return context.sync().then(function () {
    var used = all.items.map(function (sheet) {
      var range = sheet.getUsedRangeOrNullObject(true);
      range.load("values,text,numberFormat,rowIndex,columnIndex");
      return range;
    });
    return context
      .sync()
      .then(function () {
        return supports("1.13") ? allMerged(context, all.items, used) : [];
      })
      .then(function (merged) {
        return all.items.map(function (sheet, i) {
          return grid(sheet, used[i], merged[i] || []);
        });
      });
  });
}

/** The range of each patch, null where its sheet is gone; loaded with what the guard looks at. */
export function ranges(context, places, load) {
  var known = {};
  places.forEach(function (place) {
    known[place.sheet] = known[place.sheet] || context.workbook.worksheets.getItemOrNullObject(place.sheet);
  });
  return context.sync().then(function () {
    var found = places.map(function (place) {
      if (known[place.sheet].isNullObject) {
        return null;
      }
      var range = known[place.sheet].getRange(place.address);
      load(range);
      return range;
    });
    return context.sync().then(function () {
      return found;
    });
  });
}

/** Writes a cell that still says what is expected; returns what undoes it. */
function put(range, patch) {
  var format = range.numberFormat[0][0];
  var before = range.values[0][0];
  var undone = { sheet: patch.sheet, address: patch.address, expected: patch.value, value: before };
  if (patch.format) {
    range.numberFormat = [[patch.format]];
  } else if (format === "@" && typeof patch.value === "number") {
    // In a cell of text a number would become text again.
    range.numberFormat = [["General"]];
    undone.format = format;
  }
  range.values = [[typed(patch.value, patch.format || format)]];
  return undone;
}

function write(context, patches) {
  var load = function (range) {
    range.load("values,formulas,numberFormat");
  };
  return ranges(context, patches, load).then(function (found) {
    var result = { undo: [], stale: [], formulas: [] };
    patches.forEach(function (patch, i) {
      if (found[i] && isFormula(found[i].formulas[0][0])) {
        result.formulas.push(patch);
      } else if (!found[i] || !same(found[i].values[0][0], patch.expected)) {
        result.stale.push(patch);
      } else {
        result.undo.push(put(found[i], patch));
      }
    });
    return context.sync().then(function () {
      return result;
    });
  });
}

export function sheets(run) {
  return {
    read: function () {
      return run(read);
    },
    write: function (patches) {
      return run(function (context) {
        return write(context, patches);
      });
    },
  };
}
