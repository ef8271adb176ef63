// Cells of the workbook that is open in Excel: read by sheet, written one by one with a guard.
import { columnName, isFormula, same, typed } from "./host-cells.js";

function supports(version) {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

function grid(sheet, used, merged) {
  var cells = {};
  if (!used.isNullObject) {
    used.values.forEach(function (row, r) {
      row.forEach(function (value, c) {
        if (value !== "") {
          cells[columnName(used.columnIndex + c + 1) + (used.rowIndex + r + 1)] = value;
        }
      });
    });
  }
  var merges = merged.map(function (area) {
    return area.address.slice(area.address.lastIndexOf("!") + 1).replace(/\$/g, "");
  });
  return { name: sheet.name, hidden: sheet.visibility !== "Visible", cells: cells, merges: merges };
}

/** The merged areas of each sheet, once they are synchronised; none where Excel cannot tell. */
function mergedAreas(context, all) {
  if (!supports("1.13")) {
    return Promise.resolve(
      all.map(function () {
        return [];
      })
    );
  }
  var merged = all.map(function (sheet) {
    return sheet.getRange().getMergedAreasOrNullObject();
  });
  return context.sync().then(function () {
    merged.forEach(function (each) {
      if (!each.isNullObject) {
        each.areas.load("items/address");
      }
    });
    return context.sync().then(function () {
      return merged.map(function (each) {
        return each.isNullObject ? [] : each.areas.items;
      });
    });
  });
}

function read(context) {
  var all = context.workbook.worksheets;
  all.load("items/name,items/visibility");
  return context.sync().then(function () {
    var used = all.items.map(function (sheet) {
      var range = sheet.getUsedRangeOrNullObject(true);
      range.load("values,rowIndex,columnIndex");
      return range;
    });
    return mergedAreas(context, all.items)
      .then(function (merged) {
        return context.sync().then(function () {
          return merged;
        });
      })
      .then(function (merged) {
        return all.items.map(function (sheet, i) {
          return grid(sheet, used[i], merged[i]);
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
