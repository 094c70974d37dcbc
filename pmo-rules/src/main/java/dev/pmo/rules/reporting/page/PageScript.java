package dev.pmo.rules.reporting.page;

/** What the page can do beyond what it says: filter, open and close, lead to what is folded up, print it all. */
final class PageScript {

    static final String TEXT = """

        (function () {
          'use strict';
          var box = document.getElementById('filter');
          function all(where) { return Array.prototype.slice.call(document.querySelectorAll(where)); }
          var scopes = all('#exceptions details.scope');
          var tools = document.getElementById('tools');
          var count = document.getElementById('count');
          function tell(more) {
            var shown = scopes.filter(function (scope) { return !scope.hidden; }).length;
            var cut = shown < scopes.length;
            tools.className = cut ? 'tools filtered' : 'tools';
            count.textContent = shown + ' of ' + scopes.length + ' scopes shown' + (cut ? ', the others filtered out' : '')
              + more;
          }
          function turn(open) {
            scopes.forEach(function (scope) { scope.open = open; });
            tell(open ? ', all open' : ', all closed');
          }
          if (tools && box) {
            tools.hidden = false;
            box.addEventListener('input', function () {
              var words = box.value.toLowerCase().split(/\\s+/);
              scopes.forEach(function (scope) {
                var text = scope.textContent.toLowerCase();
                scope.hidden = !words.every(function (word) { return text.indexOf(word) >= 0; });
              });
              tell('');
            });
            document.getElementById('open').addEventListener('click', function () { turn(true); });
            document.getElementById('close').addEventListener('click', function () { turn(false); });
          }
          var boxes = all('.scroll');
          function stops() {
            var wider = boxes.map(function (box) { return box.scrollWidth > box.clientWidth; });
            boxes.forEach(function (box, i) {
              if (wider[i]) { box.tabIndex = 0; } else { box.removeAttribute('tabindex'); }
            });
          }
          stops();
          window.addEventListener('resize', stops);
          document.addEventListener('toggle', stops, true);
          function reveal() {
            var target = document.getElementById(location.hash.slice(1));
            for (var at = target; at; at = at.parentElement) {
              if (at.tagName === 'DETAILS') { at.open = true; at.hidden = false; }
            }
            if (tools && box && box.value) { tell(''); }
            if (target) { target.scrollIntoView(); }
          }
          window.addEventListener('hashchange', reveal);
          if (location.hash) { reveal(); }
          var closed = [];
          window.addEventListener('beforeprint', function () {
            closed = all('details.scope:not([open]), .maps details:not([open])');
            closed.forEach(function (folded) { folded.open = true; });
          });
          window.addEventListener('afterprint', function () {
            closed.forEach(function (folded) { folded.open = false; });
            closed = [];
          });
        }());
        """;

    private PageScript() {}
}
