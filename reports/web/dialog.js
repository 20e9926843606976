
// A word of a table opens its sentences. Without script it is a link to the first of them.
var lines = one("#lines");
function showLines(title, list) {
  one("h2", lines).textContent = title;
  var box = one(".found", lines);
  box.replaceChildren();
  list.slice(0, 200).forEach(u => {
    var quote = make("blockquote"), text = make("bdi"), cite = make("cite"), link = make("a", "show in list"), button = make("button", "Copy with source", "cp");
    text.append(u.left, make("mark", u.word, u.klass + " " + u.symbol.slice(0, 2)), u.right);
    link.href = "#" + u.id;
    cite.addEventListener("click", e => { if (e.target.closest("a")) lines.close(); });
    button.type = "button";
    button.addEventListener("click", () => {
      copy("“" + (u.left + u.word + u.right).trim() + "” – " + u.outlet + ", " + u.place + " (" + source + ", " + address(u.id) + ")");
      button.textContent = "Copied";
    });
    cite.append(make("b", u.outlet), " · " + u.place + (u.article ? " of " + u.article : "") + " · ", mark(u.symbol), " " + u.whose + (u.reason ? " · not counted: " + u.reason : "") + " · ", link, " · ");
    if (u.text) cite.append(toPlace(u, "full text"), " · ");
    cite.append(button);
    quote.append(text, cite);
    box.append(quote);
  });
  lines.showModal();
  lines.scrollTop = 0;
}
document.addEventListener("click", e => {
  var chip = e.target.closest("a.chip,.count a");
  if (!chip || !chip.hash || e.metaKey || e.ctrlKey || e.shiftKey || !lines.showModal) return;
  e.preventDefault();
  whenUses(() => {
    var first = byId[decodeURIComponent(chip.hash.slice(1))];
    if (!first) { location.hash = chip.hash; return; }
    var list = uses.filter(u => u.group === first.group);
    var row = chip.closest("tr"), question = row ? clean(one("th bdi", row)) : first.question, aside = list.filter(u => u.reason).length;
    showLines(first.outlet + ": " + (clean(one("bdi", chip)) || question) + " (" + (list.length - aside) + (aside ? "; not counted: " + aside : "") + ")", list);
  });
});
lines.addEventListener("click", e => { if (e.target === lines) lines.close(); });
