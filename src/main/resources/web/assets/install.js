// Looks whether this computer can use the pane, and says what to do where it cannot.
(function () {
  var list = document.getElementById("diagnosis");
  var addresses = ["/addin/manifest.xml", "/addin/pane?host=browser", "/addin/wps/jsplugins.xml", "/addin/icon-32.png", "/addin/office/office.js", "/health"];

  function line(good, text) {
    var item = document.createElement("li");
    item.className = good ? "good" : "bad";
    item.textContent = (good ? "可以：" : "注意：") + text;
    list.appendChild(item);
  }

  function ask(path) {
    return new Promise(function (resolve) {
      var xhr = new XMLHttpRequest();
      xhr.open("GET", path);
      xhr.onloadend = function () {
        resolve(xhr.status);
      };
      xhr.send();
    });
  }

  list.textContent = "";
  var https = location.protocol === "https:";
  line(https, https ? "正在用 HTTPS，证书受这台电脑信任。" : "现在用的是 HTTP。WPS 可以用；Excel 必须用 HTTPS，请管理员按下面第 1 步设置。");
  var named = !/^(\d{1,3}\.){3}\d{1,3}$/.test(location.hostname);
  line(named, named ? "用主机名 " + location.hostname + " 访问。" : "现在用 IP 地址访问；Excel 要求用主机名，请在 DNS 或 hosts 里给服务器起个名字。");
  var host = window.Application || window.wps ? "WPS" : window.Office ? "Excel" : "浏览器";
  line(true, "这一页打开在" + host + "里（" + navigator.userAgent + "）。");
  Promise.all(addresses.map(ask)).then(function (statuses) {
    statuses.forEach(function (status, i) {
      var office = addresses[i].indexOf("/office/") > 0;
      var text = addresses[i] + (status === 200 ? " 能打开。" : " 打不开（" + (status || "没有回答") + "）" + (office ? "：服务器上没有放 Office.js，Excel 里用不了窗格；请管理员按下面第 2 步放好。" : "，请联系管理员。"));
      line(status === 200, text);
    });
  });
})();
