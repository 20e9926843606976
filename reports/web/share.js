
// Sharing: link, data, print.
var menu = one("#share"), opener = one("[data-do=menu]");
function showMenu(open) {
  menu.hidden = !open;
  opener.setAttribute("aria-expanded", String(open));
  if (open) one("button", menu).focus();
}
actions.menu = () => { showMenu(menu.hidden); };
menu.addEventListener("click", () => { showMenu(false); opener.focus(); });
menu.addEventListener("keydown", e => {
  var items = all("button", menu), at = items.indexOf(document.activeElement);
  if (e.key === "ArrowDown") items[(at + 1) % items.length].focus();
  else if (e.key === "ArrowUp") items[(at + items.length - 1) % items.length].focus();
  else if (e.key === "Escape") { showMenu(false); opener.focus(); } else return;
  e.preventDefault();
});
document.addEventListener("click", e => { if (!menu.hidden && !e.target.closest(".btns")) showMenu(false); });
actions.link = () => { var block = one(".only.on"); copy(block ? address(block.id) : location.href); };

// Print summary leaves the evidence out, print everything opens what is folded.
function printing(everything) {
  var folded = everything ? all("details:not([open])") : [];
  folded.forEach(d => { d.open = true; });
  if (everything) root.dataset.print = "all";
  var finish = () => {
    folded.forEach(d => { d.open = false; });
    delete root.dataset.print;
    removeEventListener("afterprint", finish);
  };
  addEventListener("afterprint", finish);
  print();
}
actions.print = () => { printing(false); };
actions.printall = () => { whenUses(() => { drawAll(); printing(true); }); };

// The evidence as a table for spreadsheets. A cell that a spreadsheet would take for a formula is marked as text.
function cell(value) {
  value = String(value == null ? "" : value);
  if (/^(\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(value)) value = "'" + value;
  return /[",\r\n]/.test(value) ? '"' + value.replace(/"/g, '""') + '"' : value;
}
var columns = ["outlet", "article", "question", "wording", "voice", "whose", "counted", "place", "before", "word", "after", "link"];
function record(u) {
  return { outlet: u.outlet, article: u.article, question: u.question, wording: u.wording, voice: voices[u.symbol.charAt(1)], whose: u.whose,
    counted: u.reason ? "no: " + u.reason : "yes", place: u.place, before: u.left.replace(/^… /, ""), word: u.word, after: u.right.replace(/ …$/, ""), link: address(u.id) };
}
var voices = { o: "own", a: "attributed", q: "quoted", s: "scare" };
function ofOnly(u) { return !only || u.outlet === only; }
actions.csv = () => {
  whenUses(uses => {
    var lines = uses.filter(ofOnly).map(u => { var r = record(u); return columns.map(c => cell(r[c])).join(","); });
    save("framing-evidence.csv", "text/csv", ["\ufeff" + columns.join(",") + "\r\n" + lines.join("\r\n") + "\r\n"]);
  });
};
actions.json = () => {
  whenUses(uses => { save("framing-evidence.json", "application/json", [JSON.stringify({ source: source, uses: uses.filter(ofOnly).map(record) }, null, 1)]); });
};

// A sentence of ours with where it comes from.
all("ol.find .src").forEach(item => { item.append(deed("Copy with source", "cite", "cp")); });
actions.cite = button => {
  var item = button.closest("li"), see = one("a.see", item);
  copy(one("p", item).textContent.trim() + " (" + source + ", " + address(see ? see.hash.slice(1) : "") + ")", () => {
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy with source"; }, 1500);
  });
};
