
// The uses of a page that has too many to print them.
function loadPacked(then) {
  var some = () => {
    var rows = make("div");
    rows.innerHTML = written.textContent;
    then(readRows(rows));
  };
  if ("DecompressionStream" in window) unzipped(one("#uses")).json().then(d => { then(unpack(d)); }, some); else some();
}
function unpack(d) {
  var out = [], at = 0, last = 0, lastArticle = -1, c = d.uses;
  d.groups.forEach((g, n) => {
    var question = d.questions[g[0]], word = question.words[g[1]];
    for (var i = 0; i < g[3]; i++, at++) {
      var article = c.article[at], info = d.articles[article];
      if (article !== lastArticle) { last = 0; lastArticle = article; }
      last += c.start[at];
      var bare = c.right[at] === "\u0000";
      out.push({ id: "h" + info[0].slice(1) + "-" + last + (c.suffix[at] || ""), outlet: d.outlets[g[2]], article: info[2] + (info[3] ? ", " + info[3] : ""), question: question.name,
        anchor: question.anchor, wording: word[0], klass: word[1], group: n, of: g[2], symbol: d.phrases[c.symbol[at]], whose: d.phrases[c.whose[at]],
        reason: c.reason[at] < 0 ? "" : d.phrases[c.reason[at]], place: d.phrases[c.place[at]], text: c.text && c.text[at], left: c.left[at], word: c.word[at], right: bare ? "" : c.right[at], bare: bare, lang: info[4] });
    }
  });
  return out;
}
