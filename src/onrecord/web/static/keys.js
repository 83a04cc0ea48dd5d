// Keys that every page knows, and dialogs. A page adds its own keys with `desk.key(letter, function)`.
(function () {
  "use strict";
  var keys = {};
  var on = true;

  function typing(target) {
    return Boolean(target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]"));
  }
  function open(id) {
    var dialog = document.getElementById(id);
    if (!dialog || dialog.open) { return; }
    dialog.showModal();
    var first = dialog.querySelector("[data-first], [data-key], input, select, button");
    if (first) { first.focus(); }
  }
  document.addEventListener("click", function (event) {
    var opener = event.target.closest("[data-open]");
    if (opener) { open(opener.dataset.open); }
    var closer = event.target.closest("[data-close]");
    if (closer) { closer.closest("dialog").close(); }
  });
  document.addEventListener("submit", function (event) { // nothing is to be seen from now on, though closing a large case takes a moment
    if (event.target.getAttribute("action") === "/lock") { document.getElementById("desk").hidden = true; }
  });
  document.addEventListener("change", function (event) {
    if (event.target.id === "keys-on") { on = event.target.checked; }
  });
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) { return; }
    var dialog = document.querySelector("dialog[open]");
    if (dialog) {
      var choice = !typing(event.target) && dialog.querySelector('[data-key="' + CSS.escape(event.key) + '"]');
      if (choice) { event.preventDefault(); choice.click(); }
      if (event.key === "Enter" && event.target.matches("select[size]")) { event.preventDefault(); event.target.form.requestSubmit(); }
      return;
    }
    if (typing(event.target) || !on) { return; }
    var known = keys[event.key];
    if (known) { event.preventDefault(); known(event); }
  });
  function press(id) {
    return function () {
      var target = document.getElementById(id);
      if (target) { target.click(); }
    };
  }
  keys.l = press("lock");
  keys["?"] = function () { open("keys"); };
  var current = document.querySelector(".bar [aria-current]"), list = current && current.closest("ul");
  if (list && list.scrollWidth > list.clientWidth) { list.scrollLeft = current.offsetLeft - list.offsetLeft - 40; }
  window.desk.key = function (letter, action) { keys[letter] = action; };
  window.desk.press = press;
  window.desk.open = open;
})();
