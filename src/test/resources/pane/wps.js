// A fake of the Application that WPS 表格 gives to its add-ins: synchronous, after the manner of VBA,
// in an engine without locale formats and streaming.
(function () {
  "use strict";
  const book = window.book;
  const PATTERNS = { None: -4142, Solid: 1, Gray50: -4125 };
  const files = {};

  function rgb(bgr) {
    const hex = (n) => ("0" + n.toString(16)).slice(-2).toUpperCase();
    return "#" + hex(bgr & 255) + hex((bgr >> 8) & 255) + hex((bgr >> 16) & 255);
  }

  function bgr(color) {
    return parseInt(color.slice(5, 7) + color.slice(3, 5) + color.slice(1, 3), 16);
  }

  function interior(sheet, cell) {
    const change = (to) => {
      sheet.demandWritable();
      cell.fill = Object.assign({}, cell.fill, to);
    };
    return {
      get Color() {
        return bgr(cell.fill.color);
      },
      set Color(color) {
        change({ color: rgb(color), pattern: cell.fill.pattern === "None" ? "Solid" : cell.fill.pattern });
      },
      get Pattern() {
        return PATTERNS[cell.fill.pattern];
      },
      set Pattern(code) {
        const name = Object.keys(PATTERNS).find((each) => PATTERNS[each] === code);
        change(name === "None" ? { pattern: name, color: "#FFFFFF" } : { pattern: name });
      },
      get PatternColor() {
        return bgr(cell.fill.patternColor);
      },
      set PatternColor(color) {
        change({ patternColor: rgb(color) });
      },
    };
  }

  function range(sheet, address) {
    const where = book.area(address);
    const first = () => sheet.cell(address);
    const single = where.top === where.bottom && where.left === where.right;
    const grid = (of) => {
      const rows = sheet.grid(where).map((row) => row.map(of));
      return single ? rows[0][0] : rows;
    };
    const change = (work) => {
      sheet.demandWritable();
      work(first());
      book.changed(sheet, address);
    };
    return {
      Row: where.top,
      Column: where.left,
      get Value2() {
        return grid((cell) => (cell.value === "" ? null : cell.value));
      },
      set Value2(value) {
        change((cell) => cell.type(value));
      },
      get Text() {
        return single ? first().text : null;
      },
      get Formula() {
        return grid((cell) => (cell.formula === null ? String(cell.value) : cell.formula));
      },
      get NumberFormat() {
        return first().format;
      },
      set NumberFormat(format) {
        sheet.demandWritable();
        first().format = format;
      },
      get Interior() {
        return interior(sheet, first());
      },
      get Comment() {
        const cell = first();
        return cell.note === null ? null : { Text: () => cell.note, Delete: () => (cell.note = null) };
      },
      AddComment: (text) => {
        if (first().note !== null) {
          throw new Error("已有批注");
        }
        first().note = text;
      },
      ClearContents: () => {
        sheet.demandWritable();
        Object.keys(sheet.cells).forEach((at) => {
          const one = book.area(at);
          if (one.left >= where.left && one.right <= where.right && one.top >= where.top && one.bottom <= where.bottom) {
            sheet.cells[at].value = "";
            sheet.cells[at].formula = null;
          }
        });
        book.changed(sheet, address);
      },
      Select: () => {
        if (book.active !== sheet) {
          throw new Error("选定单元格的工作表不是活动工作表");
        }
        book.selected = address;
      },
      get MergeCells() {
        return !!sheet.mergeOf(address);
      },
      get MergeArea() {
        return range(sheet, sheet.mergeOf(address) || address);
      },
      Address: (rowAbsolute, columnAbsolute) => (rowAbsolute || columnAbsolute ? "$" + address : address),
      set WrapText(wrap) {
        sheet.wrapped = wrap;
      },
      set ColumnWidth(width) {
        sheet.width = width;
      },
    };
  }

  function worksheet(sheet) {
    return {
      get Name() {
        return sheet.name;
      },
      set Name(name) {
        sheet.name = name;
      },
      Visible: sheet.visibility === "Visible" ? -1 : 0,
      Range: (address) => range(sheet, address),
      get UsedRange() {
        const used = sheet.used() || { top: 1, left: 1, bottom: 1, right: 1 };
        return range(sheet, book.letters(used.left) + used.top + ":" + book.letters(used.right) + used.bottom);
      },
      Activate: () => {
        if (sheet.visibility !== "Visible") {
          throw new Error("工作表是隐藏的");
        }
        book.active = sheet;
      },
    };
  }

  const workbook = {
    get Name() {
      return book.name;
    },
    get FullName() {
      return "C:\\公开\\" + book.name;
    },
    Sheets: {
      get Count() {
        return book.sheets.length;
      },
      Item: (key) => {
        const found = typeof key === "number" ? book.sheets[key - 1] : book.sheet(key);
        if (!found) {
          throw new Error("下标越界");
        }
        return worksheet(found);
      },
      Add: () => worksheet(book.add("Sheet" + (book.sheets.length + 1))),
    },
    get ActiveSheet() {
      return worksheet(book.active);
    },
    SaveCopyAs: (path) => {
      files[path] = book.pack();
    },
  };

  const panes = {};
  const stored = {};
  window.Application = {
    ActiveWorkbook: workbook,
    Version: "12.1.0",
    Build: "26899",
    Env: { GetTempPath: () => "C:/Temp" },
    FileSystem: {
      readAsBinaryString: (path) => {
        if (!(path in files)) {
          throw new Error("没有文件 " + path);
        }
        return files[path];
      },
      Remove: (path) => delete files[path],
    },
    ApiEvent: {
      AddApiEventListener: (name, listener) => {
        if (name === "SheetChange") {
          book.listeners.push((sheet, address) => listener(worksheet(sheet), range(sheet, address || "A1")));
        }
      },
    },
    PluginStorage: {
      getItem: (key) => stored[key],
      setItem: (key, value) => (stored[key] = value),
    },
    CreateTaskPane: (url) => {
      const pane = { ID: Object.keys(panes).length + 1, url: url, Visible: false, Width: 0 };
      panes[pane.ID] = pane;
      return pane;
    },
    GetTaskPane: (id) => panes[id],
  };
  window.fakeFiles = files;

  const absent = () => {
    throw new Error("this engine has no locales");
  };
  [Date, Number, Array].forEach((type) => (type.prototype.toLocaleString = absent));
  Date.prototype.toLocaleDateString = absent;
  Date.prototype.toLocaleTimeString = absent;
  window.fetch = undefined;
  window.ReadableStream = undefined;
})();
