// 边填边查: after each edit the sheets that changed are sent as figures, and judged with the others.
import { api } from "./pane-api.js";
import { $, failed, say } from "./pane-dom.js";
import { state } from "./pane-state.js";

var QUIET_MS = 350;
var AGAIN_MS = 5000;
var live = { on: false, listening: false, asking: false, base: null, sent: {}, timer: null, show: null };

function later(ms) {
  clearTimeout(live.timer);
  live.timer = setTimeout(recheck, ms);
}

function fresh() {
  live.base = null;
  live.sent = {};
}

/** The sheets that differ from what the server has, and those that are gone. */
function question(sheets) {
  var prints = {};
  var changed = sheets.filter(function (sheet) {
    prints[sheet.name] = JSON.stringify(sheet);
    return prints[sheet.name] !== live.sent[sheet.name];
  });
  var removed = Object.keys(live.sent).filter(function (name) {
    return !(name in prints);
  });
  return { prints: prints, body: { base: live.base, sheets: changed, removed: removed } };
}

function ask(sheets) {
  var asked = question(sheets);
  if (live.base && !asked.body.sheets.length && !asked.body.removed.length) {
    return Promise.resolve(null);
  }
  return api.figures(asked.body).then(function (answer) {
    live.base = answer.base;
    live.sent = asked.prints;
    return answer;
  });
}

function recheck() {
  if (!live.on) {
    return;
  }
  if (live.asking) {
    later(QUIET_MS);
    return;
  }
  live.asking = true;
  state.host
    .read()
    .then(ask)
    .then(
      function (answer) {
        live.asking = false;
        if (answer && live.on) {
          live.show(answer);
        }
      },
      function (e) {
        live.asking = false;
        if (e.code === "unknown-base") {
          fresh();
          recheck();
          return;
        }
        failed(e);
        if (e.code === "away") {
          later(AGAIN_MS);
        }
      }
    );
}

export function toggleLive(show) {
  live.on = !live.on;
  live.show = show;
  $("live").setAttribute("aria-pressed", String(live.on));
  if (!live.on) {
    clearTimeout(live.timer);
    say("边填边查已关闭。");
    return;
  }
  fresh();
  if (!live.listening) {
    live.listening = true;
    state.host
      .onChange(function () {
        later(QUIET_MS);
      })
      .catch(failed);
  }
  say("边填边查已打开，改动后随即核对。");
  recheck();
}
