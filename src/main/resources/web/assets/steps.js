// Takes a step in the life of a filing, then shows the page as it is after it.
(function () {
  'use strict';

  var alertBox = document.getElementById('alert');
  var place = document.getElementById('steps');

  function complain(message) {
    alertBox.textContent = message;
    alertBox.hidden = !message;
    if (message) { alertBox.scrollIntoView({ block: 'center' }); }
  }

  function send(step, body, buttons) {
    complain('');
    buttons.forEach(function (button) { button.disabled = true; });
    var request = server.open('POST', '/api/v1/submissions/' + place.dataset.id + '/' + step);
    request.setRequestHeader('Content-Type', 'application/json');
    request.onload = function () {
      if (request.status < 300) {
        location.reload();
        return;
      }
      buttons.forEach(function (button) { button.disabled = false; });
      complain(server.refusal(request.status, request.responseText));
    };
    request.onerror = function () {
      buttons.forEach(function (button) { button.disabled = false; });
      complain('连不上服务器，没有保存。请检查网络后重试。');
    };
    request.send(JSON.stringify(body));
  }

  document.addEventListener('submit', function (event) {
    var form = event.target.closest('form.step');
    if (!form) { return; }
    event.preventDefault();
    var pressed = event.submitter || form.querySelector('button[type=submit]:not(:disabled)');
    var body = { version: Number(place.dataset.version), text: form.elements.text.value };
    if (form.dataset.finding) { body.findings = [Number(form.dataset.finding)]; }
    var buttons = Array.prototype.slice.call(form.querySelectorAll('button:not(:disabled)'));
    send(form.dataset.step || pressed.value, body, buttons);
  });
})();
