// 情况说明: the draft with each figure tied to its cell.
import { $, busy, el, replace, say } from "./pane-dom.js";
import { visit } from "./pane-findings.js";
import { showGaps } from "./pane-gaps.js";
import { state } from "./pane-state.js";

var SHEET = "情况说明稿";

function figureLink(figure) {
  var cut = figure.cells[0].lastIndexOf("!");
  var cell = { sheet: figure.cells[0].slice(0, cut), address: figure.cells[0].slice(cut + 1) };
  return el(
    "button",
    {
      type: "button",
      className: "figure",
      title: (figure.arithmetic ? figure.arithmetic + "；" : "") + figure.cells.join("、"),
      on: function () {
        visit(cell);
      },
    },
    figure.text
  );
}

/** Where this number stands by itself and outside of what is still asked for, or -1. */
function find(text, number) {
  var hidden = text.replace(/【[^】]*】/g, function (gap) {
    return gap.replace(/[^]/g, "\u0000");
  });
  for (var at = hidden.indexOf(number); at >= 0; at = hidden.indexOf(number, at + 1)) {
    var before = hidden.charAt(at - 1);
    var after = hidden.charAt(at + number.length);
    if (!/[\d.]/.test(before) && !/\d/.test(after)) {
      return at;
    }
  }
  return -1;
}

/** A paragraph; the figures that stand in it are taken from the list, in their order. */
function bound(paragraph, figures) {
  var line = el("p", {});
  var rest = paragraph;
  var words = function (text) {
    text.split(/(【[^】]*】)/).forEach(function (piece) {
      line.appendChild(piece.charAt(0) === "【" ? el("mark", {}, piece) : document.createTextNode(piece));
    });
  };
  while (figures.length) {
    var at = find(rest, figures[0].text);
    if (at < 0) {
      break;
    }
    var figure = figures.shift();
    words(rest.slice(0, at));
    line.appendChild(figure.cells.length ? figureLink(figure) : document.createTextNode(figure.text));
    rest = rest.slice(at + figure.text.length);
  }
  words(rest);
  return line;
}

function section(it) {
  var figures = it.figures.slice();
  var parts = [el("h3", {}, it.section + "、" + it.title)];
  it.paragraphs.forEach(function (paragraph) {
    parts.push(bound(paragraph, figures));
  });
  return parts;
}

export function showNarrative(report) {
  var parts = Array.prototype.concat.apply([], report.narrative.map(section));
  replace("draft", parts.length ? parts : [el("p", { className: "fact" }, "这套表没有情况说明。")]);
  showGaps(report);
}

function lines() {
  var all = [];
  state.report.narrative.forEach(function (it) {
    all.push(it.section + "、" + it.title);
    all.push.apply(all, it.paragraphs);
  });
  return all;
}

export function copy() {
  var area = el("textarea", { value: lines().join("\n") });
  document.body.appendChild(area);
  area.select();
  var done = document.execCommand("copy");
  document.body.removeChild(area);
  $("copy").focus();
  say(done ? "情况说明已复制，可粘贴到 Word。" : "没能复制，请在文字上手工选取。", done ? "good" : "bad");
}

export function insert() {
  var rows = lines().map(function (line) {
    return [line];
  });
  return busy("正在插入", function () {
    return state.host.insert(SHEET, rows).then(function () {
      say("已写入工作表“" + SHEET + "”。", "good");
    });
  });
}
