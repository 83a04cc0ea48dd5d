// Looking at a drawing (map, graph) from nearer and from farther, and moving it: with buttons, keys, the mouse or fingers.
// On the map marks and names keep their size on the screen; only areas and distances grow.
(function () {
  "use strict";
  var desk = window.desk;
  var NEAREST = 1 / 24;
  var kept = null; // what part is shown: left, top, and how wide it is against the whole

  function svg() { return document.querySelector("#map svg"); }
  function whole() { var d = svg().dataset; return { width: Number(d.width), height: Number(d.height) }; }

  function show(next) {
    var all = whole();
    next.k = Math.min(1, Math.max(NEAREST, next.k));
    next.x = Math.min(all.width * (1 - next.k), Math.max(0, next.x));
    next.y = Math.min(all.height * (1 - next.k), Math.max(0, next.y));
    kept = next;
    svg().setAttribute("viewBox", [next.x, next.y, all.width * next.k, all.height * next.k].join(" "));
    svg().style.setProperty("--k", next.k);
    svg().querySelectorAll("circle.area").forEach(function (one) { one.setAttribute("r", Math.max(5.5 * next.k, Number(one.dataset.r))); });
    svg().querySelectorAll("circle.middle").forEach(function (one) { one.setAttribute("r", 2.5 * next.k); });
    svg().querySelectorAll(".stop circle").forEach(function (one) { one.setAttribute("r", 9 * next.k); });
    labels(next.k);
    var scale = svg().querySelector(".scale-of");
    if (scale) { scale.classList.toggle("gone", next.k < 1); } // a length that holds for the whole map only
    ["nearer", "farther", "as-it-was"].forEach(function (id) {
      var button = document.getElementById(id);
      if (button) { button.disabled = id === "nearer" ? next.k <= NEAREST : next.k >= 1; }
    });
  }

  // Names stand beside their places at the same distance on the screen; those without room wait until there is some.
  function labels(k) {
    var taken = [];
    svg().querySelectorAll("text[data-right]").forEach(function (one) {
      if (!one.dataset.x) { one.dataset.x = Number(one.getAttribute("x")) - Number(one.dataset.right); one.dataset.y = Number(one.getAttribute("y")) - Number(one.dataset.down); }
      one.setAttribute("x", Number(one.dataset.x) + Number(one.dataset.right) * k);
      one.setAttribute("y", Number(one.dataset.y) + Number(one.dataset.down) * k);
      if (!one.classList.contains("crowded")) { taken.push(one.getBBox()); return; }
      one.classList.add("seen");
      var box = one.getBBox();
      var free = k < 1 && taken.every(function (other) {
        return box.x > other.x + other.width || other.x > box.x + box.width || box.y > other.y + other.height || other.y > box.y + box.height;
      });
      one.classList.toggle("seen", free);
      if (free) { taken.push(box); }
    });
  }

  // Nearer or farther by a factor, about a point of the window or the middle.
  function zoom(factor, at) {
    if (!svg()) { return; }
    var all = whole(), box = svg().getBoundingClientRect();
    var right = at ? (at.x - box.left) / box.width : 0.5, down = at ? (at.y - box.top) / box.height : 0.5;
    var k = Math.min(1, Math.max(NEAREST, kept.k * factor));
    show({ x: kept.x + right * all.width * (kept.k - k), y: kept.y + down * all.height * (kept.k - k), k: k });
  }
  function move(right, down) {
    var all = whole();
    show({ x: kept.x + right * all.width * kept.k, y: kept.y + down * all.height * kept.k, k: kept.k });
  }

  function begin() {
    if (!svg()) { return; }
    show(kept || { x: 0, y: 0, k: 1 });
    var frame = document.getElementById("map");
    if (svg().matches(".world")) { frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 2; } // a map is looked at from its middle
  }
  document.addEventListener("click", function (event) {
    var button = event.target.closest("#nearer, #farther, #as-it-was");
    if (!button) { return; }
    if (button.id === "as-it-was") { show({ x: 0, y: 0, k: 1 }); } else { zoom(button.id === "nearer" ? 1 / 1.6 : 1.6); }
  });
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.id !== "map") { return; }
    var steps = { ArrowRight: [0.15, 0], ArrowLeft: [-0.15, 0], ArrowDown: [0, 0.15], ArrowUp: [0, -0.15] };
    if (event.key in steps) { event.preventDefault(); move(steps[event.key][0], steps[event.key][1]); }
  });
  desk.key("+", function () { zoom(1 / 1.6); });
  desk.key("=", function () { zoom(1 / 1.6); });
  desk.key("-", function () { zoom(1.6); });
  desk.key("0", function () { if (svg()) { show({ x: 0, y: 0, k: 1 }); } });

  // With the mouse or a finger; two fingers bring it nearer. The wheel scrolls the page, with Ctrl it brings nearer.
  var fingers = {}, dragged = false;
  function held() { return Object.keys(fingers).map(function (id) { return fingers[id]; }); }
  document.addEventListener("pointerdown", function (event) {
    if (event.target.closest("#map") && event.button === 0) { fingers[event.pointerId] = { x: event.clientX, y: event.clientY }; dragged = false; }
  });
  document.addEventListener("pointermove", function (event) {
    var before = fingers[event.pointerId];
    if (!before || !svg()) { return; }
    var box = svg().getBoundingClientRect(), now = { x: event.clientX, y: event.clientY };
    var two = held();
    if (two.length === 2) {
      var other = two[0] === before ? two[1] : two[0];
      var was = Math.hypot(before.x - other.x, before.y - other.y), is = Math.hypot(now.x - other.x, now.y - other.y);
      if (is > 0) { zoom(was / is, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }); }
    } else if (kept.k < 1) {
      move((before.x - now.x) / box.width, (before.y - now.y) / box.height);
    }
    if (Math.hypot(now.x - before.x, now.y - before.y) > 1) { dragged = true; }
    fingers[event.pointerId] = now;
  });
  ["pointerup", "pointercancel"].forEach(function (name) { document.addEventListener(name, function (event) { delete fingers[event.pointerId]; }); });
  document.addEventListener("click", function (event) {
    if (dragged && event.target.closest("#map")) { event.preventDefault(); dragged = false; }
  }, true);
  document.addEventListener("dragstart", function (event) { if (event.target.closest("#map")) { event.preventDefault(); } });
  document.addEventListener("wheel", function (event) {
    if (event.target.closest("#map") && event.ctrlKey) { event.preventDefault(); zoom(event.deltaY < 0 ? 1 / 1.3 : 1.3, { x: event.clientX, y: event.clientY }); }
  }, { passive: false });

  document.addEventListener("desk:shown", begin);
  begin();
})();
