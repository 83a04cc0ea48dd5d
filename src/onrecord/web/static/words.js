// Places in the text: from what is selected on the page to code points of the report, and back.
// Every piece of the text knows where it begins (`data-at`); places count code points, as the report's own do.
(function () {
  "use strict";

  function pieces() { return Array.prototype.slice.call(document.querySelectorAll("#text [data-at]")); }
  function points(words) { return Array.from(words).length; }
  function units(words, count) { return Array.from(words).slice(0, count).join("").length; }

  // The place of one end of a selection; null where it is not in the text.
  function place(node, offset) {
    var piece = node.nodeType === 3 ? node.parentElement.closest("#text [data-at]") : null;
    if (piece) { return Number(piece.dataset.at) + points(node.data.slice(0, offset)); }
    var after = node.nodeType === 1 && node.closest("#text") ? node.childNodes[offset] || null : null;
    var next = after && (after.nodeType === 1 && (after.matches("[data-at]") ? after : after.querySelector("[data-at]")));
    return next ? Number(next.dataset.at) : null;
  }

  function selected() {
    var chosen = getSelection();
    if (!chosen || chosen.isCollapsed) { return null; }
    var range = chosen.getRangeAt(0);
    var start = place(range.startContainer, range.startOffset);
    var end = place(range.endContainer, range.endOffset);
    if (start === null || end === null || start >= end) { return null; }
    words().forEach(function (word) { // half words are taken whole
      if (word.start < start && start < word.end) { start = word.start; }
      if (word.start < end && end < word.end) { end = word.end; }
    });
    return { start: start, end: end };
  }

  // The range on the page of places in the text.
  function range(start, end) {
    var made = document.createRange(), begun = false;
    for (var piece of pieces()) {
      var at = Number(piece.dataset.at), node = piece.firstChild;
      if (!node) { continue; }
      var length = points(node.data);
      if (!begun && start < at + length && start >= at) { made.setStart(node, units(node.data, start - at)); begun = true; }
      if (begun && end <= at + length) { made.setEnd(node, units(node.data, Math.max(0, end - at))); return made; }
    }
    return null;
  }

  function select(start, end) {
    var found = range(start, end);
    if (!found) { return ""; }
    var chosen = getSelection();
    chosen.removeAllRanges();
    chosen.addRange(found);
    return found.toString();
  }

  // Every word of the text and its places, in order.
  function words() {
    var found = [];
    pieces().forEach(function (piece) {
      var node = piece.firstChild;
      if (!node) { return; }
      var matcher = /[\p{L}\p{N}\p{M}’'-]+/gu, match;
      while ((match = matcher.exec(node.data))) {
        var start = Number(piece.dataset.at) + points(node.data.slice(0, match.index));
        var end = start + points(match[0]);
        var last = found[found.length - 1];
        if (last && last.end === start) { last.end = end; } else { found.push({ start: start, end: end }); }
      }
    });
    return found;
  }

  window.desk.words = { selected: selected, range: range, select: select, all: words };
})();
