// 校验: the findings grouped by cause, the way from one to the next, and the marks on the sheets.
import { $, busy, el, failed, list, replace, say } from "./pane-dom.js";
import { LEVELS, state } from "./pane-state.js";

var MOST_PLACES = 6;
var places = [];
var at = -1;

/** A sheet as people call it: by its number, where its name begins with one. */
function sheetName(name) {
  var number = /^\S*\d\S*(?=\s)/.exec(name);
  return number ? number[0] : name;
}

/** A button that goes to a cell; its words name the sheet where they do not stand below its name. */
export function place(cell, under) {
  return el(
    "button",
    {
      type: "button",
      className: "place",
      title: cell.sheet + " " + (cell.label || ""),
      on: function () {
        visit(cell);
      },
    },
    (under ? "" : sheetName(cell.sheet) + "!") + cell.address
  );
}

export function visit(cell) {
  say(cell.sheet + "!" + cell.address);
  return state.host.goTo(cell.sheet, cell.address).catch(failed);
}

/** A place that is also a station on the way of next and previous. */
function station(cell) {
  var index = places.length;
  var button = place(cell);
  button.addEventListener("click", function () {
    at = index;
    show();
  });
  places.push({ cell: cell, button: button });
  return button;
}

function show() {
  places.forEach(function (each, i) {
    each.button.setAttribute("aria-current", String(i === at));
  });
}

/** Goes on by so many stations, round and round. */
export function step(by) {
  if (!places.length) {
    say("没有可以前往的单元格。");
    return;
  }
  at = at < 0 ? (by > 0 ? 0 : places.length - 1) : (at + by + places.length) % places.length;
  show();
  places[at].button.focus();
  places[at].button.scrollIntoView({ block: "nearest" });
  visit(places[at].cell);
}

function finding(f) {
  var item = el(
    "li",
    { className: f.level.toLowerCase() },
    el("span", { className: "tag" }, LEVELS[f.level].label),
    " ",
    f.message,
    " "
  );
  f.cells.slice(0, MOST_PLACES).forEach(function (cell) {
    item.appendChild(station(cell));
    item.appendChild(document.createTextNode(" "));
  });
  if (f.cells.length > MOST_PLACES) {
    item.appendChild(document.createTextNode("等 " + f.cells.length + " 格"));
  }
  return item;
}

function group(title, fact, findings) {
  return el("section", { className: "group" }, title, fact, list({}, findings.map(finding)));
}

function byCause(report) {
  return report.causes.map(function (cause) {
    var title = el("h3", {}, "很可能错在 ", station(cause.cell), " " + cause.cell.label);
    var words = "现为 " + (cause.cell.value || "空白") + "，应为 " + (cause.code || cause.suggested);
    return group(
      title,
      el("p", { className: "fact" }, words),
      report.findings.filter(function (f) {
        return f.cause === cause.id;
      })
    );
  });
}

function byLevel(report) {
  var groups = [];
  Object.keys(LEVELS).forEach(function (level) {
    var findings = report.findings.filter(function (f) {
      return (f.cause === null || f.cause === undefined) && f.level === level;
    });
    if (findings.length) {
      groups.push(group(el("h3", {}, LEVELS[level].label + " " + findings.length + " 项"), null, findings));
    }
  });
  return groups;
}

export function showFindings(report) {
  var here = places[at] && places[at].cell;
  places = [];
  var groups = byCause(report).concat(byLevel(report));
  if (report.couldNotRun.length) {
    groups.push(el("p", { className: "fact" }, "另有 " + report.couldNotRun.length + " 条规则没能审核，见完整报告。"));
  }
  replace("findings", groups);
  at = -1;
  places.forEach(function (each, i) {
    if (here && at < 0 && each.cell.sheet === here.sheet && each.cell.address === here.address) {
      at = i;
    }
  });
  show();
}

/** What is to be marked: each cell once, in the colour of its gravest finding. */
function marks(report) {
  var order = Object.keys(LEVELS);
  var found = {};
  report.findings.forEach(function (f) {
    if (!LEVELS[f.level].color) {
      return;
    }
    // Beyond these stand the addends of addends, which nobody looks for in colour.
    f.cells.slice(0, MOST_PLACES).forEach(function (cell) {
      var key = cell.sheet + "!" + cell.address;
      var mark = found[key] || { sheet: cell.sheet, address: cell.address, level: f.level, notes: [] };
      if (order.indexOf(f.level) < order.indexOf(mark.level)) {
        mark.level = f.level;
      }
      mark.notes.push(f.message);
      found[key] = mark;
    });
  });
  return Object.keys(found).map(function (key) {
    var mark = found[key];
    return { sheet: mark.sheet, address: mark.address, color: LEVELS[mark.level].color, note: mark.notes.join("\n") };
  });
}

export function showMarked(marked) {
  state.marked = marked;
  $("mark").setAttribute("aria-pressed", String(marked));
}

/** Takes all marks off; resolves to words about those that others have painted over. */
export function unmark() {
  return state.host.unmark().then(function (left) {
    showMarked(false);
    return left ? "；有 " + left + " 处的底色后来又改过，没有动" : "";
  });
}

export function toggleMarks() {
  if (state.marked) {
    return busy("正在去掉标注", function () {
      return unmark().then(function (left) {
        say("标注已去掉，原来的底色已恢复" + left + "。");
      });
    });
  }
  return busy("正在标注", function () {
    return state.host
      .unmark()
      .then(function () {
        return state.host.mark(marks(state.report));
      })
      .then(function (left) {
        showMarked(true);
        say("已在表上标出" + (left ? "；有 " + left + " 处不能改底色，请看这里的清单" : "") + "，再按一次去掉。");
      });
  });
}
