// The first screen comes first: of the sections, nothing is laid out until it has been painted. Findings and cautions fill
// more than a thousand pixels; a taller window may show a section too. This stands in the head, apart from the other script:
// whatever becomes of that one, the sections show.
var root = document.documentElement, frame = requestAnimationFrame;
if (innerHeight <= 1000) {
  root.classList.add("early");
  addEventListener("load", () => { frame(() => { frame(() => { setTimeout(() => { root.classList.remove("early"); }); }); }); });
}
