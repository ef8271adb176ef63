// A fake of Office.js in Excel, as strict as the real one: a property is to be had only once it was
// loaded and synchronised, what is written happens at the next sync and not before, at most two files
// are open at once, and what came after ExcelApi 1.14 is not there at all.
(function () {
  "use strict";
  const book = window.book;
  const MOST_MERGED_AREAS = 512;
  const version = () => window.fakeExcelApi || 1.14;

  function error(code, message) {
    return Object.assign(new Error(message || code), { code: code, name: "RichApi.Error" });
  }

  /** A stand-in for something in the workbook, which is looked up when the queue is worked off. */
  class Stand {
    constructor(context, find) {
      this.context = context;
      this.find = find;
      this.loaded = {};
      this.missing = null;
    }

    queue(work) {
      this.context.pending.push(work);
    }

    real() {
      const found = this.find();
      this.missing = !found;
      return found;
    }

    load(names) {
      const wanted = names.split(",").map((name) => name.trim());
      this.queue(() => {
        const real = this.real();
        if (!real) {
          if (!this.mayBeMissing) {
            throw error("ItemNotFound");
          }
          return;
        }
        wanted.forEach((name) => this.fetch(real, name));
      });
      return this;
    }

    fetch(real, name) {
      if (!(name in this.readers())) {
        throw error("InvalidArgument", "There is nothing called " + name);
      }
      this.loaded[name] = this.readers()[name](real);
    }

    readers() {
      return {};
    }

    got(name) {
      if (!(name in this.loaded)) {
        throw error(
          "PropertyNotLoaded",
          "The property '" + name + "' is not available. Before reading the property's value, call the load method on the containing object and call context.sync()."
        );
      }
      return this.loaded[name];
    }

    get isNullObject() {
      if (this.missing === null) {
        throw error("PropertyNotLoaded", "isNullObject is known after context.sync() only");
      }
      return this.missing;
    }
  }

  function readable(type, names) {
    names.forEach((name) => {
      const own = Object.getOwnPropertyDescriptor(type.prototype, name);
      Object.defineProperty(type.prototype, name, {
        get: function () {
          return this.got(name);
        },
        set: own && own.set,
      });
    });
  }

  class Fill extends Stand {
    readers() {
      return {
        color: (cell) => cell.fill.color,
        pattern: (cell) => cell.fill.pattern,
        patternColor: (cell) => cell.fill.patternColor,
      };
    }

    write(change) {
      this.queue(() => {
        const cell = this.real();
        this.sheet().demandWritable();
        cell.fill = Object.assign({}, cell.fill, change);
      });
    }

    set color(color) {
      const real = () => this.real().fill;
      this.queue(() => {
        this.sheet().demandWritable();
        if (real().pattern === "None") {
          this.real().fill = Object.assign({}, real(), { pattern: "Solid" });
        }
        this.real().fill = Object.assign({}, real(), { color: color.toUpperCase() });
      });
    }

    set pattern(pattern) {
      this.write({ pattern: pattern });
    }

    set patternColor(color) {
      this.write({ patternColor: color });
    }

    clear() {
      this.write({ pattern: "None", color: "#FFFFFF" });
    }
  }
  readable(Fill, ["color", "pattern", "patternColor"]);

  class Format {
    constructor(range) {
      this.range = range;
      this.fill = new Fill(range.context, () => range.first());
      this.fill.sheet = () => range.sheet();
    }

    set wrapText(wrap) {
      this.range.queue(() => (this.range.sheet().wrapped = wrap));
    }

    set columnWidth(width) {
      this.range.queue(() => (this.range.sheet().width = width));
    }
  }

  class Areas extends Stand {
    fetch(sheet, name) {
      if (name !== "items/address") {
        throw error("InvalidArgument", name);
      }
      this.loaded.items = sheet.merges.map((merge) => ({ address: "'" + sheet.name + "'!" + merge }));
    }
  }
  readable(Areas, ["items"]);

  class MergedAreas extends Stand {
    constructor(context, sheet, where) {
      const inside = () =>
        sheet().merges.filter((merge) => {
          const one = book.area(merge);
          return one.top <= where().bottom && one.bottom >= where().top;
        });
      const some = () => {
        if (inside().length > MOST_MERGED_AREAS) {
          throw error("GeneralException");
        }
        return inside().length ? { name: sheet().name, merges: inside() } : null;
      };
      super(context, () => (sheet() ? some() : null));
      this.mayBeMissing = true;
      this.areas = new Areas(context, some);
      context.look(this);
    }
  }

  class Range extends Stand {
    /** @param where the area, looked up late; null of it when there is none */
    constructor(context, sheet, where) {
      super(context, () => (sheet() ? where(sheet()) : null));
      this.sheet = sheet;
      this.format = new Format(this);
    }

    first() {
      const where = this.real();
      return this.sheet().cell(book.letters(where.left) + where.top);
    }

    readers() {
      const grid = (of) => (where) => this.sheet().grid(where).map((row) => row.map(of));
      return {
        values: grid((cell) => cell.value),
        text: grid((cell) => cell.text),
        formulas: grid((cell) => (cell.formula === null ? cell.value : cell.formula)),
        numberFormat: grid((cell) => cell.format),
        rowIndex: (where) => where.top - 1,
        columnIndex: (where) => where.left - 1,
      };
    }

    write(rows, put) {
      this.queue(() => {
        this.sheet().demandWritable();
        const grid = this.sheet().grid(this.real());
        if (rows.length !== grid.length || rows[0].length !== grid[0].length) {
          throw error("InvalidArgument", "The number of rows or columns does not match the range");
        }
        grid.forEach((row, r) => row.forEach((cell, c) => put(cell, rows[r][c])));
      });
    }

    set values(rows) {
      this.write(rows, (cell, value) => cell.type(value));
      this.queue(() => book.changed(this.sheet(), ""));
    }

    set numberFormat(rows) {
      this.write(rows, (cell, format) => (cell.format = format));
    }

    clear() {
      this.queue(() => {
        this.sheet().demandWritable();
        const where = this.real();
        Object.keys(this.sheet().cells).forEach((at) => {
          const one = book.area(at);
          if (one.left >= where.left && one.right <= where.right && one.top >= where.top && one.bottom <= where.bottom) {
            delete this.sheet().cells[at];
          }
        });
      });
    }

    select() {
      this.queue(() => {
        const where = this.real();
        book.active = this.sheet();
        book.selected = book.letters(where.left) + where.top;
      });
    }

    getMergedAreasOrNullObject() {
      if (version() < 1.13) {
        throw new TypeError("getMergedAreasOrNullObject is not a function");
      }
      return new MergedAreas(this.context, this.sheet, () => this.real());
    }
  }
  readable(Range, ["values", "text", "formulas", "numberFormat", "rowIndex", "columnIndex"]);

  class Worksheet extends Stand {
    readers() {
      return { name: (sheet) => sheet.name, visibility: (sheet) => sheet.visibility };
    }

    must() {
      const sheet = this.real();
      if (!sheet) {
        throw error("ItemNotFound");
      }
      return sheet;
    }

    getRange(address) {
      return new Range(this.context, () => this.must(), () => book.area(address || "A1:XFD1048576"));
    }

    getUsedRangeOrNullObject(valuesOnly) {
      if (valuesOnly !== true) {
        throw error("InvalidArgument", "with formats the used range is far too large");
      }
      const range = new Range(this.context, () => this.must(), (sheet) => sheet.used());
      range.mayBeMissing = true;
      this.context.look(range);
      return range;
    }

    activate() {
      this.queue(() => {
        if (this.must().visibility !== "Visible") {
          throw error("InvalidOperation");
        }
        book.active = this.must();
      });
    }
  }
  readable(Worksheet, ["name", "visibility"]);

  class Worksheets extends Stand {
    constructor(context) {
      super(context, () => book);
      this.onChanged = { add: (handler) => this.queue(() => book.listeners.push((sheet, at) => handler({ worksheetId: sheet.id, address: at }))) };
      this.onDeleted = { add: (handler) => this.queue(() => book.deleted.push(handler)) };
    }

    fetch(real, name) {
      const part = /^items\/(\w+)$/.exec(name);
      if (!part) {
        throw error("InvalidArgument", name);
      }
      this.loaded.items = this.loaded.items || book.sheets.map((sheet) => new Worksheet(this.context, () => sheet));
      this.loaded.items.forEach((item) => item.fetch(item.real(), part[1]));
    }

    getItem(name) {
      return new Worksheet(this.context, () => book.sheet(name));
    }

    getItemOrNullObject(name) {
      const sheet = this.getItem(name);
      sheet.mayBeMissing = true;
      this.context.look(sheet);
      return sheet;
    }

    add(name) {
      let made = null;
      this.queue(() => {
        if (book.sheet(name)) {
          throw error("ItemAlreadyExists");
        }
        made = book.add(name);
      });
      return new Worksheet(this.context, () => made);
    }
  }
  readable(Worksheets, ["items"]);

  class Context {
    constructor() {
      this.pending = [];
      this.workbook = { worksheets: new Worksheets(this) };
    }

    /** Finds out at the next sync whether it is there. */
    look(proxy) {
      this.pending.push(() => proxy.real());
    }

    sync() {
      return Promise.resolve().then(() => {
        if (book.editing) {
          this.pending = [];
          throw error("InvalidOperationInCellEditMode");
        }
        const work = this.pending;
        this.pending = [];
        work.forEach((each) => each());
      });
    }
  }

  window.Excel = {
    run: (batch) => {
      const context = new Context();
      const promise = batch(context);
      if (!promise || typeof promise.then !== "function") {
        return Promise.reject(error("InvalidArgument", "The batch function passed to run didn't return a promise"));
      }
      return promise.then((result) => {
        if (context.pending.length) {
          throw error("Unsynchronised", context.pending.length + " calls were never synchronised");
        }
        return result;
      });
    },
  };

  let openFiles = 0;

  function openFile(sliceSize) {
    const bytes = book.pack();
    openFiles++;
    let open = true;
    return {
      size: bytes.length,
      sliceCount: Math.ceil(bytes.length / sliceSize),
      getSliceAsync: (index, done) =>
        setTimeout(() => {
          if (!open || window.fakeSliceFails) {
            done({ status: "failed", error: { code: 5002, message: "slice" } });
            return;
          }
          const part = bytes.slice(index * sliceSize, (index + 1) * sliceSize);
          done({ status: "succeeded", value: { index: index, size: part.length, data: Array.from(part, (c) => c.charCodeAt(0)) } });
        }),
      closeAsync: () => {
        if (!open) {
          throw new Error("closed twice");
        }
        open = false;
        openFiles--;
      },
    };
  }

  window.Office = {
    HostType: { Excel: "Excel" },
    FileType: { Compressed: "compressed" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    onReady: () => window.fakeNeverReady ? new Promise(() => {}) : Promise.resolve({ host: window.fakeHost === undefined ? "Excel" : window.fakeHost, platform: "PC" }),
    openFiles: () => openFiles,
    context: {
      diagnostics: { host: "Excel", platform: "PC", version: "16.0.14332.20000" },
      requirements: { isSetSupported: (set, wanted) => set === "ExcelApi" && Number(wanted.split(".")[1]) <= Number(String(version()).split(".")[1]) },
      document: {
        url: "C:\\公开\\" + book.name,
        getFileAsync: (type, options, done) =>
          setTimeout(() => {
            if (openFiles >= 2) {
              done({ status: "failed", error: { code: 5001, message: "two files are open" } });
              return;
            }
            done({ status: "succeeded", value: openFile(Math.min(options.sliceSize, window.fakeSlice || 4194304)) });
          }),
        settings: {
          get: (name) => (name in book.settings ? book.settings[name] : null),
          set: (name, value) => (book.settings[name] = value),
          remove: (name) => delete book.settings[name],
          saveAsync: (done) => setTimeout(() => done({ status: "succeeded" })),
        },
      },
    },
  };
  // The real one does this too.
  history.replaceState = null;
})();
