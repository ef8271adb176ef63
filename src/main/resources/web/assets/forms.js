// Sends forms and buttons marked data-api to the API, and shows what it answers.
(function () {
  'use strict';

  function complain(near, message) {
    var box = (near && near.querySelector('[role=alert]')) || document.getElementById('alert');
    box.textContent = message;
    box.hidden = !message;
    if (message) { box.scrollIntoView({ block: 'nearest' }); }
  }

  // Chinese, Latin and blank separators all occur in lists that people type.
  function words(text) {
    return text.split(/[\s,，、;；]+/).filter(function (word) { return word; });
  }

  function values(form) {
    var body = {};
    Array.prototype.forEach.call(form.elements, function (field) {
      if (!field.name || field.disabled) { return; }
      if (field.dataset.kind === 'list' && field.type === 'checkbox') {
        body[field.name] = body[field.name] || [];
        if (field.checked) { body[field.name].push(field.value); }
      } else if (field.type === 'checkbox') {
        body[field.name] = field.checked;
      } else if (field.dataset.kind === 'list') {
        body[field.name] = words(field.value);
      } else if (field.type === 'number') {
        body[field.name] = Number(field.value);
      } else {
        body[field.name] = field.value;
      }
    });
    return body;
  }

  function send(source, body, done) {
    var call = source.dataset.api.split(' ');
    call[1] = call[1].replace(/\{(\w+)\}/g, function (whole, name) { return encodeURIComponent(source.elements[name].value); });
    var place = source.tagName === 'FORM' ? source : source.closest('form, dialog');
    complain(place, '');
    source.setAttribute('aria-busy', 'true');
    var request = server.open(call[0], call[1]);
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    if (typeof body === 'string') { request.setRequestHeader('Content-Type', 'application/json'); }
    request.onload = function () {
      source.removeAttribute('aria-busy');
      if (request.status < 300) {
        done(server.read(request.responseText), request);
      } else {
        complain(place, server.refusal(request.status, request.responseText));
      }
    };
    request.onerror = function () {
      source.removeAttribute('aria-busy');
      complain(place, '连不上服务器，请检查网络后重试。');
    };
    request.send(body);
  }

  // A secret is shown once; the rest of the page is brought up to date when it was copied.
  function reveal(source, said) {
    var dialog = document.getElementById(source.dataset.reveal);
    var field = dialog.querySelector('output');
    var open = document.querySelector('dialog[open]');
    if (open) { open.close(); }
    field.textContent = said.link || said.token;
    dialog.showModal();
    dialog.addEventListener('close', function () { location.reload(); });
  }

  function after(source) {
    return function (said, request) {
      if (source.dataset.reveal) {
        reveal(source, said);
      } else if (source.dataset.then === 'location') {
        location.href = request.getResponseHeader('Location');
      } else if (source.dataset.then) {
        location.href = source.dataset.then;
      } else {
        location.reload();
      }
    };
  }

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (!form.dataset.api) { return; }
    event.preventDefault();
    var files = form.enctype === 'multipart/form-data';
    send(form, files ? new FormData(form) : JSON.stringify(values(form)), after(form));
  });

  // Fills the dialog's form from the data-field-… of the button that opens it.
  function open(button) {
    var dialog = document.getElementById(button.dataset.opens);
    var form = dialog.querySelector('form');
    form.reset();
    complain(form, '');
    if (button.dataset.call) { form.dataset.api = button.dataset.call; }
    if (form.dataset.revealNew) { form.dataset.reveal = button.dataset.mode === 'new' ? form.dataset.revealNew : ''; }
    dialog.querySelector('h2').textContent = button.dataset.title;
    Array.prototype.forEach.call(form.elements, function (field) {
      var value = button.dataset['field' + field.name.charAt(0).toUpperCase() + field.name.slice(1)];
      if (!field.name || value === undefined) { return; }
      if (field.type === 'checkbox') { field.checked = value === 'true'; } else { field.value = value; }
    });
    Array.prototype.forEach.call(dialog.querySelectorAll('[data-only]'), function (part) {
      var shown = part.dataset.only === button.dataset.mode;
      part.hidden = !shown;
      Array.prototype.forEach.call(part.querySelectorAll('input, select'), function (field) { field.disabled = !shown; });
    });
    dialog.showModal();
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('button');
    if (!button) { return; }
    if (button.dataset.opens) { open(button); }
    if (button.dataset.closes !== undefined) { button.closest('dialog').close(); }
    if (button.dataset.copies) {
      var text = button.closest('dialog').querySelector('output');
      getSelection().selectAllChildren(text);
      document.execCommand('copy');
      button.textContent = '已复制';
    }
    if (button.dataset.api && button.type === 'button') {
      if (button.dataset.confirm && !confirm(button.dataset.confirm)) { return; }
      send(button, undefined, after(button));
    }
  });
})();
