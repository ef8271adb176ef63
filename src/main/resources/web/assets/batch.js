// Sends many workbooks at once and shows how far each is.
(function () {
  'use strict';

  var form = document.getElementById('batch');
  var input = document.getElementById('files');
  var filing = document.getElementById('filing');
  var alertBox = document.getElementById('alert');
  var progress = document.getElementById('progress');
  var stage = document.getElementById('stage');
  var bar = document.getElementById('bar');
  var lines = document.getElementById('lines');
  var summary = document.getElementById('summary');
  var forms = document.querySelectorAll('#forms a');
  var ACCEPTED = /\.(xlsx|xlsm|xls|docx|pdf|zip)$/i;
  var PUBLICATION = /\.(docx|pdf)$/i;

  function complain(message) {
    alertBox.textContent = message;
    alertBox.hidden = !message;
  }

  function cell(row, text, number) {
    var td = document.createElement('td');
    td.textContent = text === null || text === undefined ? '' : text;
    if (number) { td.className = 'number'; }
    row.appendChild(td);
    return td;
  }

  function show(batch) {
    stage.textContent = '已完成 ' + batch.done + ' / ' + batch.total;
    bar.value = 100 * batch.done / batch.total;
    lines.textContent = '';
    batch.items.forEach(function (item) {
      var row = document.createElement('tr');
      cell(row, item.name);
      cell(row, item.stageLabel);
      cell(row, item.unit);
      cell(row, item.year, true);
      cell(row, item.summary && item.summary.errors, true);
      cell(row, item.summary && item.summary.warnings, true);
      var verdict = cell(row, item.detail || item.verdict);
      if (item.submission) {
        var link = document.createElement('a');
        link.href = '/filings/' + item.submission;
        link.textContent = '已报送第 ' + item.version + ' 版';
        verdict.appendChild(document.createTextNode(' '));
        verdict.appendChild(link);
      }
      lines.appendChild(row);
    });
    document.getElementById('table').hidden = false;
    if (batch.over) {
      stage.textContent = '全部完成，共 ' + batch.total + ' 个';
      summary.href = '/api/v1/batches/' + batch.id + '/summary.xlsx';
      summary.hidden = false;
      var read = batch.items.some(function (item) { return item.summary && PUBLICATION.test(item.name); });
      Array.prototype.forEach.call(forms, function (link) {
        link.href = '/api/v1/batches/' + batch.id + '/inspection.' + link.dataset.kind;
      });
      document.getElementById('forms').hidden = !read;
    } else {
      setTimeout(function () { watch(batch.id); }, 700);
    }
  }

  function answer(request, done) {
    var reply = server.read(request.responseText);
    if (request.status < 300 && reply) {
      done(reply);
    } else {
      progress.hidden = true;
      complain(server.refusal(request.status, request.responseText));
    }
  }

  function watch(id) {
    var request = server.open('GET', '/api/v1/batches/' + id);
    request.onload = function () { answer(request, show); };
    request.onerror = function () { setTimeout(function () { watch(id); }, 3000); };
    request.send();
  }

  function send(files) {
    var chosen = files.filter(function (file) { return ACCEPTED.test(file.name) && file.name.indexOf('~$') !== 0; });
    if (!chosen.length) {
      complain('没有找到工作簿（.xlsx、.xlsm、.xls）、公开文本（.docx、.pdf）或 zip。');
      return;
    }
    complain('');
    summary.hidden = true;
    document.getElementById('forms').hidden = true;
    progress.hidden = false;
    stage.textContent = '正在上传 ' + chosen.length + ' 个文件';
    var body = new FormData();
    chosen.forEach(function (file) { body.append('workbook', file, file.name); });
    var request = server.open('POST', '/api/v1/batches' + (filing && filing.checked ? '?file=true' : ''));
    request.upload.onprogress = function (event) {
      if (event.lengthComputable) { bar.value = 100 * event.loaded / event.total; }
    };
    request.onload = function () { answer(request, show); };
    request.onerror = function () {
      progress.hidden = true;
      complain('连不上服务器，或传输中断。请检查网络后重试。');
    };
    request.send(body);
  }

  // What is dropped may be folders within folders; each gives its entries in parts.
  function walk(entry, found, done) {
    if (entry.isFile) {
      entry.file(function (file) { found.push(file); done(); }, done);
      return;
    }
    var reader = entry.createReader();
    (function more() {
      reader.readEntries(function (entries) {
        if (!entries.length) { done(); return; }
        var left = entries.length;
        entries.forEach(function (child) {
          walk(child, found, function () { left -= 1; if (left === 0) { more(); } });
        });
      }, done);
    })();
  }

  input.addEventListener('change', function () {
    send(Array.prototype.slice.call(input.files));
    input.value = '';
  });
  ['dragover', 'drop'].forEach(function (name) {
    document.addEventListener(name, function (event) { event.preventDefault(); });
  });
  form.addEventListener('drop', function (event) {
    var entries = Array.prototype.map.call(event.dataTransfer.items, function (item) { return item.webkitGetAsEntry(); })
      .filter(function (entry) { return entry; });
    var found = [];
    var left = entries.length;
    entries.forEach(function (entry) {
      walk(entry, found, function () { left -= 1; if (left === 0) { send(found); } });
    });
  });
})();
