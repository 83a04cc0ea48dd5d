// Asks again until the case is there; not while somebody is on the way to another page, whom that would hold up.
(function () {
  "use strict";
  var leaving = false;
  addEventListener("beforeunload", function () { leaving = true; });
  document.addEventListener("click", function (event) { leaving = leaving || Boolean(event.target.closest("a[href]")); });
  setTimeout(function () { if (!leaving) { location.reload(); } }, 2000);
})();
