// Who the server takes the pane for: nobody, or the holder of the token that is kept here.
import { api } from "./pane-api.js";
import { $, onRefused, say } from "./pane-dom.js";

function show() {
  var token = api.token();
  $("who").textContent = token ? "令牌 …" + token.slice(-4) : "未登录";
  $("log-out").hidden = !token;
  $("ask").hidden = !!token;
}

function ask() {
  $("login").hidden = false;
  $("token").focus();
}

function logIn(e) {
  e.preventDefault();
  var token = $("token").value.trim();
  if (!token) {
    $("token").focus();
    return;
  }
  api.logIn(token);
  $("token").value = "";
  $("login").hidden = true;
  show();
  say("已记住令牌，可以继续刚才的操作。", "good");
}

function logOut() {
  api.logIn(null);
  show();
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
  show();
}
