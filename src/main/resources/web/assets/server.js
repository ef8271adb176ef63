// How our pages ask the server: with the proof that it was they, and with its refusals in words.
(function () {
  'use strict';

  var csrf = document.querySelector('meta[name=csrf]').content;

  window.server = {
    open: function (method, address) {
      var request = new XMLHttpRequest();
      request.open(method, address);
      request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
      if (method !== 'GET') { request.setRequestHeader('X-CSRF-Token', csrf); }
      return request;
    },

    // What an answer holds; null when it is no JSON.
    read: function (text) {
      try { return text ? JSON.parse(text) : null; } catch (e) { return null; }
    },

    // Why the server refused, as it says itself in problem+json.
    refusal: function (status, text) {
      var said = window.server.read(text);
      return (said && said.detail) || '服务器没有给出说明（状态 ' + status + '），请稍后重试。';
    }
  };
})();
