// The page is complete without this script: it adds a theme switch, printing with the evidence, and a filter.
(function () {
  "use strict";
  var root = document.documentElement;
  var all = function (selector, from) { return Array.prototype.slice.call((from || document).querySelectorAll(selector)); };
  document.querySelector(".btns").hidden = false;
  document.querySelector("[data-do=theme]").addEventListener("click", function () {
    var dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme:dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });
  document.querySelector("[data-do=print]").addEventListener("click", function () {
    root.dataset.print = "all";
    print();
    delete root.dataset.print;
  });

  var form = document.querySelector(".filters");
  if (!form) return;
  form.hidden = false;
  var groups = all(".eo").map(function (node) {
    return { node: node, outlet: node.querySelector("h4").textContent, lines: all("li:not(.alone),.alone>div", node).map(function (li) {
      return { node: li, text: li.textContent.toLowerCase(), voices: all("mark", li) };
    }) };
  });
  var seen = {};
  groups.forEach(function (g) {
    if (Object.prototype.hasOwnProperty.call(seen, g.outlet)) return;
    seen[g.outlet] = true;
    var option = document.createElement("option");
    option.value = option.textContent = g.outlet;
    form.elements.outlet.appendChild(option);
  });
  function filter() {
    var outlet = form.elements.outlet.value, voice = form.elements.voice.value, text = form.elements.text.value.trim().toLowerCase();
    var shown = 0;
    groups.forEach(function (g) {
      var any = 0;
      g.lines.forEach(function (l) {
        var fits = (!outlet || g.outlet === outlet) && (!text || l.text.indexOf(text) >= 0) &&
          (!voice || l.voices.some(function (m) { return m.classList.contains(voice); }));
        l.node.hidden = !fits;
        any += fits ? 1 : 0;
      });
      all(".alone", g.node).forEach(function (li) { li.hidden = !li.querySelector("div:not([hidden])"); });
      all(".eg", g.node).forEach(function (eg) { eg.hidden = !eg.querySelector("li:not([hidden])"); });
      g.node.hidden = !any;
      shown += any;
    });
    all(".ev").forEach(function (ev) { ev.hidden = !ev.querySelector(".eo:not([hidden])"); });
    form.querySelector("output").textContent = outlet || voice || text ? shown + " lines" : "";
  }
  form.addEventListener("input", filter);
  form.addEventListener("submit", function (e) { e.preventDefault(); });
  // A link to a line that is filtered out shows it again.
  addEventListener("hashchange", function () {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest("[hidden]")) { form.reset(); filter(); target.scrollIntoView(); }
  });
})();
