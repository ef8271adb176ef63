// Sends a workbook, shows how far it is, puts the result in place, and fetches what can be made of it.
(function () {
  'use strict';

  var form = document.getElementById('upload');
  var input = document.getElementById('workbook');
  var progress = document.getElementById('progress');
  var bar = document.getElementById('bar');
  var stage = document.getElementById('stage');
  var alertBox = document.getElementById('alert');
  var result = document.getElementById('result');
  var file = null;
  var running = null;
  var clock = null;
  var asking = null;

  function complain(message) {
    alertBox.textContent = message;
    alertBox.hidden = !message;
  }

  function rest() {
    clearInterval(clock);
    clearInterval(asking);
    running = null;
    progress.hidden = true;
  }

  function post(address, accept, responseType, done) {
    var body = new FormData();
    body.append('workbook', file, file.name);
    var request = server.open('POST', address);
    request.responseType = responseType;
    request.setRequestHeader('Accept', accept);
    request.onload = function () {
      if (request.status < 300) {
        done(request);
      } else {
        explain(request);
      }
    };
    request.onerror = function () {
      rest();
      complain('连不上服务器，或传输中断。请检查网络后重试；文件仍在您的电脑上，没有丢失。');
    };
    request.onabort = rest;
    return { request: request, send: function () { request.send(body); } };
  }

  // A refusal comes as problem+json, whatever kind of reply was asked for.
  function explain(request) {
    rest();
    var say = function (text) {
      complain(server.refusal(request.status, text));
    };
    if (request.responseType === 'blob') {
      var reader = new FileReader();
      reader.onload = function () { say(reader.result); };
      reader.readAsText(request.response);
    } else {
      say(request.responseText);
    }
  }

  function randomName() {
    var bytes = new Uint8Array(16);
    window.crypto.getRandomValues(bytes);
    return Array.prototype.map.call(bytes, function (byte) { return ('0' + byte.toString(16)).slice(-2); }).join('');
  }

  // The server tells by this name how far it is.
  function watch(name) {
    var began = Date.now();
    var label = '已上传，等待审核';
    clearInterval(clock);
    clearInterval(asking);
    clock = setInterval(function () {
      stage.textContent = label + '… ' + Math.round((Date.now() - began) / 1000) + ' 秒';
    }, 200);
    asking = setInterval(function () {
      var request = new XMLHttpRequest();
      request.open('GET', '/api/v1/progress/' + name);
      request.onload = function () {
        if (request.status === 200) { label = JSON.parse(request.responseText).label || label; }
      };
      request.send();
    }, 400);
  }

  function check(chosen) {
    if (running) { running.abort(); }
    complain('');
    result.textContent = '';
    file = chosen;
    var largest = Number(form.dataset.largest);
    if (file.size > largest) {
      complain('文件有 ' + Math.ceil(file.size / 1048576) + ' MB，超过 ' + Math.floor(largest / 1048576) + ' MB，请删去图片和不需要的工作表后再上传。');
      return;
    }
    var call = post('/check', 'text/html, application/problem+json', 'text', function (request) {
      rest();
      result.innerHTML = request.responseText;
      document.body.classList.add('judged');
      document.dispatchEvent(new Event('gongkai:result'));
      document.getElementById('verdict').focus();
    });
    var name = randomName();
    call.request.setRequestHeader('X-Progress', name);
    running = call.request;
    progress.hidden = false;
    bar.value = 0;
    stage.textContent = '正在上传 ' + file.name;
    running.upload.onprogress = function (event) {
      if (event.lengthComputable) { bar.value = 100 * event.loaded / event.total; }
    };
    running.upload.onload = function () {
      bar.removeAttribute('value');
      watch(name);
    };
    call.send();
  }

  function fileName(request) {
    var header = request.getResponseHeader('Content-Disposition') || '';
    var encoded = /filename\*=UTF-8''([^;]+)/.exec(header);
    return encoded ? decodeURIComponent(encoded[1]) : file.name.replace(/\.[^.]*$/, '') + '-报告.json';
  }

  function save(request) {
    var link = document.createElement('a');
    link.href = URL.createObjectURL(request.response);
    link.download = fileName(request);
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
  }

  function download(button) {
    complain('');
    button.disabled = true;
    var address = '/api/v1/check' + (button.dataset.correct ? '?correct=true' : '');
    var call = post(address, button.dataset.accept, 'blob', save);
    call.request.onloadend = function () { button.disabled = false; };
    call.send();
  }

  function link(address, text) {
    var anchor = document.createElement('a');
    anchor.href = address;
    anchor.textContent = text;
    return anchor;
  }

  /** Whether a workbook with errors is to be filed all the same. */
  function isMeant(button) {
    var errors = Number(button.dataset.errors);
    return !errors || window.confirm('还有 ' + errors + ' 处错误。报送后主管看到的就是这一版，状态是“有错误”，错误改正或豁免以前不能通过；改好后可以再报新版。现在就报送吗？');
  }

  function archive(button) {
    complain('');
    if (!isMeant(button)) { return; }
    button.disabled = true;
    var call = post('/api/v1/submissions', 'application/json', 'text', function (request) {
      var receipt = JSON.parse(request.responseText);
      var address = '/api/v1/submissions/' + receipt.id + '/versions/' + receipt.version.n;
      var filed = document.getElementById('filed');
      filed.textContent = (receipt.repeated ? '这个文件以前已经报送' : '已报送') + '：编号 ' + receipt.id + '，第 ' + receipt.version.n + ' 版。';
      filed.appendChild(link('/filings/' + receipt.id, '查看这份报送'));
      filed.appendChild(document.createTextNode(' '));
      filed.appendChild(link(address + '/original', '原件'));
      filed.appendChild(document.createTextNode(' '));
      filed.appendChild(link(address + '/corrected', '标注后的工作簿'));
      filed.hidden = false;
    });
    call.request.onloadend = function () { button.disabled = false; };
    call.send();
  }

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    if (input.files.length) { check(input.files[0]); }
  });
  input.addEventListener('change', function () {
    if (input.files.length) { check(input.files[0]); }
    // The same file, mended meanwhile, may be chosen again.
    input.value = '';
  });
  result.addEventListener('click', function (event) {
    var button = event.target.closest('button[data-accept]');
    if (button) { download(button); }
    if (event.target.id === 'file') { archive(event.target); }
  });
  document.getElementById('cancel').addEventListener('click', function () {
    if (running) { running.abort(); }
  });

  // A workbook that misses the frame must not replace the page.
  ['dragover', 'drop'].forEach(function (name) {
    document.addEventListener(name, function (event) { event.preventDefault(); });
  });
  form.addEventListener('dragover', function () { form.classList.add('over'); });
  form.addEventListener('dragleave', function () { form.classList.remove('over'); });
  form.addEventListener('drop', function (event) {
    form.classList.remove('over');
    var files = event.dataTransfer.files;
    if (files.length > 1) {
      complain('一次只能审核一个工作簿，请只拖入一个文件。');
    } else if (files.length === 1) {
      check(files[0]);
    }
  });

  // On a slow network somebody chooses a workbook before this script is there.
  if (input.files.length) { input.dispatchEvent(new Event('change')); }
})();
