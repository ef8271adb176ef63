// The pane inside Excel (Office 2021 and later): Office.js, ExcelApi up to 1.14.
import { columnName } from "./host-cells.js";
import { sheets } from "./excel-sheets.js";
import { marks } from "./excel-marks.js";

var SLICE = 4194304;
var PATIENCE = 8000;
var NOT_READY = "Excel 一直没有就绪：这一页要在 Excel 的任务窗格里打开。已在 Excel 里的，请关掉窗格再打开；在浏览器里请用“选择文件”。";
var WORDS = {
  AccessDenied: "工作表受保护，不能改动；请先撤消保护。",
  InvalidOperationInCellEditMode: "有单元格正在编辑，请先按回车或 Esc，再试一次。",
  ItemNotFound: "工作簿里已经没有这张工作表，请重新校验。",
  Conflict: "Excel 正忙，请稍后再试一次。",
};

function words(e) {
  return new Error(WORDS[e.code] || "Excel 没能完成这一步（" + (e.code || e.message) + "），请再试一次。");
}

/** A batch of calls; what goes wrong in it is told in words for a person. */
function run(batch) {
  return Excel.run(batch).catch(function (e) {
    throw words(e);
  });
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

function bytes() {
  return asked(function (done) {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done);
  }).then(function (file) {
    // At most two files may be open at once, so it is closed whatever happens.
    return slices(file).then(
      function (parts) {
        file.closeAsync();
        return new Blob(parts);
      },
      function (e) {
        file.closeAsync();
        throw e;
      }
    );
  });
}

/** The workbook's file name; its address is a path, or a link when it lies on a server. */
function name() {
  var url = (Office.context.document && Office.context.document.url) || "";
  var last = url.split(/[\\/]/).pop() || "工作簿.xlsx";
  try {
    return /^https?:/.test(url) ? decodeURIComponent(last) : last;
  } catch (e) {
    return last;
  }
}

function goTo(sheet, address) {
  return run(function (context) {
    var target = context.workbook.worksheets.getItem(sheet);
    target.activate();
    target.getRange(address).select();
    return context.sync();
  });
}

/** Writes rows onto a sheet of this name, which is made when it is not there; the first column is text. */
function insert(title, rows) {
  var width = Math.max.apply(
    null,
    rows.map(function (row) {
      return row.length;
    })
  );
  var whole = rows.map(function (row) {
    return row.concat(Array(width - row.length).fill(""));
  });
  return run(function (context) {
    var sheet = context.workbook.worksheets.getItemOrNullObject(title);
    return context.sync().then(function () {
      var target = sheet.isNullObject ? context.workbook.worksheets.add(title) : sheet;
      var last = columnName(width);
      target.getRange("A:" + last).clear();
      target.getRange("A1:A" + rows.length).numberFormat = rows.map(function () {
        return ["@"];
      });
      var range = target.getRange("A1:" + last + rows.length);
      range.values = whole;
      range.format.wrapText = true;
      range.format.columnWidth = width === 1 ? 560 : 180;
      target.activate();
      return context.sync();
    });
  });
}

function onChange(changed) {
  var tell = function () {
    changed();
    return Promise.resolve();
  };
  return run(function (context) {
    context.workbook.worksheets.onChanged.add(tell);
    context.workbook.worksheets.onDeleted.add(tell);
    return context.sync();
  });
}

/** Fails when something takes longer than an office in good order ever does. */
function within(ms, promise, words) {
  return new Promise(function (resolve, reject) {
    setTimeout(function () {
      reject(new Error(words));
    }, ms);
    promise.then(resolve, reject);
  });
}

/** Resolves to the host once Excel is ready; rejects where Office.js finds no Excel. */
export function excelHost() {
  if (!window.Office) {
    return Promise.reject(new Error("服务器上没有 Office.js，Excel 里用不了窗格；请管理员按“安装”页放好。"));
  }
  return within(PATIENCE, Office.onReady(), NOT_READY).then(function (info) {
    if (info.host !== Office.HostType.Excel) {
      throw new Error("这一页要在 Excel 里打开；在浏览器里请用“选择文件”。");
    }
    return Object.assign(
      { kind: "excel", title: "Excel", name: name, bytes: bytes, goTo: goTo, insert: insert, onChange: onChange },
      sheets(run),
      marks(run)
    );
  });
}
