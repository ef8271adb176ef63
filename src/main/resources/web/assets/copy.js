// Copies a reminder list, and sets due dates.
(function () {
  'use strict';

  function copy(button) {
    var text = button.previousElementSibling;
    var range = document.createRange();
    range.selectNodeContents(text);
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    // The newer interface is there on HTTPS only, which such offices rarely have.
    var done = document.execCommand('copy');
    button.textContent = done ? '已复制' : '已选中，请按 Ctrl+C';
  }

  function set(form) {
    var day = form.elements.day.value;
    var address = '/api/v1/due-dates/' + form.elements.family.value + '/' + form.dataset.year;
    var request = server.open(day ? 'PUT' : 'DELETE', day ? address + '?day=' + day : address);
    request.onload = function () {
      if (request.status < 300) {
        location.reload();
      } else {
        window.alert(server.refusal(request.status, request.responseText));
      }
    };
    request.send();
  }

  document.addEventListener('click', function (event) {
    if (event.target.classList.contains('copier')) { copy(event.target); }
  });
  document.addEventListener('submit', function (event) {
    if (event.target.classList.contains('due')) {
      event.preventDefault();
      set(event.target);
    }
  });
})();
