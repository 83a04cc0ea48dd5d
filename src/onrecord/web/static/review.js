// Reviewing with the keyboard: verdicts, moving on, and pointing at words to correct a claim or to add one.
(function () {
  "use strict";
  var desk = window.desk;
  var LETTERS = "asdfghjklqwertyuiopzxcvbnm";
  var KIND = { doers: "who", affected: "who", according_to: "who", through: "who", where: "where", when: "when" };
  var pointing = null; // while words are pointed at: slot, hints by letter, words, first and last word chosen

  function form() { return document.getElementById("pointing"); }
  function field(name) { return form().elements[name]; }

  function shown(event) {
    leave();
    if (open) { unfold(folded(), true); }
    var main = document.getElementById("desk"), at = document.getElementById("at-hand");
    var asked = location.hash && document.getElementById(location.hash.slice(1)); // a paragraph
    if (main.dataset.claim && location.search.indexOf("claim=") < 0) { // so that asking again shows the same claim
      history.replaceState(null, "", "/reports/" + main.dataset.report + "?claim=" + main.dataset.claim);
    }
    if (asked) { asked.scrollIntoView({ block: "center" }); } else if (matchMedia("(max-width: 56rem)").matches) { // the card stands above the text there
      if (event) { document.querySelector(".beside-text").scrollIntoView({ block: "start" }); }
    } else if (at) {
      var box = at.getBoundingClientRect();
      if (box.top < 80 || box.bottom > innerHeight - 120) { at.scrollIntoView({ block: "center" }); }
    }
    if (event && judged >= 0 && toLookAt().length) { nextUndecided(); return; }
    judged = -1;
    if (event && !(event.detail && event.detail.kept)) {
      var title = document.getElementById("h-claim");
      var current = document.querySelector(".card .quiet");
      if (title) { desk.say(title.textContent + " · " + (current ? current.textContent : "")); title.focus({ preventScroll: true }); }
    }
  }

  // --- passages that are hard to read ------------------------------------------------------------

  var open = false;
  function folded() { return Array.prototype.slice.call(document.querySelectorAll("mark.graphic")); }
  function unfold(marks, now) {
    marks.forEach(function (mark) {
      mark.classList.toggle("open", now);
      if (now) { mark.removeAttribute("aria-hidden"); } else { mark.setAttribute("aria-hidden", "true"); }
    });
    document.querySelectorAll(".card details.graphic").forEach(function (one) { one.open = now; });
  }
  function fold() {
    var here = folded().filter(function (mark) { return mark.classList.contains("now"); });
    unfold(here, !here.some(function (mark) { return mark.classList.contains("open"); }));
  }
  function foldAll() { open = !open; unfold(folded(), open); }
  document.addEventListener("toggle", function (event) {
    if (event.target.matches(".card details.graphic")) {
      unfold(folded().filter(function (mark) { return mark.classList.contains("now"); }), event.target.open);
    }
  }, true);
  desk.key("f", fold);
  desk.key("F", foldAll);

  // --- pointing ---------------------------------------------------------------------------------

  function point(slot) {
    if (!form()) { return; }
    var chosen = desk.words.selected();
    leave();
    form().hidden = false;
    form().querySelectorAll("[data-for]").forEach(function (one) { one.hidden = one.dataset.for.split(" ").indexOf(slot) < 0; });
    form().action = slot === "claim" ? form().dataset.add : form().dataset.correct;
    ["value", "start", "end", "more"].forEach(function (name) { field(name).value = ""; });
    field("slot").value = slot;
    pointing = { slot: slot, hints: {}, words: desk.words.all(), first: -1, last: -1 };
    if (slot === "passage") { borders(chosen); } else if (chosen) { take(chosen.start, chosen.end, slot !== "claim"); } else { hints(); }
  }

  function leave() {
    document.querySelectorAll(".hint").forEach(function (hint) { hint.remove(); });
    document.querySelectorAll(".pointing").forEach(function (bar) { bar.hidden = true; });
    pointing = null;
  }

  // What the page knows of one kind: people, places, times, sentences; in the order of the text.
  function known(kind) {
    return Array.prototype.slice.call(document.querySelectorAll("#pointables li"))
      .map(function (one) { return { start: Number(one.dataset.start), end: Number(one.dataset.end), kind: one.dataset.kind }; })
      .filter(function (one) { return one.kind === kind; });
  }

  function hints() {
    var kind = KIND[pointing.slot];
    var at = document.getElementById("at-hand");
    var middle = at ? Number(at.dataset.at) : 0;
    var near = known(kind)
      .sort(function (one, other) { return Math.abs(one.start - middle) - Math.abs(other.start - middle); })
      .slice(0, LETTERS.length)
      .sort(function (one, other) { return one.start - other.start; });
    near.forEach(function (one, number) {
      var range = desk.words.range(one.start, one.end);
      if (!range) { return; }
      var box = range.getClientRects()[0] || range.getBoundingClientRect();
      var hint = document.createElement("kbd");
      hint.className = "hint";
      hint.setAttribute("aria-hidden", "true");
      hint.textContent = LETTERS[number];
      hint.style.left = box.left + scrollX + "px";
      hint.style.top = box.top + scrollY + "px";
      document.body.appendChild(hint);
      pointing.hints[LETTERS[number]] = one;
    });
    desk.say(near.map(function (one, number) { var r = desk.words.range(one.start, one.end); return LETTERS[number] + " " + (r ? r.toString() : ""); }).join(", "));
  }

  function mark(start, end) {
    var words = desk.words.select(start, end);
    field("start").value = start;
    field("end").value = end;
    document.getElementById("chosen").textContent = words ? "“" + words + "”" : "";
    return words;
  }

  // Words are chosen; they are sent at once unless something else must be told first.
  function take(start, end, send) {
    var words = mark(start, end);
    desk.say(words);
    if (send) { form().requestSubmit(); } else if (pointing.slot === "claim") { field("act").focus(); }
  }

  function move(step, extend) {
    var all = pointing.words;
    if (!all.length) { return; }
    if (pointing.first < 0) {
      var at = document.getElementById("at-hand");
      var middle = at ? Number(at.dataset.at) : 0;
      pointing.first = pointing.last = Math.max(0, all.findIndex(function (word) { return word.start >= middle; }));
    } else if (extend) {
      pointing.last = Math.min(all.length - 1, Math.max(pointing.first, pointing.last + step));
    } else {
      pointing.first = pointing.last = Math.min(all.length - 1, Math.max(0, (step > 0 ? pointing.last : pointing.first) + step));
    }
    desk.say(mark(all[pointing.first].start, all[pointing.last].end));
    var range = desk.words.range(all[pointing.last].start, all[pointing.last].end);
    var box = range && range.getBoundingClientRect();
    if (box && (box.top < 80 || box.bottom > innerHeight - 180)) { range.startContainer.parentElement.scrollIntoView({ block: "center" }); }
  }

  // The passage as it is, word by word, so that its borders can be moved.
  function borders(chosen) {
    var at = [], all = pointing.words;
    for (var piece = document.getElementById("at-hand"); piece && piece.classList.contains("now"); piece = piece.nextElementSibling) { at.push(piece); }
    if (!chosen && !at.length) { return; }
    var last = at[at.length - 1];
    var from = chosen ? chosen.start : Number(at[0].dataset.at);
    var to = chosen ? chosen.end : Number(last.dataset.at) + Array.from(last.textContent).length;
    pointing.first = Math.max(0, all.findIndex(function (word) { return word.end > from; }));
    pointing.last = all.reduce(function (found, word, number) { return word.start < to ? number : found; }, pointing.first);
    desk.say(mark(from, to));
  }
  function border(step, beginning) {
    if (pointing.first < 0) { move(0, false); return; }
    if (beginning) { pointing.first = Math.min(pointing.last, Math.max(0, pointing.first + step)); }
    else { pointing.last = Math.max(pointing.first, Math.min(pointing.words.length - 1, pointing.last + step)); }
    var from = beginning ? pointing.words[pointing.first].start : Number(field("start").value);
    desk.say(mark(from, beginning ? Number(field("end").value) : pointing.words[pointing.last].end)); // what is not moved stays, full stop and all
  }
  function sentence() {
    var from = Number(field("start").value), to = Number(field("end").value);
    var over = known("sentence").filter(function (one) { return one.start < to && from < one.end; });
    if (over.length) { borders({ start: over[0].start, end: over[over.length - 1].end }); }
  }

  function line(step, extend) {
    var all = pointing.words;
    if (pointing.first < 0) { move(0, false); return; }
    var here = desk.words.range(all[pointing.last].start, all[pointing.last].end).getBoundingClientRect();
    var best = -1, least = Infinity;
    for (var n = pointing.last + step; n >= 0 && n < all.length && Math.abs(n - pointing.last) < 80; n += step) {
      var box = desk.words.range(all[n].start, all[n].end).getBoundingClientRect();
      if (Math.abs(box.top - here.top) < 4) { continue; }
      if (best >= 0 && Math.abs(box.top - desk.words.range(all[best].start, all[best].end).getBoundingClientRect().top) > 4) { break; }
      if (Math.abs(box.left - here.left) < least) { least = Math.abs(box.left - here.left); best = n; }
    }
    if (best >= 0) { move(best - (step > 0 || extend ? pointing.last : pointing.first), extend); }
  }

  function nobody() {
    ["start", "end", "value"].forEach(function (name) { field(name).value = ""; });
    form().requestSubmit();
  }
  function more() {
    field("more").value = field("more").value ? "" : "1";
    var button = form().querySelector("[data-more]");
    button.setAttribute("aria-pressed", String(Boolean(field("more").value)));
  }

  document.addEventListener("keydown", function (event) {
    if (!pointing || event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (event.key === "Escape") { event.preventDefault(); leave(); getSelection().removeAllRanges(); return; }
    if (event.target.closest("select") && event.key === "Enter") { event.preventDefault(); form().requestSubmit(); return; }
    if (event.target.closest("input, select")) { return; }
    var steps = { ArrowRight: 1, ArrowLeft: -1 }, lines = { ArrowDown: 1, ArrowUp: -1 };
    var handled = true;
    if (pointing.slot === "passage" && event.key in steps) { border(steps[event.key], event.shiftKey); }
    else if (pointing.slot === "passage" && event.key === ".") { sentence(); }
    else if (event.key in steps) { move(steps[event.key], event.shiftKey); }
    else if (event.key in lines) { line(lines[event.key], event.shiftKey); }
    else if (event.key === "Enter" && !event.target.closest("button")) {
      if (!field("start").value) { handled = false; }
      else if (pointing.slot === "claim") { take(Number(field("start").value), Number(field("end").value), false); }
      else { form().requestSubmit(); }
    }
    else if (event.key === "0" && pointing.slot !== "claim" && pointing.slot !== "passage") { nobody(); }
    else if (event.key === "+") { more(); }
    else if (pointing.slot === "when" && /^[1-9]$/.test(event.key)) { field("value").focus(); field("value").value = event.key; }
    else if (pointing.hints[event.key]) { take(pointing.hints[event.key].start, pointing.hints[event.key].end, true); }
    else { handled = event.key.length === 1; }
    if (handled) { event.preventDefault(); event.stopImmediatePropagation(); }
  }, true);

  document.addEventListener("click", function (event) {
    var slot = event.target.closest("[data-slot]");
    if (slot) { begin(slot.dataset.slot); return; }
    if (event.target.closest("[data-none]")) { nobody(); return; }
    if (event.target.closest("[data-more]")) { more(); return; }
    if (event.target.closest("[data-leave]")) { leave(); return; }
    var passage = event.target.closest("mark[data-claim]");
    if (passage && !pointing && getSelection().isCollapsed) {
      var link = document.querySelector('[data-step="' + CSS.escape(passage.dataset.claim) + '"]');
      if (link) { link.click(); }
    }
  });
  document.addEventListener("mouseup", function () {
    setTimeout(function () {
      var chosen = pointing && desk.words.selected();
      if (chosen) { mark(chosen.start, chosen.end); }
    });
  });

  function begin(slot) {
    if (document.getElementById("correct-" + slot)) { desk.open("correct-" + slot); } else { point(slot); }
  }

  var keys = { j: "go-after", k: "go-before", g: "go-report-after", b: "go-report-before", a: "accept", x: "reject", u: "undo" };
  Object.keys(keys).forEach(function (key) { desk.key(key, desk.press(keys[key])); });
  var slots = { d: "doers", t: "affected", w: "when", p: "where", s: "according_to", r: "through", h: "basis", q: "passage", y: "act", m: "modality", e: "stance", c: "scope", i: "claim" };
  Object.keys(slots).forEach(function (key) { desk.key(key, function () { begin(slots[key]); }); });

  // --- sentences that are to be looked at ---------------------------------------------------------

  var judged = -1; // where the sentence stood that was judged last, to go on behind it
  function lookedAt() { return document.getElementById("looking"); }
  function toLookAt() {
    return Array.prototype.slice.call(document.querySelectorAll("#pointables li[data-left]"))
      .map(function (one) { return { start: Number(one.dataset.start), end: Number(one.dataset.end), may: one.dataset.may }; });
  }
  function look(one) {
    leave();
    desk.say(desk.words.select(one.start, one.end));
    var range = desk.words.range(one.start, one.end), bar = lookedAt();
    if (range) { range.startContainer.parentElement.scrollIntoView({ block: "center" }); }
    if (!bar) { return; }
    bar.hidden = false;
    bar.elements.start.value = one.start;
    bar.elements.end.value = one.end;
    var may = document.getElementById("may");
    may.textContent = one.may ? may.dataset.words + " " + one.may : "";
  }
  function nextUndecided() {
    var all = toLookAt(), after = desk.words.selected(), at = after ? after.start : judged;
    var next = all.find(function (one) { return one.start > at; }) || all[0];
    judged = -1;
    if (next) { look(next); }
  }
  function tellsNothing() {
    var bar = lookedAt();
    if (bar && !bar.hidden) { bar.requestSubmit(); }
  }
  document.addEventListener("submit", function (event) {
    if (event.target.id === "looking") { judged = Number(event.target.elements.start.value); }
  }, true);
  document.addEventListener("click", function (event) {
    if (event.target.closest("#look, #look-on")) { nextUndecided(); return; }
    var listed = event.target.closest("[data-sentence-at]");
    var piece = event.target.closest("#text .s-undecided:not(mark)");
    if (!listed && (!piece || pointing || !getSelection().isCollapsed)) { return; }
    var at = Number(listed ? listed.dataset.sentenceAt : piece.dataset.at);
    var found = toLookAt().find(function (one) { return one.start <= at && at < one.end; });
    if (found) { event.preventDefault(); look(found); }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && lookedAt() && !lookedAt().hidden) { leave(); getSelection().removeAllRanges(); }
  });
  desk.key("0", tellsNothing);
  desk.key("n", nextUndecided);

  document.addEventListener("desk:shown", shown);
  shown(null);
})();
