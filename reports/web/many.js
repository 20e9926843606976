
// Rows of a long table of outlets.
all(".rows").forEach(form => {
  form.hidden = false;
  var rows = all("#heat tbody tr");
  form.addEventListener("submit", e => { e.preventDefault(); });
  form.addEventListener("input", () => {
    var text = form.elements.row.value.trim().toLowerCase(), shown = 0;
    rows.forEach(row => {
      row.hidden = row.cells[0].textContent.toLowerCase().indexOf(text) < 0;
      shown += row.hidden ? 0 : 1;
    });
    one("output", form).textContent = shown + " of " + rows.length;
  });
});
