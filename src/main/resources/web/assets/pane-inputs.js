// Where on the input sheets of the open workbook an answer belongs. The server names the sheet, the
// heading and the row; here they are found, or made where the workbook lacks them.
import { blank, columnName } from "./host-cells.js";

/** As the server compares headings and items: without spaces, brackets and numbering. */
function plain(text) {
  return String(text)
    .replace(/\s/g, "")
    .replace(/[（(\[][^）)\]]*[）)\]]/g, "")
    .replace(/^(?:[一二三四五六七八九十]+、|\d{1,2}[.、])/, "");
}

function find(sheets, name) {
  var exact = null;
  var near = null;
  sheets.forEach(function (sheet) {
    exact = exact || (plain(sheet.name) === plain(name) ? sheet : null);
    near = near || (plain(sheet.name).indexOf(plain(name)) >= 0 ? sheet : null);
  });
  return exact || near;
}

/** The cells of a sheet by row and column, both counted from 1. */
function grid(sheet) {
  var rows = [];
  var width = 0;
  Object.keys(sheet.cells).forEach(function (address) {
    var parts = /^([A-Z]+)(\d+)$/.exec(address);
    var column = parts[1].split("").reduce(function (n, c) {
      return n * 26 + c.charCodeAt(0) - 64;
    }, 0);
    rows[parts[2]] = rows[parts[2]] || [];
    rows[parts[2]][column] = sheet.cells[address];
    width = Math.max(width, column);
  });
  return { rows: rows, width: width };
}

function columnOf(row, header, width) {
  for (var c = 1; c <= width; c++) {
    if (row && !blank(row[c]) && plain(row[c]) === plain(header)) {
      return c;
    }
  }
  return 0;
}

/** The row that has both headings, and where the rows of that table end. */
function table(cells, ask) {
  for (var r = 1; r < cells.rows.length; r++) {
    var key = columnOf(cells.rows[r], ask.keyHeader, cells.width);
    var answer = key && columnOf(cells.rows[r], ask.header, cells.width);
    if (answer) {
      var end = r + 1;
      while (end < cells.rows.length && !headsAnother(cells.rows[end], key)) {
        end++;
      }
      return { heading: r, key: key, answer: answer, end: end, last: end === cells.rows.length };
    }
  }
  return null;
}

/** A heading has words beside the words in its key column; a row of answers has its key alone there. */
function headsAnother(row, key) {
  return !!row && !blank(row[key]) && /^(项目|科目编码|项目名称|名称)$/.test(plain(row[key]));
}

/** What has to be written for this answer; null where the sheet has no room for it. */
function patches(sheet, ask, value) {
  var cells = grid(sheet);
  var at = table(cells, ask);
  if (!at) {
    return null;
  }
  var free = 0;
  for (var r = at.heading + 1; r < at.end; r++) {
    var key = cells.rows[r] && cells.rows[r][at.key];
    if (!blank(key) && plain(key) === plain(ask.key)) {
      return [{ sheet: sheet.name, address: columnName(at.answer) + r, label: ask.key, expected: null, value: value }];
    }
    free = free || (blank(key) ? r : 0);
  }
  free = free || (at.last ? at.end : 0);
  return free
    ? [
        { sheet: sheet.name, address: columnName(at.key) + free, label: ask.key, expected: null, value: ask.key },
        { sheet: sheet.name, address: columnName(at.answer) + free, label: ask.key, expected: null, value: value },
      ]
    : null;
}

/** The tables that these questions make up, each with its headings and the keys of its rows. */
function tables(asks) {
  var blocks = {};
  asks.forEach(function (ask) {
    var block = blocks[ask.block] || { keyHeader: ask.keyHeader, headers: [], keys: [] };
    blocks[ask.block] = block;
    if (block.headers.indexOf(ask.header) < 0) {
      block.headers.push(ask.header);
    }
    if (block.keys.indexOf(ask.key) < 0) {
      block.keys.push(ask.key);
    }
  });
  return blocks;
}

function rowsOf(title, block) {
  return [[], [title], [block.keyHeader].concat(block.headers)].concat(
    block.keys.map(function (key) {
      return [key];
    })
  );
}

/** The rows of a sheet that asks all these questions, table by table. */
function drawn(name, asks) {
  var blocks = tables(asks);
  return Object.keys(blocks).reduce(
    function (rows, title) {
      return rows.concat(rowsOf(title, blocks[title]));
    },
    [[name], ["单位：万元"]]
  );
}

/** The patch that gives a table which is there the heading that it lacks; null when it is not there. */
function widened(sheet, ask) {
  var cells = grid(sheet);
  for (var r = 2; r < cells.rows.length; r++) {
    var titled = columnOf(cells.rows[r - 1], ask.block, cells.width);
    if (titled && columnOf(cells.rows[r], ask.keyHeader, cells.width)) {
      var address = columnName(cells.rows[r].length) + r;
      return [{ sheet: sheet.name, address: address, label: ask.block, expected: null, value: ask.header }];
    }
  }
  return null;
}

/** The patches that add a table below what stands on a sheet. */
function added(sheet, title, block) {
  var below = Math.max(grid(sheet).rows.length, 1);
  var patches = [];
  rowsOf(title, block).forEach(function (row, r) {
    row.forEach(function (text, c) {
      patches.push({ sheet: sheet.name, address: columnName(c + 1) + (below + r), label: title, expected: null, value: text });
    });
  });
  return patches;
}

/** The sheets that the workbook lacks for these questions, each with the rows to make it of. */
export function lacking(sheets, asks) {
  var made = {};
  asks.forEach(function (ask) {
    if (!find(sheets, ask.sheet)) {
      made[ask.sheet] = (made[ask.sheet] || []).concat([ask]);
    }
  });
  return Object.keys(made).map(function (name) {
    return { name: name, rows: drawn(name, made[name]) };
  });
}

/**
 * Where all these answers go; those that find no room are left over.
 *
 * @param asks all questions, so that a table that has to be added is added whole
 */
export function placed(sheets, answers, asks) {
  var result = { patches: [], left: [] };
  var take = function (sheet, patches) {
    patches.forEach(function (patch) {
      // So that the next answer does not take the same row.
      sheet.cells[patch.address] = patch.value;
      result.patches.push(patch);
    });
  };
  answers.forEach(function (answer) {
    var ask = answer.ask;
    var sheet = find(sheets, ask.sheet);
    if (sheet && !table(grid(sheet), ask)) {
      var same = asks.filter(function (other) {
        return other.sheet === ask.sheet && other.block === ask.block;
      });
      take(sheet, widened(sheet, ask) || added(sheet, ask.block, tables(same)[ask.block]));
    }
    var found = sheet && patches(sheet, ask, answer.value);
    if (found) {
      take(sheet, found);
    } else {
      result.left.push(answer);
    }
  });
  return result;
}
