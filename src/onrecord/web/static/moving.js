// Keys of pages that have one before and one after.
(function () {
  "use strict";
  var desk = window.desk;
  desk.key("j", desk.press("go-after"));
  desk.key("k", desk.press("go-before"));
})();
