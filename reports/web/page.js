// The page is complete without this script. It adds a theme switch, sharing, filters, and a window with the sentences of a word.
var root = document.documentElement;
root.classList.add("js");
function one(selector, from) { return (from || document).querySelector(selector); }
function all(selector, from) { return Array.prototype.slice.call((from || document).querySelectorAll(selector)); }
function make(name, text, className) {
  var node = document.createElement(name);
  if (text) node.textContent = text;
  if (className) node.className = className;
  return node;
}
function isolated(text) { return make("bdi", text); }
function colour(name) { return getComputedStyle(root).getPropertyValue(name).trim(); }
function say(text) { one("#say").textContent = text; }
function save(name, type, parts) {
  var link = make("a");
  link.href = URL.createObjectURL(new Blob(parts, { type: type }));
  link.download = name;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(link.href); }, 1000);
}
function address(id) { return location.href.split("#")[0] + (id ? "#" + id : ""); }
function copy(text, done) {
  var failed = () => { prompt("Copy", text); };
  if (!navigator.clipboard) return failed();
  navigator.clipboard.writeText(text).then(() => { say("Copied"); if (done) done(); }, failed);
}
var source = one("footer").dataset.source;
var actions = {}; // by the name in data-do; each is called with its button
document.addEventListener("click", e => {
  var button = e.target.closest("[data-do]");
  if (button && actions[button.dataset.do]) actions[button.dataset.do](button);
});

// deed makes a button that does this.
function deed(text, action, className) {
  var button = make("button", text, className);
  button.type = "button";
  button.dataset.do = action;
  return button;
}
one(".btns").hidden = false;
actions.theme = () => {
  var dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme:dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
};

// near calls back once, when a part of the page comes into sight or within that margin of it.
function near(part, margin, then) {
  if (!("IntersectionObserver" in window)) return then();
  new IntersectionObserver((entries, watch) => {
    if (!entries[0].isIntersecting) return;
    watch.disconnect();
    then();
  }, { rootMargin: margin }).observe(part);
}

// The section that is read is marked in the bar.
if ("IntersectionObserver" in window) {
  var links = {};
  all(".top nav a").forEach(a => { links[a.hash.slice(1)] = a; });
  var seen = new IntersectionObserver(entries => {
    entries.forEach(e => {
      var link = links[e.target.id];
      if (!link) return;
      if (e.isIntersecting) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
    });
  }, { rootMargin: "-20% 0px -70% 0px" });
  all("main>section").forEach(s => { seen.observe(s); });
}

// Sections that are out of sight are laid out one by one while the reader reads, or at once where a link leads to a place
// whose height on the page must be known. Who scrolls or types is waited for: then all time belongs to what comes into sight.
var unlaid = all("main>section"), chores = [], rest = 0;
function lay(count) { unlaid.splice(0, count).forEach(s => { s.classList.add("laid"); }); }
function idly(then) { if ("requestIdleCallback" in window) requestIdleCallback(then, { timeout: 500 }); else setTimeout(then, 50); }
function work() {
  clearTimeout(rest); // of a pause that began while this waited for a free moment
  if (chores.length) chores.shift()(); else lay(1);
  if (chores.length || unlaid.length) rest = setTimeout(idly, 50, work); else ["scroll", "input"].forEach(e => { removeEventListener(e, pause); });
}
function pause() {
  clearTimeout(rest);
  rest = setTimeout(idly, 1000, work);
}
addEventListener("load", pause);
addEventListener("scroll", pause, { passive: true });
addEventListener("input", pause);

// A link into something folded opens it.
function reveal() {
  var id = decodeURIComponent(location.hash.slice(1));
  var target = id && document.getElementById(id);
  if (!target) return;
  lay(unlaid.length);
  for (var node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
  // What a long way passes would be laid out, grow and push the target on: such a way is a jump.
  var far = Math.abs(target.getBoundingClientRect().top) > 3 * innerHeight;
  target.scrollIntoView({ block: target.offsetHeight > innerHeight / 2 ? "start" : "center", behavior: far ? "instant" : "auto" });
}
addEventListener("hashchange", reveal);
if (location.hash) reveal();

// Tables that a narrow screen shows as cards stay tables for screen readers.
function nameCells(from) {
  all("table[role=table]", from).forEach(table => {
    all("thead,tbody", table).forEach(n => { n.setAttribute("role", "rowgroup"); });
    all("tr", table).forEach(n => { n.setAttribute("role", "row"); });
    all("td", table).forEach(n => { n.setAttribute("role", "cell"); });
    all("th", table).forEach(n => { n.setAttribute("role", n.scope === "col" ? "columnheader" : "rowheader"); });
  });
}
if (matchMedia("(max-width:46rem)").matches) nameCells(); else chores.push(() => { nameCells(); });
