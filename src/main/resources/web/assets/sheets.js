// Shows one sheet at a time, and leads from a finding to its cell and back.
(function () {
  'use strict';

  function show(tab) {
    var tabs = tab.parentNode.querySelectorAll('[role=tab]');
    for (var i = 0; i < tabs.length; i++) {
      var chosen = tabs[i] === tab;
      tabs[i].setAttribute('aria-selected', chosen ? 'true' : 'false');
      tabs[i].tabIndex = chosen ? 0 : -1;
      document.getElementById(tabs[i].getAttribute('aria-controls')).hidden = !chosen;
    }
  }

  function showFirst() {
    var guilty = document.querySelector('.tabs .count');
    var first = guilty ? guilty.parentNode : document.querySelector('.tabs [role=tab]');
    if (first) { show(first); }
  }

  function mark(element) {
    var marked = document.querySelectorAll('.here');
    for (var i = 0; i < marked.length; i++) { marked[i].classList.remove('here'); }
    element.classList.add('here');
    element.scrollIntoView({ block: 'center', inline: 'center' });
    element.focus({ preventScroll: true });
  }

  function toCell(anchor) {
    var cell = document.getElementById(anchor);
    if (!cell) { return false; }
    var panel = cell.closest('[role=tabpanel]');
    show(document.getElementById(panel.getAttribute('aria-labelledby')));
    mark(cell);
    return true;
  }

  function toFinding(cell) {
    var finding = document.getElementById('f-' + cell.dataset.findings.split(' ')[0]);
    if (!finding) { return; }
    var closed = finding.closest('details:not([open])');
    if (closed) { closed.open = true; }
    mark(finding);
  }

  document.addEventListener('click', function (event) {
    var tab = event.target.closest('.tabs [role=tab]');
    var link = event.target.closest('a[data-cell]');
    var cell = event.target.closest('td[data-findings]');
    if (tab) { show(tab); }
    if (link && toCell(link.dataset.cell)) { event.preventDefault(); }
    if (cell) { toFinding(cell); }
  });

  document.addEventListener('keydown', function (event) {
    var cell = event.target.closest('td[data-findings]');
    var tab = event.target.closest('.tabs [role=tab]');
    if (cell && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      toFinding(cell);
    } else if (tab && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      var next = event.key === 'ArrowRight' ? tab.nextElementSibling : tab.previousElementSibling;
      if (next) {
        show(next);
        next.focus();
      }
    }
  });

  document.addEventListener('gongkai:result', showFirst);
  showFirst();
})();
