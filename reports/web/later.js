
// Long parts of a large page stand in noscript, which a browser with script passes over in no time. Each becomes a part of
// the page while the reader reads, when it comes near or is unfolded; all of them do for a link, or for print.
var later = all("noscript.later");
function bring(part) {
  var box = part.parentNode;
  if (!box) return;
  part.outerHTML = part.textContent;
  nameCells(box);
}
function bringAll() { later.splice(0).forEach(bring); }
later.forEach(part => {
  var box = part.parentNode, soon = () => { bring(part); };
  chores.push(soon);
  if (box.tagName === "DETAILS") box.addEventListener("toggle", soon); else near(box, soon);
});
addEventListener("beforeprint", bringAll);
if (matchMedia("print").matches) bringAll();
function seek() {
  if (!location.hash || !later.length) return;
  bringAll(); // whose heights count, wherever the link leads
  reveal();
}
addEventListener("hashchange", seek);
seek();

// The rows of the evidence are for those without script, and where data cannot be unpacked: of them only the head is read.
var written = one("#evidence .scroll>noscript");
if (written) written.outerHTML = written.textContent.split("<tbody")[0];
