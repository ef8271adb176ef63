// Has the server recompute the whole chain of the audit log, and says what that showed.
(function () {
  'use strict';

  var button = document.getElementById('verify');
  var box = document.getElementById('verified');

  function tell(text, bad) {
    box.textContent = text;
    box.className = bad ? 'alert' : 'notice';
    box.hidden = false;
  }

  button.addEventListener('click', function () {
    button.disabled = true;
    fetch('/api/v1/audit/verification', { credentials: 'same-origin' })
      .then(function (reply) { return reply.json(); })
      .then(function (found) {
        if (found.sound) {
          tell('记录完整。链头 ' + found.head + '，请抄存在别处；以后可以据此发现整条链被重写。', false);
        } else {
          tell((found.problem || found.detail) + '。请立即从备份核对。', true);
        }
      })
      .catch(function () { tell('连不上服务器，请检查网络后重试。', true); })
      .then(function () { button.disabled = false; });
  });
})();
