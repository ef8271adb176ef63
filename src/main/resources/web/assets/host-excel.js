// The pane inside Excel (Office 2021 and later): Office.js, ExcelApi up to 1.14.

var SLICE = 4194304;

function supports(version) {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

function asked(call) {
  return new Promise(function (resolve, reject) {
    call(function (result) {
      if (result.status === Office.AsyncResultStatus.Succeeded) {
        resolve(result.value);
      } else {
        reject(new Error("Excel 没有交出工作簿（" + (result.error ? result.error.message : "") + "）。请先保存，再试一次。"));
      }
    });
  });
}

function slices(file) {
  var parts = [];
  function next(index) {
    if (index >= file.sliceCount) {
      return Promise.resolve(parts);
    }
    return asked(function (done) {
      file.getSliceAsync(index, done);
    }).then(function (slice) {
      parts.push(new Uint8Array(slice.data));
      return next(index + 1);
    });
  }
  return next(0);
}

function columnName(index) {
  var name = "";
  for (var rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function same(now, expected) {
  var blank = function (v) {
    return v === null || v === undefined || v === "";
  };
  if (blank(now) || blank(expected)) {
    return blank(now) && blank(expected);
  }
  return now === expected || Number(now) === Number(expected);
}

function grid(sheet, used, areas) {
  var cells = {};
  if (!used.isNullObject) {
    used.values.forEach(function (row, r) {
      row.forEach(function (value, c) {
        if (value !== "") {
          cells[columnName(used.columnIndex + c) + (used.rowIndex + r + 1)] = value;
        }
      });
    });
  }
  var merges = [];
  if (areas && !areas.isNullObject) {
    merges = areas.address.split(",").map(function (address) {
      return address.slice(address.lastIndexOf("!") + 1).replace(/\$/g, "");
    });
  }
  return { name: sheet.name, cells: cells, merges: merges };
}

/** Resolves to the host once Excel is ready; rejects where Office.js finds no Excel. */
export function excelHost() {
  var fills = {};
  return Office.onReady().then(function (info) {
    if (info.host !== Office.HostType.Excel) {
      throw new Error("这一页要在 Excel 里打开；在浏览器里请用“选择文件”。");
    }
    return {
      kind: "excel",
      title: "Excel",
      name: function () {
        var url = (Office.context.document && Office.context.document.url) || "";
        return decodeURIComponent(url.split(/[\\/]/).pop() || "工作簿.xlsx");
      },
      bytes: function () {
        return asked(function (done) {
          Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done);
        }).then(function (file) {
          // At most two files may be open at once, so it is closed whatever happens.
          var close = function () {
            file.closeAsync();
          };
          return slices(file).then(
            function (parts) {
              close();
              return new Blob(parts);
            },
            function (e) {
              close();
              throw e;
            }
          );
        });
      },
      read: function (names) {
        return Excel.run(function (context) {
          var sheets = context.workbook.worksheets;
          sheets.load("items/name");
          return context.sync().then(function () {
            var wanted = sheets.items.filter(function (sheet) {
              return !names || names.indexOf(sheet.name) >= 0;
            });
            var used = wanted.map(function (sheet) {
              var range = sheet.getUsedRangeOrNullObject(true);
              range.load("values,rowIndex,columnIndex");
              return range;
            });
            var areas = wanted.map(function (sheet) {
              if (!supports("1.13")) {
                return null;
              }
              var merged = sheet.getRange().getMergedAreasOrNullObject();
              merged.load("address");
              return merged;
            });
            return context.sync().then(function () {
              return wanted.map(function (sheet, i) {
                return grid(sheet, used[i], areas[i]);
              });
            });
          });
        });
      },
      write: function (patches) {
        return Excel.run(function (context) {
          var ranges = patches.map(function (patch) {
            var range = context.workbook.worksheets.getItem(patch.sheet).getRange(patch.address);
            range.load("values,formulas");
            return range;
          });
          return context.sync().then(function () {
            var done = [];
            var stale = [];
            patches.forEach(function (patch, i) {
              var before = ranges[i].values[0][0];
              if (!same(before, patch.expected)) {
                stale.push(patch);
                return;
              }
              var formula = ranges[i].formulas[0][0];
              ranges[i].values = [[patch.value]];
              done.push({ sheet: patch.sheet, address: patch.address, expected: patch.value, value: formula });
            });
            return context.sync().then(function () {
              return { undo: done, stale: stale };
            });
          });
        });
      },
      mark: function (marks) {
        return Excel.run(function (context) {
          var ranges = marks.map(function (mark) {
            var range = context.workbook.worksheets.getItem(mark.sheet).getRange(mark.address);
            range.load("format/fill/color");
            return range;
          });
          return context.sync().then(function () {
            marks.forEach(function (mark, i) {
              var key = mark.sheet + "!" + mark.address;
              if (!(key in fills)) {
                fills[key] = { sheet: mark.sheet, address: mark.address, color: ranges[i].format.fill.color };
              }
              ranges[i].format.fill.color = mark.color;
            });
            return context.sync();
          });
        });
      },
      unmark: function () {
        return Excel.run(function (context) {
          Object.keys(fills).forEach(function (key) {
            var old = fills[key];
            var fill = context.workbook.worksheets.getItem(old.sheet).getRange(old.address).format.fill;
            if (!old.color || old.color.toUpperCase() === "#FFFFFF") {
              fill.clear();
            } else {
              fill.color = old.color;
            }
          });
          return context.sync().then(function () {
            fills = {};
          });
        });
      },
      goTo: function (sheet, address) {
        return Excel.run(function (context) {
          var target = context.workbook.worksheets.getItem(sheet);
          target.activate();
          target.getRange(address).select();
          return context.sync();
        });
      },
      insert: function (name, lines) {
        return Excel.run(function (context) {
          var sheet = context.workbook.worksheets.getItemOrNullObject(name);
          sheet.load("isNullObject");
          return context.sync().then(function () {
            var target = sheet.isNullObject ? context.workbook.worksheets.add(name) : sheet;
            target.getRange("A:A").clear();
            var range = target.getRange("A1:A" + lines.length);
            range.numberFormat = lines.map(function () {
              return ["@"];
            });
            range.values = lines.map(function (line) {
              return [line];
            });
            range.format.wrapText = true;
            range.format.columnWidth = 560;
            target.activate();
            return context.sync();
          });
        });
      },
      onChange: function (changed) {
        return Excel.run(function (context) {
          context.workbook.worksheets.onChanged.add(function (event) {
            return Excel.run(function (inner) {
              var sheet = inner.workbook.worksheets.getItem(event.worksheetId);
              sheet.load("name");
              return inner.sync().then(function () {
                changed(sheet.name);
              });
            });
          });
          return context.sync();
        });
      },
    };
  });
}
