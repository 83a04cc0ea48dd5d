// Moving through a list of events with the keyboard, and choosing some of them.
(function () {
  "use strict";
  var desk = window.desk;
  function events() { return Array.prototype.slice.call(document.querySelectorAll("[data-event]")); }
  function here() { return events().findIndex(function (one) { return one.contains(document.activeElement); }); }
  function move(step) {
    return function () {
      var all = events();
      if (!all.length) { desk.press(step > 0 ? "go-after" : "go-before")(); return; }
      var next = all[Math.min(all.length - 1, Math.max(0, here() + step))];
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    };
  }
  function within(selector) {
    return function () {
      var one = events()[here()];
      var target = one && one.querySelector(selector);
      if (target) { target.click(); }
    };
  }
  desk.key("j", move(1));
  desk.key("k", move(-1));
  desk.key("x", within("input[type=checkbox]"));
  desk.key("o", within("h2 a"));
  desk.key("m", desk.press("same"));
  desk.key("p", desk.press("phases"));
  desk.key("u", desk.press("undo"));
  desk.key("/", function () { var words = document.getElementById("words"); if (words) { words.focus(); } });
})();
