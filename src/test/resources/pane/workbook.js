// A workbook in memory, behind both fakes. What it has to say to a test is on `window.book`.
(function () {
  "use strict";

  function column(letters) {
    return letters.split("").reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0);
  }

  function letters(number) {
    let name = "";
    for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
      name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    }
    return name;
  }

  /** The corners of A1, A1:B2 or A:A, counted from 1. */
  function area(address) {
    const ends = address.replace(/\$/g, "").split(":");
    const corner = (end) => /^([A-Z]+)(\d*)$/.exec(end);
    const from = corner(ends[0]);
    const to = corner(ends[1] || ends[0]);
    if (!from || !to) {
      throw new Error("Bad address " + address);
    }
    return {
      top: from[2] ? Number(from[2]) : 1,
      left: column(from[1]),
      bottom: to[2] ? Number(to[2]) : 1048576,
      right: column(to[1]),
    };
  }

  class Cell {
    constructor(from) {
      this.value = "";
      this.formula = null;
      this.format = "General";
      this.fill = { pattern: "None", color: "#FFFFFF", patternColor: "#000000" };
      this.note = null;
      Object.assign(this, from);
    }

    /** As it is printed. */
    get text() {
      const decimals = /^[#,]*0\.(0+)$/.exec(this.format);
      return decimals && typeof this.value === "number"
        ? this.value.toFixed(decimals[1].length)
        : String(this.value);
    }

    /** As a user or an add-in types it: texts that look like numbers become numbers. */
    type(value) {
      this.formula = null;
      if (typeof value === "string" && value.startsWith("'")) {
        this.value = value.slice(1);
      } else if (this.format === "@") {
        this.value = String(value);
      } else if (typeof value === "string" && value.startsWith("=")) {
        this.formula = value;
        this.value = 0;
      } else if (typeof value === "string" && value.trim() !== "" && isFinite(value.replace(/,/g, ""))) {
        this.value = Number(value.replace(/,/g, ""));
      } else {
        this.value = value === null ? "" : value;
      }
    }
  }

  class Sheet {
    constructor(id, from) {
      this.id = id;
      this.name = from.name;
      this.visibility = from.hidden ? "Hidden" : "Visible";
      this.merges = from.merges || [];
      this.protectedNow = false;
      this.cells = {};
      Object.keys(from.cells || {}).forEach((at) => (this.cells[at] = new Cell(from.cells[at])));
    }

    cell(address) {
      const at = address.replace(/\$/g, "").split(":")[0];
      this.cells[at] = this.cells[at] || new Cell({});
      return this.cells[at];
    }

    /** The cells of an area row by row. */
    grid(where) {
      const rows = [];
      for (let r = where.top; r <= where.bottom; r++) {
        const row = [];
        for (let c = where.left; c <= where.right; c++) {
          row.push(this.cell(letters(c) + r));
        }
        rows.push(row);
      }
      return rows;
    }

    /** The area of all cells with values, or null. */
    used() {
      const filled = Object.keys(this.cells).filter((at) => this.cells[at].value !== "");
      if (!filled.length) {
        return null;
      }
      const areas = filled.map(area);
      const pick = (f, key) => areas.reduce((n, a) => f(n, a[key]), areas[0][key]);
      return { top: pick(Math.min, "top"), left: pick(Math.min, "left"), bottom: pick(Math.max, "bottom"), right: pick(Math.max, "right") };
    }

    mergeOf(address) {
      const at = area(address);
      return this.merges.find((merge) => {
        const m = area(merge);
        return at.top >= m.top && at.bottom <= m.bottom && at.left >= m.left && at.right <= m.right;
      });
    }

    demandWritable() {
      if (this.protectedNow) {
        throw Object.assign(new Error("Access denied"), { code: "AccessDenied" });
      }
    }
  }

  class Workbook {
    constructor(from) {
      this.name = from.name;
      this.sheets = from.sheets.map((sheet, i) => new Sheet("{" + i + "}", sheet));
      this.active = this.sheets[0];
      this.selected = "A1";
      this.listeners = [];
      this.deleted = [];
      this.settings = from.settings || {};
      this.packs = 0;
    }

    sheet(name) {
      return this.sheets.find((sheet) => sheet.name === name || sheet.id === name) || null;
    }

    cell(name, address) {
      return this.sheet(name).cell(address);
    }

    add(name) {
      const sheet = new Sheet("{" + Math.random() + "}", { name: name });
      this.sheets.push(sheet);
      return sheet;
    }

    /** What a user does at the keyboard. */
    edit(name, address, value) {
      this.cell(name, address).type(value);
      this.changed(this.sheet(name), address);
    }

    remove(name) {
      const gone = this.sheet(name);
      this.sheets = this.sheets.filter((sheet) => sheet !== gone);
      this.deleted.forEach((listener) => listener({ worksheetId: gone.id }));
    }

    changed(sheet, address) {
      this.listeners.forEach((listener) => listener(sheet, address));
    }

    /** The file as it would be saved now, as a binary string. */
    pack() {
      const sheets = this.sheets.map((sheet) => {
        const cells = {};
        Object.keys(sheet.cells).forEach((at) => (cells[at] = sheet.cells[at].value));
        return { name: sheet.name, cells: cells };
      });
      const xhr = new XMLHttpRequest();
      xhr.open("POST", "/fake/pack", false);
      xhr.send(JSON.stringify(sheets));
      if (xhr.status !== 200) {
        throw new Error("pack: " + xhr.status);
      }
      this.packs++;
      return atob(xhr.responseText);
    }

    /** All of it, to be loaded again. */
    toJSON() {
      const sheets = this.sheets.map((it) => ({ name: it.name, hidden: it.visibility !== "Visible", merges: it.merges, cells: it.cells }));
      return { name: this.name, sheets: sheets, settings: this.settings };
    }

    /** All fills and notes, to be compared before and after. */
    looks() {
      const all = {};
      this.sheets.forEach((sheet) =>
        Object.keys(sheet.cells).forEach((at) => {
          const cell = sheet.cells[at];
          if (cell.fill.pattern !== "None" || cell.note !== null) {
            all[sheet.name + "!" + at] = JSON.stringify([cell.fill.pattern, cell.fill.color, cell.note]);
          }
        })
      );
      return JSON.stringify(all, Object.keys(all).sort());
    }

    /** All values and formats, likewise. */
    contents() {
      const all = [];
      this.sheets.forEach((sheet) =>
        Object.keys(sheet.cells)
          .sort()
          .forEach((at) => {
            const cell = sheet.cells[at];
            if (cell.value !== "") {
              all.push([sheet.name, at, cell.value, cell.formula, cell.format]);
            }
          })
      );
      return JSON.stringify(all);
    }
  }

  const load = new XMLHttpRequest();
  load.open("GET", "/fake/workbook", false);
  load.send();
  window.book = new Workbook(JSON.parse(load.responseText));
  window.book.letters = letters;
  window.book.area = area;
})();
