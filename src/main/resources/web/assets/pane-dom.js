// What the parts of the pane share: the page's elements, and the line that says how things stand.
import { Trouble } from "./pane-api.js";

export function $(id) {
  return document.getElementById(id);
}

/** An element with text or children; text is never read as HTML. */
export function el(tag, props) {
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

export function list(props, items) {
  return el.apply(null, ["ul", props].concat(items));
}

export function replace(id, children) {
  var box = $(id);
  while (box.firstChild) {
    box.removeChild(box.firstChild);
  }
  children.forEach(function (child) {
    box.appendChild(child);
  });
}

export function say(text, kind) {
  var box = $("notice");
  box.textContent = text;
  box.className = "notice " + (kind || "");
  box.hidden = !text;
}

var refused = [];

/** Tells this listener when the server wants to know who asks. */
export function onRefused(listener) {
  refused.push(listener);
}

export function failed(e) {
  if (e instanceof Trouble && e.status === 401) {
    refused.forEach(function (listener) {
      listener();
    });
  }
  say(e.message || String(e), "bad");
}

/** Runs one thing at a time and shows that it runs. */
export function busy(what, work) {
  if (document.body.classList.contains("busy")) {
    return Promise.resolve();
  }
  document.body.classList.add("busy");
  say(what + "…");
  return new Promise(function (resolve) {
    resolve(work());
  }).then(
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
