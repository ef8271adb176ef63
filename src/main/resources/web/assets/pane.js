// The task pane: one page for Excel, WPS and the browser. What differs is in host-*.js.
import { api } from "./pane-api.js";
import { $, busy, el, failed, say } from "./pane-dom.js";
import { showFindings, showMarked, step, toggleMarks, unmark } from "./pane-findings.js";
import { toggleLive } from "./pane-live.js";
import { enter, wireLogin } from "./pane-login.js";
import { corrections, showCorrections, showFills, undo } from "./pane-patches.js";
import { state } from "./pane-state.js";
import { fillAll } from "./pane-gaps.js";
import { copy, insert, showNarrative } from "./pane-text.js";

var TABS = ["check", "fills", "fixes", "text"];

function uploading(share) {
  say("正在上传 " + Math.round(share * 100) + "%");
}

function open(names) {
  names.forEach(function (name) {
    $("tab-" + name).disabled = false;
  });
}

/**
 * @param finish what is to be written, the corrections and what follows from them; null while that is
 *   not known, which is so when amounts that are certainly wrong were judged as figures alone
 */
function showJudged(report, finish) {
  state.report = report;
  $("verdict").textContent = report.verdict;
  $("verdict").className = "verdict " + (report.summary.errors ? "bad" : report.summary.warnings ? "fair" : "good");
  showFindings(report);
  showFills(finish ? finish.filled : null);
  showCorrections(finish ? finish.corrected : corrections(report));
  $("mark").disabled = false;
  open(["fills", "fixes"]);
}

function showAll(report, finish) {
  showJudged(report, finish);
  showNarrative(report);
  open(["text"]);
}

/** What 边填边查 found; the text stays as the last 校验 drafted it. */
function showLive(answer) {
  var before = state.report || { narrative: [], missing: [], couldNotRun: [], unit: {} };
  var report = Object.assign({}, before, {
    findings: answer.findings,
    causes: answer.causes,
    filled: answer.filled,
    summary: answer.summary,
    verdict: answer.verdict,
  });
  showJudged(report, corrections(report).length ? null : finished(report));
  say("已按改动核对。");
}

/** Where nothing is to be corrected, what is filled follows from the figures as they stand. */
function finished(report) {
  return { corrected: [], filled: report.filled };
}

/** The report with what is to be written: amounts that follow from wrong ones are not to be filled in. */
function finish(blob, report) {
  return corrections(report).length
    ? api.finish(blob, state.host.name())
    : Promise.resolve(finished(report));
}

function check() {
  return busy("正在读取工作簿", function () {
    return state.host
      .bytes()
      .then(function (blob) {
        return api.check(blob, state.host.name(), uploading).then(function (report) {
          return finish(blob, report).then(function (toWrite) {
            say("");
            showAll(report, toWrite);
          });
        });
      });
  });
}

/** Files the workbook as its owner made it: marks of ours come off first. */
function file() {
  return busy("正在报送", function () {
    return (state.marked ? unmark() : Promise.resolve())
      .then(state.host.bytes)
      .then(function (blob) {
        return api.file(blob, state.host.name(), uploading).then(function (receipt) {
          return finish(blob, receipt.report).then(function (toWrite) {
            showAll(receipt.report, toWrite);
            var words = receipt.repeated ? "与上次报送完全相同，仍是" : "已报送，这是";
            say(words + "第 " + receipt.version.n + " 版。" + receipt.report.verdict, "good");
          });
        });
      });
  });
}

function download(correct) {
  return busy("正在准备下载", function () {
    return state.host
      .bytes()
      .then(function (blob) {
        return api.workbook(blob, state.host.name(), correct);
      })
      .then(function (workbook) {
        var name = state.host.name().replace(/(\.[^.]*)?$/, correct ? "-更正.xlsx" : "-审核.xlsx");
        var link = el("a", { href: URL.createObjectURL(workbook), download: name });
        document.body.appendChild(link);
        link.click();
        document.body.removeChild(link);
        say("已下载" + (correct ? "补全并更正后" : "标注后") + "的工作簿。", "good");
      });
  });
}

function tab(name) {
  TABS.forEach(function (each) {
    $("tab-" + each).setAttribute("aria-selected", String(each === name));
    $("tab-" + each).tabIndex = each === name ? 0 : -1;
    $("panel-" + each).hidden = each !== name;
  });
}

/** With the arrow keys from one tab to the next that can be opened. */
function turn(e) {
  var by = { ArrowLeft: -1, ArrowRight: 1 }[e.key];
  if (!by) {
    return;
  }
  var usable = TABS.filter(function (name) {
    return !$("tab-" + name).disabled;
  });
  var now = usable.indexOf(e.target.id.slice("tab-".length));
  var next = usable[(now + by + usable.length) % usable.length];
  tab(next);
  $("tab-" + next).focus();
}

function wire() {
  var actions = {
    run: check,
    mark: toggleMarks,
    undo: undo,
    copy: copy,
    file: file,
    insert: insert,
    "fill-all": fillAll,
    live: function () { toggleLive(showLive); },
    previous: function () { step(-1); },
    next: function () { step(1); },
    download: function () { download(false); },
    corrected: function () { download(true); },
  };
  Object.keys(actions).forEach(function (id) {
    $(id).addEventListener("click", actions[id]);
  });
  TABS.forEach(function (name) {
    $("tab-" + name).addEventListener("click", function () { tab(name); });
    $("tab-" + name).addEventListener("keydown", turn);
  });
  document.addEventListener("keydown", function (e) {
    if (e.key === "F8") {
      e.preventDefault();
      step(e.shiftKey ? -1 : 1);
    }
  });
  wireLogin();
  tab("check");
}

function connect(kind) {
  if (kind === "excel") {
    return import("./host-excel.js").then(function (m) { return m.excelHost(); });
  }
  if (kind === "wps") {
    return import("./host-wps.js").then(function (m) { return m.wpsHost(); });
  }
  return import("./host-browser.js").then(function (m) { return m.browserHost($("workbook")); });
}

function ready(host) {
  var browser = host.kind === "browser";
  state.host = host;
  $("where").textContent = host.title;
  $("chooser").hidden = !browser;
  ["mark", "live", "insert"].forEach(function (id) { $(id).hidden = browser; });
  ["download", "corrected"].forEach(function (id) { $(id).hidden = !browser; });
  $("run").disabled = false;
  $("file").disabled = false;
  if (host.marked()) {
    showMarked(true);
    $("mark").disabled = false;
  }
  return enter("已连接服务器。");
}

/** A button of the ribbon may ask for a tab: by the address, or of a pane that is open already. */
function turnTo(name) {
  if (TABS.indexOf(name) < 0) {
    return Promise.resolve();
  }
  return Promise.resolve($("tab-" + name).disabled ? check() : null).then(function () {
    if (!$("tab-" + name).disabled) {
      tab(name);
    }
  });
}

window.addEventListener("storage", function (e) {
  if (e.key === "gongkai.tab" && e.newValue) {
    turnTo(e.newValue.split(" ")[0]);
  }
});

wire();
connect(document.body.getAttribute("data-host"))
  .then(ready)
  .then(function () { return turnTo(location.hash.slice(1)); })
  .catch(failed);
