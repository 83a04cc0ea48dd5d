// Puts the next state of a page in the place of the last, without loading the rest anew. Links and forms with
// `data-swap` are fetched; what comes back is a whole page, of which the part `#desk` is taken. Without this script
// they are plain links and forms. Other scripts listen for `desk:shown`.
(function () {
  "use strict";
  var busy = false;

  // Says something to screen readers; with `aloud` to everybody.
  function say(words, aloud) {
    var told = document.getElementById("told");
    if (!told) { return; }
    told.textContent = words;
    told.classList.toggle("aloud", Boolean(aloud));
    clearTimeout(say.later);
    say.later = setTimeout(function () { told.textContent = ""; }, 4000);
  }

  function show(html, address, keep) {
    var page = new DOMParser().parseFromString(html, "text/html");
    var next = page.getElementById("desk");
    var sentence = page.querySelector("[data-sentence] [role=alert]");
    if (sentence) { say(sentence.textContent, true); return; }
    if (!next) { location.assign("/"); return; }
    var here = document.getElementById("desk");
    var scripts = page.querySelectorAll("script[src]");
    for (var one of scripts) {
      if (!document.querySelector('script[src="' + one.getAttribute("src") + '"]')) { location.assign(address); return; }
    }
    var before = keep ? held(here) : null;
    here.replaceWith(document.adoptNode(next));
    if (before) { hold(before); }
    if (!keep && new URL(address).pathname !== location.pathname) { scrollTo(0, 0); }
    document.title = page.title;
    if (!keep && address !== location.href) { history.pushState(null, "", address); }
    document.dispatchEvent(new CustomEvent("desk:shown", { detail: { kept: Boolean(keep) } }));
  }

  // What somebody opened and where they were, so that a page that is shown anew does not take it from them.
  function named(one) { return (one.closest("[id]") || { id: "" }).id + " " + (one.querySelector("summary") || one).textContent.replace(/[0-9]+/g, ""); }
  function held(here) {
    var at = document.activeElement;
    return {
      opened: Array.prototype.map.call(here.querySelectorAll("details[open]"), named),
      at: at && here.contains(at) ? at.id || (at.closest("[id]") || {}).id : "",
      y: scrollY
    };
  }
  function hold(before) {
    document.querySelectorAll("#desk details").forEach(function (one) { if (before.opened.indexOf(named(one)) >= 0) { one.open = true; } });
    var at = before.at && document.getElementById(before.at);
    if (at) { at.focus({ preventScroll: true }); }
    scrollTo(0, before.y);
  }

  // Whether somebody is in the middle of something: typing, choosing, pointing.
  function occupied() {
    var at = document.activeElement;
    if (document.querySelector("dialog[open], .pointing:not([hidden])")) { return true; }
    if (at && at.closest("#desk") && at.matches("input:not([type=checkbox]), textarea, select")) { return true; }
    return Array.prototype.some.call(document.querySelectorAll("#desk form[method=post] input"), function (one) {
      return one.type === "checkbox" ? one.checked !== one.defaultChecked : one.type !== "hidden" && one.value !== one.defaultValue;
    });
  }

  function go(address, body, keep) {
    if (busy) { return Promise.resolve(); }
    busy = true;
    var asked = { method: body ? "POST" : "GET", credentials: "same-origin", redirect: "follow" };
    if (body) { asked.body = body; }
    return fetch(address, asked).then(function (answer) {
      if (new URL(answer.url).pathname === "/locked") { location.replace("/locked"); return; }
      return answer.text().then(function (html) { show(html, answer.url, keep); });
    }).catch(function () { say(document.body.dataset.gone, true); }).finally(function () { busy = false; });
  }

  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (!form.hasAttribute("data-swap")) { return; }
    event.preventDefault();
    var body = new URLSearchParams(new FormData(form, event.submitter));
    var dialog = form.closest("dialog");
    if (dialog) { dialog.close(); }
    var sender = event.submitter;
    go(sender && sender.hasAttribute("formaction") ? sender.formAction : form.action, body);
  });
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[data-swap]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) { return; }
    event.preventDefault();
    go(link.href);
  });
  addEventListener("popstate", function () { go(location.href, null, true); });
  addEventListener("pageshow", function (event) { if (event.persisted) { location.reload(); } });

  // What others decide meanwhile is shown at once; asking does not count as somebody being there.
  function listening() {
    var desk = document.getElementById("desk");
    if (desk && desk.dataset.state && !document.hidden && !busy && !occupied()) {
      fetch("/pulse", { credentials: "same-origin" }).then(function (answer) {
        if (new URL(answer.url).pathname === "/locked") { location.replace("/locked"); return null; }
        return answer.json();
      }).then(function (now) {
        var current = document.getElementById("desk");
        if (now && !busy && !occupied() && current && String(now.state) !== current.dataset.state) { go(location.href, null, true); }
      }).catch(function () {});
    }
    setTimeout(listening, 2000);
  }
  setTimeout(listening, 2000);

  // Reading without asking for anything is being there too.
  var awake = Date.now();
  function stirred() {
    if (Date.now() - awake < 60000) { return; }
    awake = Date.now();
    fetch("/awake", { method: "POST", credentials: "same-origin", body: new URLSearchParams() }).then(function (answer) {
      if (new URL(answer.url).pathname === "/locked") { location.replace("/locked"); }
    }).catch(function () {});
  }
  ["keydown", "pointermove", "scroll"].forEach(function (name) { addEventListener(name, stirred, { passive: true }); });

  window.desk = { go: go, say: say, busy: function () { return busy; } };
})();
