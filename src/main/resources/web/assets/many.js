// Approves or returns the chosen filings one after the other, and says of each that could not be why.
(function () {
  'use strict';

  var form = document.getElementById('many');
  var done = document.getElementById('done');
  var opinion = document.getElementById('opinion');
  var all = document.getElementById('all');
  if (!form) { return; }

  function boxes(selector) {
    return Array.prototype.slice.call(document.querySelectorAll('input.chosen' + selector));
  }

  function count() {
    var chosen = boxes(':checked').length;
    form.hidden = !chosen;
    document.getElementById('count').textContent = chosen;
    all.checked = chosen > 0 && chosen === boxes('').length;
  }

  function line(text) {
    var paragraph = document.createElement('p');
    paragraph.textContent = text;
    done.appendChild(paragraph);
  }

  function take(step, box, next) {
    var request = server.open('POST', '/api/v1/submissions/' + box.value + '/' + step);
    request.setRequestHeader('Content-Type', 'application/json');
    request.onload = function () {
      if (request.status < 300) {
        box.checked = false;
        box.disabled = true;
        next(null);
      } else {
        next(server.refusal(request.status, request.responseText));
      }
    };
    request.onerror = function () { next('连不上服务器，没有保存。'); };
    request.send(JSON.stringify({ version: Number(box.dataset.version), text: opinion.value }));
  }

  function takeAll(button) {
    var rest = boxes(':checked');
    var total = rest.length;
    var taken = 0;
    done.textContent = '';
    done.hidden = false;
    form.setAttribute('aria-busy', 'true');
    (function next() {
      var box = rest.shift();
      if (!box) {
        form.removeAttribute('aria-busy');
        count();
        line((button.value === 'approve' ? '已通过 ' : '已退回 ') + taken + ' 份，共选了 ' + total + ' 份。');
        var again = document.createElement('a');
        again.href = location.href;
        again.textContent = '刷新列表';
        done.appendChild(again);
        return;
      }
      take(button.value, box, function (refusal) {
        if (refusal) { line(box.dataset.name + '：' + refusal); } else { taken += 1; }
        next();
      });
    })();
  }

  document.addEventListener('change', function (event) {
    if (event.target === all) {
      boxes(':not(:disabled)').forEach(function (box) { box.checked = all.checked; });
    }
    count();
  });
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    var button = event.submitter || form.querySelector('button');
    if (button.value === 'return' && !opinion.value.trim()) {
      opinion.setCustomValidity('退回要写意见。');
      form.reportValidity();
      return;
    }
    takeAll(button);
  });
  opinion.addEventListener('input', function () { opinion.setCustomValidity(''); });
})();
