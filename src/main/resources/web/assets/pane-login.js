// Whom the server takes the pane for: the holder of the token that is kept here, whoever is logged in
// to our pages in this browser, or anybody while nobody has taken charge of the server.
import { api } from "./pane-api.js";
import { $, failed, onRefused, say } from "./pane-dom.js";

function show(me) {
  var token = api.token();
  $("who").textContent = me && me.name ? me.name + "（" + me.role + "）" : me ? "不需要登录" : "未登录";
  $("log-out").hidden = !token;
  $("ask").hidden = !!token || !!me;
}

function ask() {
  show(null);
  $("login").hidden = false;
  $("token").focus();
}

/** Asks the server who we are, and says so. */
export function enter(words) {
  return api.me().then(
    function (me) {
      $("login").hidden = true;
      show(me);
      say(words, "good");
    },
    function (e) {
      show(null);
      failed(e);
    }
  );
}

function logIn(e) {
  e.preventDefault();
  var token = $("token").value.trim();
  if (!token) {
    $("token").focus();
    return;
  }
  api.logIn(token);
  enter("已登录，可以继续刚才的操作。").then(function () {
    $("token").value = "";
  });
}

function logOut() {
  api.logIn(null);
  api.me().then(show, function () {
    show(null);
  });
  say("已退出，这台电脑上不再留有令牌。");
}

export function wireLogin() {
  $("login").addEventListener("submit", logIn);
  $("log-out").addEventListener("click", logOut);
  $("ask").addEventListener("click", ask);
  $("cancel").addEventListener("click", function () {
    $("login").hidden = true;
  });
  onRefused(ask);
}
