// Talks to the server. XMLHttpRequest, because the engines inside WPS know no streaming fetch.

var TOKEN_KEY = "gongkai-token";
var memory = {};

function remember(key, value) {
  memory[key] = value;
  try {
    if (value === null) {
      localStorage.removeItem(key);
    } else {
      localStorage.setItem(key, value);
    }
  } catch (e) {
    // Some hosts give a page no storage; what is in memory lasts while the pane is open.
  }
}

function recall(key) {
  try {
    var kept = localStorage.getItem(key);
    if (kept !== null) {
      return kept;
    }
  } catch (e) {
    // As above.
  }
  return memory[key] === undefined ? null : memory[key];
}

/** What went wrong, in words for a person; code tells programs, status is that of HTTP or 0. */
export class Trouble extends Error {
  constructor(code, message, status) {
    super(message);
    this.code = code;
    this.status = status || 0;
  }
}

var KEPT = "填的内容都还在。";

/** No answer at all: over HTTPS an untrusted certificate looks just like a server that is away. */
export function away(protocol) {
  var words = "连不上服务器。请看网络是否通、服务器是否开着";
  if (protocol === "https:") {
    words += "；换过证书的，请在“安装”页检查这台电脑是否信任它";
  }
  return new Trouble("away", words + "。" + KEPT);
}

function problemIn(xhr) {
  try {
    return JSON.parse(xhr.responseText);
  } catch (e) {
    return null; // Not one of our replies.
  }
}

function trouble(xhr) {
  var problem = problemIn(xhr);
  var code = (problem && problem.code) || String(xhr.status);
  if (xhr.status === 404 && (!problem || code === "no-page")) {
    return new Trouble("old", "服务器没有这项功能，可能版本较旧；请联系管理员升级，或关掉窗格再打开。" + KEPT, 404);
  }
  if (problem && problem.detail) {
    return new Trouble(code, problem.detail, xhr.status);
  }
  return new Trouble(code, "服务器没有正常回答（" + xhr.status + "），请稍后再试。" + KEPT, xhr.status);
}

/** The trouble that a reply tells of, also one that came where a file was asked for. */
function told(xhr) {
  if (xhr.responseType !== "blob") {
    return Promise.resolve(trouble(xhr));
  }
  return new Promise(function (resolve) {
    var reader = new FileReader();
    reader.onloadend = function () {
      resolve(trouble({ status: xhr.status, responseText: reader.result || "" }));
    };
    reader.readAsText(xhr.response);
  });
}

function send(method, path, body, options) {
  return new Promise(function (resolve, reject) {
    var xhr = new XMLHttpRequest();
    xhr.open(method, path);
    xhr.timeout = 120000;
    xhr.responseType = (options && options.type) || "text";
    if (options && options.accept) {
      xhr.setRequestHeader("Accept", options.accept);
    }
    if (typeof body === "string") {
      xhr.setRequestHeader("Content-Type", "application/json");
    }
    var token = recall(TOKEN_KEY);
    if (token) {
      xhr.setRequestHeader("Authorization", "Bearer " + token);
    } else if (method !== "GET") {
      // Whoever is logged in to our pages in this browser needs no token here.
      xhr.setRequestHeader("X-CSRF-Token", document.body.getAttribute("data-csrf") || "");
    }
    if (options && options.progress) {
      xhr.upload.onprogress = function (e) {
        if (e.lengthComputable) {
          options.progress(e.loaded / e.total);
        }
      };
    }
    xhr.onload = function () {
      if (xhr.status >= 200 && xhr.status < 300) {
        resolve(xhr);
      } else {
        told(xhr).then(reject);
      }
    };
    xhr.onerror = function () {
      reject(away(location.protocol));
    };
    xhr.ontimeout = function () {
      reject(new Trouble("slow", "服务器很久没有回答，请稍后再试。" + KEPT));
    };
    xhr.send(body);
  });
}

function form(blob, name) {
  var data = new FormData();
  data.append("workbook", blob, name);
  return data;
}

function json(xhr) {
  return JSON.parse(xhr.responseText);
}

export var api = {
  token: function () {
    return recall(TOKEN_KEY);
  },
  logIn: function (token) {
    remember(TOKEN_KEY, token || null);
  },
  keep: remember,
  kept: recall,
  /** Whom the server takes us for. */
  me: function () {
    return send("GET", "/api/v1/me").then(json);
  },
  check: function (blob, name, progress) {
    return send("POST", "/api/v1/check", form(blob, name), {
      accept: "application/json",
      progress: progress,
    }).then(json);
  },
  /** What has to be written so that the open workbook says what the corrected one does. */
  finish: function (blob, name) {
    return send("POST", "/api/v1/check/finish", form(blob, name)).then(json);
  },
  figures: function (question) {
    return send("POST", "/api/v1/check-figures", JSON.stringify(question)).then(json);
  },
  file: function (blob, name, progress) {
    return send("POST", "/api/v1/submissions", form(blob, name), { progress: progress }).then(json);
  },
  /** The annotated or corrected workbook, as a Blob. */
  workbook: function (blob, name, correct) {
    return send("POST", "/api/v1/check" + (correct ? "?correct=true" : ""), form(blob, name), {
      accept: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      type: "blob",
    }).then(function (xhr) {
      return xhr.response;
    });
  },
};
