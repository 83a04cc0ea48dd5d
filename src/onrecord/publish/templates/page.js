// Opens what a link leads into, and for printing everything but stated reasons, which may tell what must not spread.
// Without it the page still holds all there is.
(function () {
  "use strict";
  function reveal() {
    var id = location.hash.slice(1);
    var target = id && document.getElementById(id);
    if (!target) { return; }
    for (var node = target; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") { node.open = true; }
    }
    target.scrollIntoView({ block: "center" });
  }
  var closed = [];
  function openAll() {
    closed = Array.prototype.slice.call(document.querySelectorAll("details:not([open]):not(.reason)"));
    closed.forEach(function (one) { one.open = true; });
  }
  function closeAgain() {
    closed.forEach(function (one) { one.open = false; });
    closed = [];
  }
  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", openAll);
  addEventListener("afterprint", closeAgain);
  var button = document.getElementById("unfold");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      var open = button.getAttribute("aria-pressed") !== "true";
      document.querySelectorAll("details.found").forEach(function (one) { one.open = open; });
      button.setAttribute("aria-pressed", String(open));
    });
  }
  reveal();
})();
