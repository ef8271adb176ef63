// The pane inside WPS 表格: a synchronous interface after the manner of VBA.

function columnName(index) {
  var name = "";
  for (var rest = index; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function blank(value) {
  return value === null || value === undefined || value === "";
}

function same(now, expected) {
  if (blank(now) || blank(expected)) {
    return blank(now) && blank(expected);
  }
  return now === expected || Number(now) === Number(expected);
}

function rows(values) {
  if (!Array.isArray(values)) {
    return [[values]];
  }
  return Array.isArray(values[0]) ? values : [values];
}

function merges(sheet, top, left, height, width) {
  var found = {};
  // Headers are what merging tells apart; looking at every cell would take seconds.
  for (var r = top; r < top + Math.min(height, 12); r++) {
    for (var c = left; c < left + width; c++) {
      var cell = sheet.Range(columnName(c) + r);
      if (cell.MergeCells) {
        found[cell.MergeArea.Address(false, false)] = true;
      }
    }
  }
  return Object.keys(found);
}

function grid(sheet) {
  var used = sheet.UsedRange;
  var cells = {};
  var values = rows(used.Value2);
  values.forEach(function (row, r) {
    row.forEach(function (value, c) {
      if (!blank(value)) {
        cells[columnName(used.Column + c) + (used.Row + r)] = value;
      }
    });
  });
  return {
    name: sheet.Name,
    cells: cells,
    merges: merges(sheet, used.Row, used.Column, values.length, values[0].length),
  };
}

function bgr(color) {
  return parseInt(color.slice(5, 7) + color.slice(3, 5) + color.slice(1, 3), 16);
}

function bytesOf(binary) {
  var bytes = new Uint8Array(binary.length);
  for (var i = 0; i < binary.length; i++) {
    bytes[i] = binary.charCodeAt(i) & 255;
  }
  return bytes;
}

var NO_FILL = -4142;
var SEPARATOR = "\n【公开】";

export function wpsHost() {
  var application = window.Application || (window.wps && window.wps.Application);
  if (!application || !application.ActiveWorkbook) {
    return Promise.reject(new Error("没有打开的工作簿；请先在 WPS 表格里打开要报送的工作簿。"));
  }
  var marked = {};
  function book() {
    return application.ActiveWorkbook;
  }
  function cell(sheet, address) {
    return book().Sheets.Item(sheet).Range(address);
  }
  /** Turns what the host throws into a rejected promise. */
  function later(work) {
    return new Promise(function (resolve) {
      resolve(work());
    });
  }
  return Promise.resolve({
    kind: "wps",
    title: "WPS 表格",
    name: function () {
      return book().Name;
    },
    bytes: function () {
      return later(function () {
        var name = book().Name;
        var ending = /\.xls[xm]?$/i.test(name) ? name.slice(name.lastIndexOf(".")) : ".xlsx";
        var copy = application.Env.GetTempPath() + "/gongkai-" + Date.now() + ending;
        book().SaveCopyAs(copy);
        try {
          return new Blob([bytesOf(application.FileSystem.readAsBinaryString(copy))]);
        } finally {
          application.FileSystem.Remove(copy);
        }
      });
    },
    read: function (names) {
      return later(function () {
        var sheets = [];
        for (var i = 1; i <= book().Sheets.Count; i++) {
          var sheet = book().Sheets.Item(i);
          if (!names || names.indexOf(sheet.Name) >= 0) {
            sheets.push(grid(sheet));
          }
        }
        return sheets;
      });
    },
    write: function (patches) {
      return later(function () {
        var done = [];
        var stale = [];
        patches.forEach(function (patch) {
          var target = cell(patch.sheet, patch.address);
          if (!same(target.Value2, patch.expected)) {
            stale.push(patch);
            return;
          }
          var before = target.Formula;
          if (blank(patch.value)) {
            target.ClearContents();
          } else if (typeof patch.value === "string" && patch.value.charAt(0) === "=") {
            target.Formula = patch.value;
          } else {
            target.Value2 = patch.value;
          }
          done.push({ sheet: patch.sheet, address: patch.address, expected: patch.value, value: before });
        });
        return { undo: done, stale: stale };
      });
    },
    mark: function (marks) {
      return later(function () {
        marks.forEach(function (mark) {
          var target = cell(mark.sheet, mark.address);
          var key = mark.sheet + "!" + mark.address;
          if (!(key in marked)) {
            marked[key] = {
              sheet: mark.sheet,
              address: mark.address,
              pattern: target.Interior.Pattern,
              color: target.Interior.Color,
              note: target.Comment ? target.Comment.Text() : null,
            };
          }
          target.Interior.Color = bgr(mark.color);
          if (target.Comment) {
            target.Comment.Delete();
          }
          var old = marked[key].note;
          target.AddComment(old === null ? mark.note : old + SEPARATOR + mark.note);
        });
      });
    },
    unmark: function () {
      return later(function () {
        Object.keys(marked).forEach(function (key) {
          var old = marked[key];
          var target = cell(old.sheet, old.address);
          if (old.pattern === NO_FILL) {
            target.Interior.Pattern = NO_FILL;
          } else {
            target.Interior.Color = old.color;
          }
          if (target.Comment) {
            target.Comment.Delete();
          }
          if (old.note !== null) {
            target.AddComment(old.note);
          }
        });
        marked = {};
      });
    },
    goTo: function (sheet, address) {
      return later(function () {
        book().Sheets.Item(sheet).Activate();
        cell(sheet, address).Select();
      });
    },
    insert: function (name, lines) {
      return later(function () {
        var target = null;
        for (var i = 1; i <= book().Sheets.Count; i++) {
          if (book().Sheets.Item(i).Name === name) {
            target = book().Sheets.Item(i);
          }
        }
        if (!target) {
          target = book().Sheets.Add(null, book().Sheets.Item(book().Sheets.Count));
          target.Name = name;
        }
        target.Range("A:A").ClearContents();
        lines.forEach(function (line, i) {
          var at = target.Range("A" + (i + 1));
          at.NumberFormat = "@";
          at.Value2 = line;
          at.WrapText = true;
        });
        target.Range("A:A").ColumnWidth = 90;
        target.Activate();
      });
    },
    onChange: function (changed) {
      return later(function () {
        application.ApiEvent.AddApiEventListener("SheetChange", function (sheet) {
          changed(sheet && sheet.Name ? sheet.Name : book().ActiveSheet.Name);
        });
      });
    },
  });
}
