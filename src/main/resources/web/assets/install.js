// Looks whether this computer can use the pane, and says what to do where it cannot.
(function () {
  var list = document.getElementById("diagnosis");
  var secure = location.protocol === "https:";
  var ADDRESSES = [
    "/health",
    "/addin/manifest.xml",
    "/addin/pane?host=browser",
    "/addin/icon-32.png",
    "/addin/wps/jsplugins.xml",
    "/addin/wps/ribbon.xml",
    "/addin/office/office.js",
  ];

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

  /** A worker is taken only over a connection whose certificate needed no exception. */
  function trusted() {
    if (!navigator.serviceWorker) {
      return Promise.resolve(null);
    }
    return navigator.serviceWorker.register("/assets/install-probe.js").then(
      function (worker) {
        return worker.unregister().then(function () {
          return true;
        });
      },
      function () {
        return false;
      }
    );
  }

  function tellTrust(known) {
    var name = location.hostname;
    if (known === false) {
      line(false, "用的是 HTTPS，但这台电脑不信任“" + name + "”的证书：Excel 打不开窗格。请按下面第 1 步安装根证书，再重新打开浏览器。");
    } else {
      line(true, "用的是 HTTPS" + (known ? "，这台电脑信任“" + name + "”的证书。" : "；浏览器没有提示证书有问题，就是受信任的。"));
    }
  }

  function tellName() {
    var named = !/^(\d{1,3}\.){3}\d{1,3}$|:/.test(location.hostname);
    line(named, named ? "用主机名 " + location.hostname + " 访问。" : "现在用 IP 地址访问；Excel 要求用主机名，请在 DNS 或 hosts 里给服务器起个名字。");
  }

  /** Which program this page is open in, and which version of it. */
  function host() {
    var wps = window.Application || (window.wps && window.wps.Application);
    if (wps) {
      return Promise.resolve("WPS 表格 " + (wps.Version || "") + (wps.Build ? "（" + wps.Build + "）" : ""));
    }
    if (!window.Office) {
      return Promise.resolve("浏览器");
    }
    return Office.onReady().then(function (info) {
      var about = Office.context && Office.context.diagnostics;
      return info.host ? info.host + " " + ((about && about.version) || "") + "（" + info.platform + "）" : "浏览器";
    });
  }

  function tellAddresses() {
    return Promise.all(ADDRESSES.map(ask)).then(function (statuses) {
      statuses.forEach(function (status, i) {
        var office = ADDRESSES[i].indexOf("/office/") > 0;
        var remedy = office ? "：服务器上没有 Office.js，Excel 里用不了窗格；请管理员按下面第 2 步放好。" : "，请联系管理员。";
        line(status === 200, ADDRESSES[i] + (status === 200 ? " 能打开。" : " 打不开（" + (status || "没有回答") + "）" + remedy));
      });
    });
  }

  list.textContent = "";
  tellName();
  if (!secure) {
    line(false, "现在用的是 HTTP。WPS 可以用；Excel 必须用 HTTPS，请管理员按下面第 1 步设置。");
  }
  (secure ? trusted().then(tellTrust) : Promise.resolve())
    .then(host)
    .then(function (name) {
      line(true, "这一页打开在" + name + "里；浏览器引擎：" + navigator.userAgent + "。");
    })
    .then(tellAddresses)
    .then(function () {
      list.setAttribute("data-done", "true");
    });
})();
