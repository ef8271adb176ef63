// The task pane: one page for Excel, WPS and the browser. What differs is in host-*.js.
import { api, Trouble } from "./pane-api.js";

var LEVELS = {
  ERROR: { label: "错误", color: "#F8CBAD" },
  WARNING: { label: "警告", color: "#FFE699" },
  ROUNDING: { label: "尾差", color: "#D9D9D9" },
  INFO: { label: "提示", color: null },
};
var QUIET_MS = 350;

var state = {
  host: null,
  report: null,
  places: [],
  at: -1,
  undo: null,
  marked: false,
  live: false,
  base: null,
  changed: {},
  timer: null,
};

function $(id) {
  return document.getElementById(id);
}

/** An element with text or children; text is never read as HTML. */
function el(tag, props) {
  var node = document.createElement(tag);
  Object.keys(props || {}).forEach(function (key) {
    if (key === "on") {
      node.addEventListener("click", props.on);
    } else if (key in node) {
      node[key] = props[key];
    } else {
      node.setAttribute(key, props[key]);
    }
  });
  for (var i = 2; i < arguments.length; i++) {
    var child = arguments[i];
    if (child !== null && child !== undefined) {
      node.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
    }
  }
  return node;
}

function replace(id, children) {
  var box = $(id);
  while (box.firstChild) {
    box.removeChild(box.firstChild);
  }
  children.forEach(function (child) {
    box.appendChild(child);
  });
}

function say(text, kind) {
  var box = $("notice");
  box.textContent = text;
  box.className = "notice " + (kind || "");
  box.hidden = !text;
}

function failed(e) {
  if (e instanceof Trouble && (e.code === "401" || e.code === "not-logged-in" || e.code === "bad-token")) {
    $("login").hidden = false;
    $("token").focus();
  }
  say(e.message || String(e), "bad");
}

/** Runs one thing at a time and shows that it runs. */
function busy(what, work) {
  if (document.body.classList.contains("busy")) {
    return Promise.resolve();
  }
  document.body.classList.add("busy");
  say(what + "…");
  return work().then(
    function (done) {
      document.body.classList.remove("busy");
      return done;
    },
    function (e) {
      document.body.classList.remove("busy");
      failed(e);
    }
  );
}

// ── 校验

function check() {
  return busy("正在读取工作簿", function () {
    return state.host.bytes().then(function (blob) {
      return api
        .check(blob, state.host.name(), function (share) {
          say("正在上传 " + Math.round(share * 100) + "%");
        })
        .then(function (report) {
          state.report = report;
          say("");
          show();
          return report;
        });
    });
  });
}

function verdict(report) {
  var s = report.summary;
  if (s.errors > 0) {
    return "有 " + s.errors + " 处错误需要改正" + (s.warnings ? "，另有 " + s.warnings + " 处请核对" : "") + "。";
  }
  if (s.warnings > 0) {
    return "没有错误，有 " + s.warnings + " 处请核对。";
  }
  return "没有发现错误，可以报送。";
}

function show() {
  var report = state.report;
  $("verdict").textContent = verdict(report);
  $("verdict").className = "verdict " + (report.summary.errors ? "bad" : report.summary.warnings ? "fair" : "good");
  showFindings(report);
  showFills(report);
  showCorrections(report);
  showNarrative(report);
  $("mark").disabled = state.host.kind === "browser";
  ["fills", "fixes", "text"].forEach(function (tab) {
    $("tab-" + tab).disabled = false;
  });
}

function showFindings(report) {
  state.places = [];
  state.at = -1;
  var groups = report.causes.map(function (cause) {
    var list = report.findings.filter(function (f) {
      return f.cause === cause.id;
    });
    return el(
      "section",
      { className: "group" },
      el("h3", {}, "很可能错在 ", place(cause.cell), " ", cause.cell.label),
      el("p", { className: "fact" }, "现为 " + (cause.cell.value || "空白") + "，应为 " + cause.suggested),
      el.apply(null, ["ul", {}].concat(list.map(finding)))
    );
  });
  Object.keys(LEVELS).forEach(function (level) {
    var list = report.findings.filter(function (f) {
      return f.cause === null && f.level === level;
    });
    if (list.length) {
      groups.push(
        el(
          "section",
          { className: "group" },
          el("h3", {}, LEVELS[level].label + " " + list.length + " 项"),
          el.apply(null, ["ul", {}].concat(list.map(finding)))
        )
      );
    }
  });
  if (report.couldNotRun.length) {
    groups.push(el("p", { className: "fact" }, "另有 " + report.couldNotRun.length + " 条规则没能审核，见完整报告。"));
  }
  replace("findings", groups);
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
  f.cells.slice(0, 6).forEach(function (cell) {
    item.appendChild(place(cell));
    item.appendChild(document.createTextNode(" "));
  });
  return item;
}

/** A button that goes to a cell, and a station on the way of next and previous. */
function place(cell) {
  var index = state.places.push({ sheet: cell.sheet, address: cell.address }) - 1;
  return el(
    "button",
    {
      type: "button",
      className: "place",
      title: cell.sheet + " " + (cell.label || ""),
      "data-place": String(index),
      on: function () {
        go(index);
      },
    },
    cell.address
  );
}

function go(index) {
  if (!state.places.length) {
    return;
  }
  state.at = (index + state.places.length) % state.places.length;
  var to = state.places[state.at];
  var button = document.querySelector('[data-place="' + state.at + '"]');
  if (button) {
    button.focus();
    button.scrollIntoView({ block: "nearest" });
  }
  say(to.sheet + "!" + to.address);
  state.host.goTo(to.sheet, to.address).catch(failed);
}

function marks(report) {
  var gravest = {};
  var order = Object.keys(LEVELS);
  report.findings.forEach(function (f) {
    if (!LEVELS[f.level].color) {
      return;
    }
    f.cells.forEach(function (cell) {
      var key = cell.sheet + "!" + cell.address;
      var known = gravest[key];
      var worse = !known || order.indexOf(f.level) < order.indexOf(known.level);
      gravest[key] = {
        sheet: cell.sheet,
        address: cell.address,
        level: worse ? f.level : known.level,
        color: LEVELS[worse ? f.level : known.level].color,
        note: known ? known.note + "\n" + f.message : f.message,
      };
    });
  });
  return Object.keys(gravest).map(function (key) {
    return gravest[key];
  });
}

function toggleMarks() {
  var wanted = !state.marked;
  busy(wanted ? "正在标注" : "正在去掉标注", function () {
    var work = wanted
      ? state.host.unmark().then(function () {
          return state.host.mark(marks(state.report || { findings: [] }));
        })
      : state.host.unmark();
    return work.then(function () {
      state.marked = wanted;
      $("mark").setAttribute("aria-pressed", String(wanted));
      say(wanted ? "已在表上标出，再按一次去掉。" : "标注已去掉，原来的底色已恢复。");
    });
  });
}

// ── 补全、更正

function patchList(box, patches, label) {
  if (!patches.length) {
    replace(box, [el("p", { className: "fact" }, label.none)]);
    return;
  }
  var rows = patches.map(function (patch) {
    return el(
      "li",
      {},
      place(patch),
      " ",
      patch.label + "：",
      el("b", {}, (patch.expected === null ? "" : patch.expected + " → ") + patch.value),
      " ",
      el("button", { type: "button", className: "plain", on: function () { apply([patch]); } }, label.one)
    );
  });
  replace(box, [
    el("button", { type: "button", className: "main", on: function () { apply(patches); } }, label.all + " " + patches.length + " 处"),
    el.apply(null, ["ul", { className: "patches" }].concat(rows)),
  ]);
}

function showFills(report) {
  patchList(
    "fills",
    report.filled.map(function (f) {
      return { sheet: f.sheet, address: f.address, label: f.label + "（" + f.from + "）", expected: null, value: Number(f.value) };
    }),
    { none: "没有可以补全的空白。", one: "补这一处", all: "全部补全" }
  );
}

function showCorrections(report) {
  patchList(
    "fixes",
    report.causes
      .filter(function (cause) {
        return cause.certainty === "certain" && cause.suggested !== null;
      })
      .map(function (cause) {
        return { sheet: cause.cell.sheet, address: cause.cell.address, label: cause.cell.label, expected: cause.cell.value, value: Number(cause.suggested) };
      }),
    { none: "没有能够确定的更正；请按“校验”里的提示核对。", one: "更正", all: "全部更正" }
  );
}

function apply(patches) {
  return busy("正在写入", function () {
    return state.host.write(patches).then(function (result) {
      state.undo = result.undo;
      $("undo").hidden = !result.undo.length;
      var text = "已写入 " + result.undo.length + " 处";
      if (result.stale.length) {
        text +=
          "；有 " + result.stale.length + " 处在校验后改动过，没有写入（" +
          result.stale.slice(0, 3).map(function (p) { return p.sheet + "!" + p.address; }).join("、") +
          "），请重新校验";
      }
      say(text + "。", result.stale.length ? "bad" : "good");
    });
  });
}

function undo() {
  var back = state.undo;
  busy("正在撤销", function () {
    return state.host.write(back).then(function (result) {
      state.undo = null;
      $("undo").hidden = true;
      say(result.stale.length ? "有 " + result.stale.length + " 处后来又改过，没有撤销。" : "已撤销。");
    });
  });
}

// ── 情况说明

function bound(paragraph, figures) {
  var line = el("p", {});
  var rest = paragraph;
  while (figures.length) {
    var figure = figures[0];
    var at = rest.indexOf(figure.text);
    if (at < 0) {
      break;
    }
    figures.shift();
    line.appendChild(document.createTextNode(rest.slice(0, at)));
    line.appendChild(figure.cells.length ? figureLink(figure) : document.createTextNode(figure.text));
    rest = rest.slice(at + figure.text.length);
  }
  rest.split(/(【[^】]*】)/).forEach(function (piece) {
    line.appendChild(/^【/.test(piece) ? el("mark", {}, piece) : document.createTextNode(piece));
  });
  return line;
}

function figureLink(figure) {
  var cell = figure.cells[0];
  var cut = cell.lastIndexOf("!");
  return el(
    "button",
    {
      type: "button",
      className: "figure",
      title: (figure.arithmetic ? figure.arithmetic + "；" : "") + figure.cells.join("、"),
      on: function () {
        state.host.goTo(cell.slice(0, cut), cell.slice(cut + 1)).catch(failed);
      },
    },
    figure.text
  );
}

function showNarrative(report) {
  var parts = [];
  report.narrative.forEach(function (section) {
    var figures = section.figures.slice();
    parts.push(el("h3", {}, section.section + "、" + section.title));
    section.paragraphs.forEach(function (paragraph) {
      parts.push(bound(paragraph, figures));
    });
  });
  if (!parts.length) {
    parts.push(el("p", { className: "fact" }, "这套表没有情况说明。"));
  }
  replace("draft", parts);
  replace("missing", report.missing.map(missing));
  $("missing-title").hidden = !report.missing.length;
}

/** What only a person knows, asked for right here; it goes to its cell when there is one. */
function missing(gap, index) {
  var key = "gongkai-gap-" + (state.report.unit.name || "") + "-" + state.report.year + "-" + gap.what + "-" + gap.about;
  if (!gap.where) {
    return el("li", {}, gap.message);
  }
  var input = el("input", { type: "text", id: "gap-" + index, value: api.kept(key) || "" });
  input.addEventListener("input", function () {
    api.keep(key, input.value);
  });
  var text = function () {
    var number = /^-?[\d,]+(\.\d+)?$/.test(input.value) ? Number(input.value.replace(/,/g, "")) : null;
    return number === null ? input.value : number;
  };
  return el(
    "li",
    {},
    el("label", { htmlFor: "gap-" + index }, gap.message),
    input,
    el("button", {
      type: "button",
      className: "plain",
      on: function () {
        if (input.value.trim()) {
          apply([{ sheet: gap.where.sheet, address: gap.where.address, label: gap.about, expected: null, value: text() }]);
        }
      },
    }, "填入 " + gap.where.address)
  );
}

function lines() {
  var all = [];
  state.report.narrative.forEach(function (section) {
    all.push(section.section + "、" + section.title);
    section.paragraphs.forEach(function (p) {
      all.push(p);
    });
  });
  return all;
}

function copy() {
  var area = el("textarea", { value: lines().join("\n") });
  document.body.appendChild(area);
  area.select();
  var done = document.execCommand("copy");
  document.body.removeChild(area);
  say(done ? "情况说明已复制，可粘贴到 Word。" : "没能复制，请在文字上手工选取。", done ? "good" : "bad");
}

// ── 边填边查

function toggleLive() {
  state.live = !state.live;
  $("live").setAttribute("aria-pressed", String(state.live));
  if (!state.live) {
    say("边填边查已关闭。");
    return;
  }
  if (!state.listening) {
    state.listening = true;
    state.host.onChange(function (sheet) {
      if (state.live) {
        state.changed[sheet] = true;
        later();
      }
    }).catch(failed);
  }
  state.base = null;
  recheck();
}

function later() {
  clearTimeout(state.timer);
  state.timer = setTimeout(recheck, QUIET_MS);
}

function recheck() {
  if (state.asking) {
    return later();
  }
  var names = state.base ? Object.keys(state.changed) : null;
  state.changed = {};
  state.asking = true;
  return state.host
    .read(names)
    .then(function (sheets) {
      return api.figures({ base: state.base, sheets: sheets });
    })
    .then(
      function (answer) {
        state.asking = false;
        state.base = answer.base;
        var report = state.report || { narrative: [], missing: [], couldNotRun: [], unit: {} };
        state.report = Object.assign({}, report, {
          findings: answer.findings,
          causes: answer.causes,
          filled: answer.filled,
          summary: answer.summary,
          couldNotRun: report.couldNotRun,
        });
        say("");
        show();
      },
      function (e) {
        state.asking = false;
        if (e.code === "unknown-base") {
          state.base = null;
          return recheck();
        }
        failed(e);
      }
    );
}

// ── 报送

function file() {
  busy("正在报送", function () {
    return state.host
      .bytes()
      .then(function (blob) {
        return api.file(blob, state.host.name(), function (share) {
          say("正在上传 " + Math.round(share * 100) + "%");
        });
      })
      .then(function (receipt) {
        if (receipt.report) {
          state.report = receipt.report;
          show();
        }
        var again = receipt.repeated ? "与上次报送完全相同，仍是" : "已报送，这是";
        say(again + "第 " + receipt.version.n + " 版。" + (state.report ? verdict(state.report) : ""), "good");
      });
  });
}

function download(correct) {
  busy("正在准备下载", function () {
    return state.host.bytes().then(function (blob) {
      return api.workbook(blob, state.host.name(), correct).then(function (result) {
        var link = el("a", { href: URL.createObjectURL(result), download: state.host.name().replace(/(\.[^.]*)?$/, "-审核.xlsx") });
        document.body.appendChild(link);
        link.click();
        document.body.removeChild(link);
        say("已下载标注后的工作簿。", "good");
      });
    });
  });
}

// ── 窗格

function tab(name) {
  ["check", "fills", "fixes", "text"].forEach(function (each) {
    $("tab-" + each).setAttribute("aria-selected", String(each === name));
    $("panel-" + each).hidden = each !== name;
  });
}

function wire() {
  var actions = {
    run: check,
    mark: toggleMarks,
    live: toggleLive,
    undo: undo,
    copy: copy,
    file: file,
    previous: function () { go(state.at - 1); },
    next: function () { go(state.at + 1); },
    download: function () { download(false); },
    insert: function () {
      busy("正在插入", function () {
        return state.host.insert("情况说明稿", lines()).then(function () {
          say("已写入工作表“情况说明稿”。", "good");
        });
      });
    },
    "log-in": function () {
      api.logIn($("token").value.trim());
      $("token").value = "";
      $("login").hidden = true;
      say("已记住令牌，请重试刚才的操作。");
    },
    "log-out": function () {
      api.logIn(null);
      say("已清除令牌。");
    },
  };
  Object.keys(actions).forEach(function (id) {
    $(id).addEventListener("click", actions[id]);
  });
  ["check", "fills", "fixes", "text"].forEach(function (name) {
    $("tab-" + name).addEventListener("click", function () { tab(name); });
  });
  document.addEventListener("keydown", function (e) {
    if (e.key === "F8") {
      e.preventDefault();
      go(state.at + (e.shiftKey ? -1 : 1));
    }
  });
}

function open(kind) {
  if (kind === "excel") {
    return import("./host-excel.js").then(function (m) { return m.excelHost(); });
  }
  if (kind === "wps") {
    return import("./host-wps.js").then(function (m) { return m.wpsHost(); });
  }
  return import("./host-browser.js").then(function (m) { return m.browserHost($("workbook")); });
}

wire();
tab("check");
open(document.body.getAttribute("data-host"))
  .then(function (host) {
    state.host = host;
    $("where").textContent = host.title;
    $("chooser").hidden = host.kind !== "browser";
    ["mark", "live", "insert"].forEach(function (id) { $(id).hidden = host.kind === "browser"; });
    $("download").hidden = host.kind !== "browser";
    $("run").disabled = false;
    $("file").disabled = false;
    return api.health().then(function () { say("已连接服务器。"); });
  })
  .catch(failed);
