// The pane inside WPS 表格: a synchronous interface after the manner of VBA.
import { blank, columnName, isFormula, same, shown, typed } from "./host-cells.js";
import { wpsMarks } from "./wps-marks.js";

var MOST_CELLS = 20000;

function rows(values) {
  if (!Array.isArray(values)) {
    return [[values]];
  }
  return Array.isArray(values[0]) ? values : [values];
}

function merges(sheet, top, left, height, width) {
  var found = {};
  // Looking at every cell of a huge sheet would take seconds; its headers stand at the top.
  var last = height * width > MOST_CELLS ? Math.min(height, 20) : height;
  for (var r = top; r < top + last; r++) {
    for (var c = left; c < left + width; c++) {
      var cell = sheet.Range(columnName(c) + r);
      if (cell.MergeCells) {
        found[cell.MergeArea.Address(false, false)] = true;
      }
    }
  }
  return Object.keys(found);
}

/** Whether a number has more decimals than 角 and 分. */
function long(value) {
  return typeof value === "number" && Math.abs(value * 100 - Math.round(value * 100)) > 1e-6;
}

function printed(cell, value) {
  return shown(value, cell.Text, cell.NumberFormat);
}

/** Reads a sheet; what it knew of one that did not change, it takes from the memory. */
function grid(sheet, memory) {
  var used = sheet.UsedRange;
  var cells = {};
  var values = rows(used.Value2);
  values.forEach(function (row, r) {
    row.forEach(function (value, c) {
      if (!blank(value)) {
        var address = columnName(used.Column + c) + (used.Row + r);
        cells[address] = long(value) ? printed(sheet.Range(address), value) : value;
      }
    });
  });
  var print = JSON.stringify(cells);
  var known = memory[sheet.Name];
  if (!known || known.print !== print) {
    known = { print: print, merges: merges(sheet, used.Row, used.Column, values.length, values[0].length) };
    memory[sheet.Name] = known;
  }
  return { name: sheet.Name, hidden: sheet.Visible === 0 || sheet.Visible === 2, cells: cells, merges: known.merges };
}

function bytesOf(binary) {
  var bytes = new Uint8Array(binary.length);
  for (var i = 0; i < binary.length; i++) {
    bytes[i] = binary.charCodeAt(i) & 255;
  }
  return bytes;
}

/** Writes a cell that still says what is expected; returns what undoes it. */
function put(target, patch) {
  var format = target.NumberFormat;
  var undone = { sheet: patch.sheet, address: patch.address, expected: patch.value, value: target.Value2 };
  if (patch.format) {
    target.NumberFormat = patch.format;
  } else if (format === "@" && typeof patch.value === "number") {
    // In a cell of text a number would become text again.
    target.NumberFormat = "General";
    undone.format = format;
  }
  if (blank(patch.value)) {
    target.ClearContents();
  } else {
    target.Value2 = typed(patch.value, patch.format || format);
  }
  return undone;
}

/** Turns what the host throws into a rejected promise, in words for a person. */
function later(work) {
  return new Promise(function (resolve) {
    resolve(work());
  }).catch(function (e) {
    throw new Error("WPS 没能完成这一步（" + (e.message || e) + "）。工作表受保护的请先撤消保护，正在编辑单元格的请先按回车，再试一次。");
  });
}

export function wpsHost() {
  var application = window.Application || (window.wps && window.wps.Application);
  if (!application || !application.ActiveWorkbook) {
    return Promise.reject(new Error("没有打开的工作簿；请先在 WPS 表格里打开要报送的工作簿。"));
  }
  var memory = {};
  function book() {
    if (!application.ActiveWorkbook) {
      throw new Error("没有打开的工作簿");
    }
    return application.ActiveWorkbook;
  }
  function sheet(name) {
    for (var i = 1; i <= book().Sheets.Count; i++) {
      if (book().Sheets.Item(i).Name === name) {
        return book().Sheets.Item(i);
      }
    }
    return null;
  }
  function cell(place) {
    var on = sheet(place.sheet);
    return on && on.Range(place.address);
  }
  function bytes() {
    var name = book().Name;
    var ending = /\.xls[xm]?$/i.test(name) ? name.slice(name.lastIndexOf(".")) : ".xlsx";
    var copy = application.Env.GetTempPath() + "/gongkai-" + Date.now() + ending;
    book().SaveCopyAs(copy);
    try {
      return new Blob([bytesOf(application.FileSystem.readAsBinaryString(copy))]);
    } finally {
      application.FileSystem.Remove(copy);
    }
  }
  function read() {
    var sheets = [];
    for (var i = 1; i <= book().Sheets.Count; i++) {
      var each = book().Sheets.Item(i);
      // A sheet that is a chart has no cells.
      if (each.UsedRange) {
        sheets.push(grid(each, memory));
      }
    }
    return sheets;
  }
  function write(patches) {
    var result = { undo: [], stale: [], formulas: [] };
    patches.forEach(function (patch) {
      var target = cell(patch);
      if (target && isFormula(target.Formula)) {
        result.formulas.push(patch);
      } else if (!target || !same(target.Value2, patch.expected)) {
        result.stale.push(patch);
      } else {
        result.undo.push(put(target, patch));
      }
    });
    return result;
  }
  function goTo(name, address) {
    var target = sheet(name);
    if (!target) {
      throw new Error("工作簿里没有工作表“" + name + "”");
    }
    target.Activate();
    target.Range(address).Select();
  }
  /** Writes rows onto a sheet of this name, which is made when it is not there; the first column is text. */
  function insert(name, rows) {
    var target = sheet(name);
    if (!target) {
      target = book().Sheets.Add(null, book().Sheets.Item(book().Sheets.Count));
      target.Name = name;
    }
    target.Range("A:A").ClearContents();
    rows.forEach(function (row, i) {
      target.Range("A" + (i + 1)).NumberFormat = "@";
      row.forEach(function (text, c) {
        var at = target.Range(columnName(c + 1) + (i + 1));
        at.Value2 = text;
        at.WrapText = true;
        at.ColumnWidth = rows[0].length === row.length && row.length === 1 ? 90 : 32;
      });
    });
    target.Activate();
  }
  function promised(work) {
    return function () {
      var given = arguments;
      return later(function () {
        return work.apply(null, given);
      });
    };
  }
  var marks = wpsMarks(cell, function () {
    return book().FullName;
  });
  return Promise.resolve({
    kind: "wps",
    title: "WPS 表格",
    name: function () {
      return book().Name;
    },
    bytes: promised(bytes),
    read: promised(read),
    write: promised(write),
    marked: marks.marked,
    mark: promised(marks.mark),
    unmark: promised(marks.unmark),
    goTo: promised(goTo),
    insert: promised(insert),
    onChange: promised(function (changed) {
      application.ApiEvent.AddApiEventListener("SheetChange", changed);
    }),
  });
}
