
// The evidence. A use is { id, outlet, article, question, anchor, wording, klass, group, symbol, whose, reason, place, left,
// word, right, bare, node }: read off the rows of the table, or unpacked from the data block of a large page.
var table = one("#kw"), filters = table && one("#evidence template").content.firstElementChild;
var uses = null, waiting = [], limitRows = 0;
var byId = {}, bodies = new Map(); // parts of the table, by question

function whenUses(then) {
  if (uses) return then(uses);
  waiting.push(then);
  if (waiting.length > 1) return;
  loadUses(loaded => {
    uses = loaded;
    uses.forEach(u => { byId[u.id] = u; });
    waiting.splice(0).forEach(f => { f(uses); });
  });
}

function loadUses(then) {
  if (!table) return then([]);
  if (one("#uses")) loadPacked(then); else then(readRows(table));
}

function clean(node) { return node ? node.textContent.trim() : ""; }

function readRows(from) {
  var out = [], group = -1;
  all("tbody", from).forEach(body => {
    var question = clean(one(".qh bdi", body)), wordings = body.dataset.w.split("\t"), wording = "", left = 0;
    all("tr:not(.qh)", body).forEach(row => {
      if (!row.classList.contains("m")) {
        group++;
        if (!left) { wording = wordings.shift() || ""; left = parseInt(wording, 10); } // "3 strike": three outlets have it
        left--;
      }
      var cells = row.cells, use = { outlet: clean(one("bdi", cells[0]) || cells[0]), article: clean(one("a", cells[0])), question: question, anchor: body.id, wording: wording.replace(/^\d+ /, ""), group: group, left: "", right: "" };
      if (!row.classList.contains("x")) {
        var voice = told(cells[4]), word = one(".w", row);
        out.push(Object.assign(use, { id: cells[5].id, klass: word.className.slice(2), symbol: cells[4].className, whose: voice[0], reason: voice[1], place: clean(cells[5]), text: inText(cells[5]),
          left: cells[1].textContent, word: word.textContent, right: cells[3].textContent, node: row }));
        return;
      }
      var word = "";
      all("td>*", row).forEach(node => {
        if (node.tagName === "BDI") { word = node.textContent; return; }
        var parts = told(node);
        out.push(Object.assign({}, use, { id: node.id, klass: "n", symbol: node.className, whose: shortVoices[node.className.charAt(1)], reason: parts[1], place: parts[0], text: inText(node), word: word, bare: true }));
      });
    });
  });
  return out;
}
var shortVoices = { o: "own voice", a: "reported", q: "quoted", s: "scare quotes" };
// told splits whose words they are from why they are not counted.
function told(node) {
  var parts = node.textContent.split("not counted:");
  return [parts[0].replace(/ · $/, "").trim(), (parts[1] || "").trim()];
}

// inText is the id of the paragraph that a place links to, where the page holds the articles.
function inText(place) { var link = one("a[href^='#t-']", place); return link && link.hash.slice(1); }
// toPlace links the place of a use to its paragraph, where the page holds the articles, otherwise to its row.
function toPlace(u, name) {
  var link = make("a", name || u.place);
  link.href = "#" + (u.text || u.id);
  return link;
}
function mark(symbol) { return make("i", "", symbol); }

// row draws a use that the page has no row for.
function row(u) {
  if (u.node) return u.node;
  var tr = make("tr", "", u.bare ? "bare" : ""), head = make("th");
  head.append(isolated(u.outlet), make("small", " " + u.article));
  var cells = [0, 1, 2, 3, 4].map(() => make("td"));
  cells[0].append(isolated(u.left));
  cells[1].append(make("bdi", u.word, "w " + u.klass));
  if (!u.bare) cells[2].append(isolated(u.right));
  if (u.lang) [0, 1, 2].forEach(i => { cells[i].lang = u.lang; });
  cells[3].className = u.symbol;
  cells[3].append(isolated(u.whose));
  if (u.reason) cells[3].append(" · ", make("b", "not counted:"), " ", isolated(u.reason));
  cells[4].id = u.id;
  cells[4].append(toPlace(u));
  tr.dataset.of = u.of;
  tr.append(head);
  cells.forEach(c => { tr.append(c); });
  u.node = tr;
  return tr;
}

// linked makes the places of the uses that are written in the page links to them.
function linked(from) {
  all("td[id],span[id]", from).forEach(node => {
    if (one("a", node) || !node.firstChild) return;
    var link = make("a", node.firstChild.textContent.trim());
    link.href = "#" + node.id;
    node.replaceChild(link, node.firstChild);
  });
}

// State: what is asked for, in the form and in the address ("#evidence?o=Northwire&v=ma").
var sorting = { key: "", down: false };
function asked() {
  var e = filters.elements;
  return { q: e.q.value, o: e.o.value, v: e.v.value, s: e.s.value.trim().toLowerCase() };
}
function fits(u, a) {
  return ofOnly(u) && (!a.q || u.anchor === a.q) && (!a.o || u.outlet === a.o) && (!a.v || u.symbol.slice(0, 2) === a.v) &&
    (!a.s || passage(u).indexOf(a.s) >= 0);
}
function passage(u) { return u.passage = u.passage || (u.left + u.word + u.right + " " + u.whose).toLowerCase(); }
var sortKeys = {
  o: u => u.outlet,
  l: u => u.left.toLowerCase().replace(/[^\p{L}\p{N}\s]/gu, "").trim().split(/\s+/).reverse().join(" "),
  w: u => u.word.toLowerCase(),
  r: u => u.right.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, ""),
  v: u => u.symbol + u.whose
};
function found() {
  var a = asked(), out = uses.filter(u => fits(u, a));
  if (!sorting.key) return out;
  var key = sortKeys[sorting.key], sign = sorting.down ? -1 : 1;
  return out.map(u => [key(u), u]).sort((x, y) => {
    if (!x[0] !== !y[0]) return x[0] ? -1 : 1;
    return sign * (x[0] < y[0] ? -1 : x[0] > y[0] ? 1 : 0);
  }).map(p => p[1]);
}

var touched = false; // until then the table stands as it was written
function draw(count) {
  touched = true;
  var list = found(), shown, questions = [];
  limitRows = Math.max(count || 50, 50);
  list.slice(0, limitRows).forEach(u => {
    var name = sorting.key ? "" : u.anchor;
    if (!shown || shown.name !== name) questions.push(shown = { name: name, body: body(name, u.question), rows: [] });
    shown.rows.push(row(u));
  });
  questions.forEach(q => { settle(q.body, q.rows, q.name ? 1 : 0); });
  settle(table, questions.map(q => q.body), 2);
  delete table.dataset.packed;
  table.parentNode.classList.toggle("few", list.length < 50 && list.length < uses.length);
  one("output", filters).textContent = list.length + " of " + uses.filter(ofOnly).length;
  var more = one("#evidence>.more");
  more.hidden = list.length <= limitRows;
  one("button", more).textContent = "Show " + Math.min(50, list.length - limitRows) + " more";
}
// body is the part of the table for a question, under its heading, or without a name the one for all, sorted.
function body(name, question) {
  if (bodies.has(name)) return bodies.get(name);
  var made = make("tbody");
  bodies.set(name, made);
  if (!name) return made;
  var head = make("tr", "", "qh"), th = make("th");
  th.colSpan = 6;
  th.append(isolated(question));
  head.append(th);
  made.id = name;
  made.append(head);
  return made;
}
// settle makes these the children of a part, behind the first ones, which stay. What is in its place already is not touched,
// so it need not be laid out again: while a word is typed that is most rows.
function settle(part, nodes, first) {
  var wanted = new Set(nodes), at;
  Array.from(part.children).slice(first).forEach(n => { if (!wanted.has(n)) n.remove(); });
  at = part.children[first] || null;
  nodes.forEach(n => { if (n === at) at = at.nextElementSibling; else part.insertBefore(n, at); });
}
function drawAll() { if (table && one("#uses")) draw(Infinity); }
actions.more = () => { draw(limitRows + 50); };

var noting = 0;
function toAddressSoon() {
  clearTimeout(noting);
  noting = setTimeout(toAddress, 300); // some browsers allow a few changes of the address a second, and each takes time
}
function toAddress() {
  var a = asked(), parts = [];
  ["q", "o", "v", "s"].forEach(k => { if (a[k]) parts.push(k + "=" + encodeURIComponent(a[k])); });
  if (sorting.key) parts.push("sort=" + sorting.key + (sorting.down ? "-" : ""));
  history.replaceState(null, "", "#evidence" + (parts.length ? "?" + parts.join("&") : ""));
}
function fromAddress() {
  var parts = location.hash.split("?");
  if (parts[0] !== "#evidence" || !parts[1]) return false;
  parts[1].split("&").forEach(p => {
    var pair = p.split("="), value = decodeURIComponent(pair[1] || "");
    if (pair[0] === "sort") sorting = { key: value.charAt(0), down: value.slice(-1) === "-" };
    else if (["q", "o", "v", "s"].indexOf(pair[0]) >= 0) filters.elements[pair[0]].value = value;
  });
  heads();
  one("#evidence").scrollIntoView();
  return true;
}

// A link to a use that is not drawn draws it: as many rows as it takes, and far down only those of its question and outlet.
function find() {
  var id = decodeURIComponent(location.hash.slice(1));
  if (id.slice(0, 2) !== "h-") return;
  var there = document.getElementById(id);
  if (there && !("packed" in table.dataset)) { reveal(); hot(there); return; }
  whenUses(() => {
    var use = byId[id], at = uses.indexOf(use);
    if (!use) return;
    filters.reset();
    sorting = { key: "", down: false };
    if (at > 500) {
      filters.elements.q.value = use.anchor;
      filters.elements.o.value = use.outlet;
      at = found().indexOf(use);
    }
    draw(at + 1);
    reveal();
    hot(document.getElementById(id));
  });
}
function hot(node) {
  all(".hot").forEach(n => { n.classList.remove("hot"); });
  var tr = node.closest("tr");
  if (tr) tr.classList.add("hot");
}

function heads() {
  all("thead th", table).forEach((th, i) => {
    var key = "olwrv".charAt(i);
    if (key) th.setAttribute("aria-sort", sorting.key !== key ? "none" : sorting.down ? "descending" : "ascending");
  });
}
function options(select, values) {
  values.forEach(v => {
    var option = make("option", v[1]);
    option.value = v[0];
    select.append(option);
  });
}
function distinct(list, value) {
  var seen = new Set(), out = [];
  list.forEach(u => { var v = value(u); if (!seen.has(v[0])) { seen.add(v[0]); out.push(v); } });
  return out;
}

// A line opens in the window, with what can be done with it.
table && table.addEventListener("click", e => {
  var tr = e.target.closest("tbody tr:not(.qh)"), place = tr && (e.target.closest("span[id]") || one("td[id]", tr));
  if (!place || e.target.closest("a") || String(getSelection())) return;
  whenUses(() => { if (byId[place.id]) showLines(byId[place.id].outlet + ": " + byId[place.id].question, [byId[place.id]]); });
});

function startEvidence() {
  options(filters.elements.q, distinct(uses, u => [u.anchor, u.question]));
  options(filters.elements.o, distinct(uses, u => [u.outlet, u.outlet]).sort((a, b) => a[0] < b[0] ? -1 : 1));
  all("tbody", table).forEach(b => { bodies.set(b.id, b); });
  linked(table);
  all("thead th", table).slice(0, 5).forEach((th, i) => {
    var button = make("button", th.textContent);
    button.type = "button";
    th.textContent = "";
    th.append(button);
    button.addEventListener("click", () => {
      var key = "olwrv".charAt(i);
      sorting = { key: key, down: sorting.key === key && !sorting.down };
      heads();
      toAddress();
      draw();
    });
  });
  heads();
  one("#evidence template").replaceWith(filters);
  filters.addEventListener("submit", e => { e.preventDefault(); });
  filters.addEventListener("input", () => { draw(); toAddressSoon(); });
  if (fromAddress() || one("#uses")) draw();
  idly(() => { uses.forEach(passage); });
  find();
}
if (table) {
  var started = false, start = () => {
    if (!started) whenUses(startEvidence);
    started = true;
  };
  if (/^#(h-|evidence\?)/.test(location.hash)) start();
  else {
    near(one("#evidence"), "900px", start);
    if (!one("#uses") || one("#uses").textContent.length < 2e6) chores.push(start); // while it is out of sight, rows cost little
  }
  addEventListener("hashchange", () => { clearTimeout(noting); if (/^#h-/.test(location.hash)) start(); if (!fromAddress()) find(); else whenUses(() => { draw(); }); });
}
