
// One outlet: what concerns others only is left out, by rules of the style sheet for what comes after a heading of
// class on. Without script they follow the address, which the first link then leaves.
var only = ""; // the name of the outlet; "" = all are shown
var unfolded = [];
function narrow(block) {
  if (!block && !only) return;
  only = block ? clean(one("bdi", block)) : "";
  all(".only").forEach(b => { b.classList.toggle("on", b === block); });
  all("main>section").forEach(s => {
    var head = one("h2", s), kicker = one(".kicker", s), link = one('.top nav a[href="#' + s.id + '"]');
    if (link) link.hidden = !s.getClientRects().length;
    if (!kicker || !head) return;
    if (head.getClientRects().length) { kicker.removeAttribute("role"); kicker.removeAttribute("aria-level"); } else { kicker.setAttribute("role", "heading"); kicker.setAttribute("aria-level", "2"); }
  });
  unfolded.forEach(d => { d.open = false; });
  unfolded = block ? all("#voice details,#speakers details,#markers>details,#time details,#panels details").filter(d => !d.open) : [];
  unfolded.forEach(d => { d.open = true; });
  all(".outs").forEach(d => { d.open = false; });
  if (table && (touched || one("#uses"))) whenUses(() => { draw(); });
  say(block ? "Only what concerns " + only + " is shown" : "All outlets are shown");
  if (block) { block.scrollIntoView(); block.focus({ preventScroll: true }); }
}
function narrowToAddress() {
  var hash = "", named;
  try { hash = decodeURIComponent(location.hash.slice(1)); } catch (e) { return; }
  if (hash.slice(0, 7) !== "outlet=") {
    if (!hash) narrow();
    return;
  }
  named = hash.slice(7).replace(/[\s_+]+/g, " ").trim().toLowerCase();
  var block = all(".only").filter(b => b.id === hash || clean(one("bdi", b)).replace(/[\s_+]+/g, " ").toLowerCase() === named)[0];
  if (block) narrow(block); else say("No outlet of this name is in the report");
}
addEventListener("hashchange", narrowToAddress);
actions.widen = () => { setTimeout(narrow); }; // once the address has changed
all(".onlybar button").forEach(b => { b.hidden = false; });
narrowToAddress();
