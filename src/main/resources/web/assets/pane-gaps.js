// What only a person knows, asked for right in the pane. What is typed is kept on this computer until
// it stands in the workbook.
import { api } from "./pane-api.js";
import { $, busy, el, replace, say } from "./pane-dom.js";
import { place } from "./pane-findings.js";
import { lacking, placed } from "./pane-inputs.js";
import { apply } from "./pane-patches.js";
import { state } from "./pane-state.js";

/** The questions on show that can be answered here, each with its field. */
var questions = [];

function value(text) {
  var words = text.trim();
  return /^-?[\d,]+(\.\d+)?$/.test(words) ? Number(words.replace(/,/g, "")) : words;
}

function answered() {
  return questions.filter(function (question) {
    return question.input.value.trim() !== "";
  });
}

function asks() {
  return questions
    .map(function (question) {
      return question.gap.ask;
    })
    .filter(Boolean);
}

/** Makes the sheets that are wanted and not there; resolves to all sheets as they are then. */
function prepared(sheets, wanted) {
  var names = wanted.map(function (question) {
    return question.gap.ask.sheet;
  });
  var making = lacking(sheets, asks()).filter(function (made) {
    return names.indexOf(made.name) >= 0;
  });
  if (!making.length) {
    return Promise.resolve(sheets);
  }
  return making
    .reduce(function (before, made) {
      return before.then(function () {
        return state.host.insert(made.name, made.rows);
      });
    }, Promise.resolve())
    .then(state.host.read);
}

/** The patches of these answers: those without an input sheet go to the cell that was named. */
function plan(wanted) {
  var asked = wanted.filter(function (question) {
    return question.gap.ask;
  });
  var direct = wanted.filter(function (question) {
    return !question.gap.ask;
  });
  return state.host
    .read()
    .then(function (sheets) {
      return prepared(sheets, asked);
    })
    .then(function (sheets) {
      var answers = asked.map(function (question) {
        return { ask: question.gap.ask, value: value(question.input.value), question: question };
      });
      var result = placed(sheets, answers, asks());
      direct.forEach(function (question) {
        var where = question.gap.where;
        result.patches.push({ sheet: where.sheet, address: where.address, label: question.gap.about, expected: null, value: value(question.input.value) });
      });
      return result;
    });
}

function fill(wanted) {
  if (!wanted.length) {
    say("请先填写。");
    return Promise.resolve();
  }
  return busy("正在查找填写的地方", function () {
    return plan(wanted);
  }).then(function (result) {
    if (!result) {
      return null;
    }
    return apply(result.patches).then(function (written) {
      if (written && !written.stale.length && !written.formulas.length) {
        settle(wanted, result.left);
      }
    });
  });
}

/** What stands in the workbook is kept here no longer. */
function settle(wanted, left) {
  var homeless = left.map(function (answer) {
    return answer.question;
  });
  wanted.forEach(function (question) {
    if (homeless.indexOf(question) < 0) {
      api.keep(question.key, null);
      question.item.classList.add("done");
    }
  });
  if (homeless.length) {
    say("“" + homeless[0].gap.ask.sheet + "”里没有地方填“" + homeless[0].gap.about + "”，请先在表里加一行。", "bad");
  } else {
    say($("notice").textContent + "重新校验后，情况说明随之更新。", "good");
  }
}

function question(gap, index) {
  var key = ["gongkai-gap", state.report.unit.name, state.report.year, gap.what, gap.about].join("-");
  var input = el("input", { type: "text", id: "gap-" + index, value: api.kept(key) || "" });
  var it = { gap: gap, key: key, input: input };
  input.addEventListener("input", function () {
    api.keep(key, input.value);
  });
  var one = function () {
    fill(input.value.trim() ? [it] : []);
  };
  it.item = el(
    "li",
    {},
    el("label", { htmlFor: input.id }, gap.message),
    input,
    el("button", { type: "button", className: "plain", on: one }, "填入表中")
  );
  questions.push(it);
  return it.item;
}

/** Rows that a person has to add cannot be asked for in one field. */
function missing(gap, index) {
  var answerable = state.host.kind !== "browser" && (gap.ask ? gap.ask.key !== null : gap.where);
  return answerable ? question(gap, index) : el("li", {}, gap.message + " ", gap.where ? place(gap.where) : null);
}

export function showGaps(report) {
  questions = [];
  replace("missing", report.missing.map(missing));
  $("missing-title").hidden = !report.missing.length;
  $("fill-all").hidden = !questions.length;
}

export function fillAll() {
  return fill(answered());
}
