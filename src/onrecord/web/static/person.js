// Keys of the page of one person.
(function () {
  "use strict";
  var desk = window.desk;
  desk.key("s", function () { var other = document.getElementById("other"); if (other) { other.focus(); } });
  desk.key("u", desk.press("undo"));
})();
