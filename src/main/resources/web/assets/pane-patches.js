// 补全 and 更正: cells to be written, each with what it is expected to replace, and the way back.
import { $, busy, el, list, replace, say } from "./pane-dom.js";
import { place } from "./pane-findings.js";
import { state } from "./pane-state.js";

/** What was written, latest last; each entry undoes one press of a button and names its patches. */
var done = [];

function named(patches) {
  var first = patches.slice(0, 3).map(function (patch) {
    return patch.sheet + "!" + patch.address;
  });
  return "（" + first.join("、") + (patches.length > 3 ? " 等" : "") + "）";
}

function outcome(result) {
  var text = "已写入 " + result.undo.length + " 处";
  if (result.formulas.length) {
    text += "；有 " + result.formulas.length + " 处是公式，没有改" + named(result.formulas);
  }
  if (result.stale.length) {
    text += "；有 " + result.stale.length + " 处在校验后改动过，没有写入" + named(result.stale) + "，请重新校验";
  }
  return text + "。";
}

/** Writes what still may be written; resolves to what happened. */
export function apply(patches) {
  return busy("正在写入", function () {
    return state.host.write(patches).then(function (result) {
      var kept = result.stale.concat(result.formulas);
      var written = patches.filter(function (patch) {
        return kept.indexOf(patch) < 0;
      });
      if (written.length) {
        done.push({ undo: result.undo, patches: written });
      }
      $("undo").hidden = !done.length;
      settle(written, true);
      say(outcome(result), result.stale.length ? "bad" : "good");
      return result;
    });
  });
}

/** Shows in the lists which of these are written. */
function settle(patches, written) {
  patches.forEach(function (patch) {
    patch.written = written;
    if (patch.item) {
      patch.item.classList.toggle("done", written);
      patch.item.querySelector("button.plain").disabled = written;
    }
  });
}

/** Undoes what the last press wrote, all of it. */
export function undo() {
  return busy("正在撤销", function () {
    var last = done[done.length - 1];
    return state.host.write(last.undo).then(function (result) {
      done.pop();
      settle(last.patches, false);
      $("undo").hidden = !done.length;
      say(result.stale.length ? "有 " + result.stale.length + " 处后来又改过，没有撤销" + named(result.stale) + "。" : "已撤销 " + result.undo.length + " 处。");
    });
  });
}

/** A list of patches under the name of each sheet. */
function bySheet(patches) {
  var parts = [];
  var last = null;
  patches.forEach(function (patch) {
    if (!last || last.sheet !== patch.sheet) {
      last = { sheet: patch.sheet, box: list({ className: "patches" }, []) };
      parts.push(el("h3", {}, patch.sheet), last.box);
    }
    last.box.appendChild(patch.item);
  });
  return parts;
}

function patchList(box, patches, words) {
  if (!patches.length) {
    replace(box, [el("p", { className: "fact" }, words.none)]);
    return;
  }
  patches.forEach(function (patch) {
    var change = (patch.expected === null ? "" : patch.expected + " → ") + patch.shown;
    var one = el("button", { type: "button", className: "plain", on: function () { apply([patch]); } }, words.one);
    patch.item = el("li", {}, place(patch, true), " ", patch.label + "：", el("b", {}, change), " ", one);
  });
  var all = el(
    "button",
    {
      type: "button",
      className: "main",
      on: function () {
        apply(
          patches.filter(function (patch) {
            return !patch.written;
          })
        );
      },
    },
    words.all + " " + patches.length + " 处"
  );
  replace(box, [all].concat(bySheet(patches)));
}

/** @param filled null while amounts that it follows from are still to be corrected */
export function showFills(filled) {
  if (!filled) {
    replace("fills", [el("p", { className: "fact" }, "先按“更正”改好错误的数，再按“校验”，才能补全：合计要由正确的数算出。")]);
    return;
  }
  patchList(
    "fills",
    filled.map(function (f) {
      var label = f.label + (f.from ? "（" + f.from + "）" : "");
      return { sheet: f.sheet, address: f.address, label: label, expected: null, value: Number(f.value), shown: f.value };
    }),
    { none: "没有可以补全的空白。", one: "补这一处", all: "全部补全" }
  );
}

/** The causes that are certain: their cells can be corrected without asking. */
export function corrections(report) {
  return report.causes.filter(function (cause) {
    return cause.certainty === "certain" && cause.suggested !== null;
  });
}

export function showCorrections(corrected) {
  patchList(
    "fixes",
    corrected.map(function (cause) {
      var cell = cause.cell;
      return {
        sheet: cell.sheet,
        address: cell.address,
        label: cell.label,
        expected: cell.value,
        value: Number(cause.suggested),
        shown: cause.suggested,
      };
    }),
    { none: "没有能够确定的更正；请按“校验”里的提示核对。", one: "更正", all: "全部更正" }
  );
}
