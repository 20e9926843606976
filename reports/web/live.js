
// Where the page holds ECharts, its charts lie over the static ones, which stay for print, pictures and screen readers.
var library = one("#engine"), liveOptions = one("#charts"), liveCharts = {};
function loadLibrary(then) {
  if (window.echarts) return then();
  var bytes = Uint8Array.from(atob(library.textContent), function (c) { return c.charCodeAt(0); });
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text().then(function (text) {
    var script = make("script");
    script.textContent = text;
    document.head.append(script);
    if (window.echarts) then();
  });
}
// coloured looks up the colours that options name, such as "@own".
function coloured(value) {
  if (Array.isArray(value)) return value.map(coloured);
  if (!value || typeof value !== "object") return value;
  var out = {};
  Object.keys(value).forEach(function (k) {
    out[k] = k === "color" && /^@\w+$/.test(value[k]) ? colour("--" + ({ sca: "quo" }[value[k].slice(1)] || value[k].slice(1))) : coloured(value[k]);
  });
  return out;
}
function dressed(id, chart) {
  var raw = JSON.parse(liveOptions.textContent)[id], o = coloured(raw), names = one(".names", chart).getBoundingClientRect().width, plot = one(".plot", chart).getBoundingClientRect(), rows = o.yAxis[0].data.length;
  var share = o.xAxis[0].max === 1 || /share/.test(o.xAxis[0].name);
  var number = function (v) { return share ? Math.round(Math.abs(v) * 100) + "%" : String(Math.abs(v)); };
  o.color = undefined;
  o.textStyle = { fontFamily: colour("--sans"), color: colour("--ink") };
  o.grid = { left: plot.left - chart.getBoundingClientRect().left, width: plot.width, outerBoundsMode: "none", top: 0, height: plot.height - 44 };
  o.tooltip = { renderMode: "richText", confine: true, backgroundColor: colour("--bg"), borderColor: colour("--edge"), borderWidth: 1, textStyle: { color: colour("--ink"), fontSize: 13 },
    formatter: function (p) { return o.yAxis[0].data[Array.isArray(p.value) ? p.value[1] : p.dataIndex] + "\n" + p.seriesName + ": " + p.data.name; } };
  Object.assign(o.xAxis[0], { minInterval: 0, splitLine: { lineStyle: { color: colour("--line") } }, axisLabel: { color: colour("--mute"), formatter: number }, nameTextStyle: { color: colour("--mute") }, axisLine: { show: false } });
  Object.assign(o.yAxis[0], { axisTick: { show: false }, axisLine: { show: o.xAxis[0].min < 0, onZero: true, lineStyle: { color: colour("--edge") } }, axisLabel: { color: colour("--ink"), fontSize: 13, align: "left", margin: names + 4 }, position: "left" });
  o.series.forEach(function (s, i) {
    if (s.type === "bar") {
      s.barWidth = 22;
      s.stackStrategy = "samesign";
      var look = raw.series[i].itemStyle.color.slice(1), outlined = look === "quo" || look === "sca";
      if (outlined) Object.assign(s.itemStyle, { borderColor: colour("--edge"), borderWidth: 1.3, borderType: look === "sca" ? "dashed" : "solid" });
      s.label = { show: true, formatter: function (p) { return p.rect && p.rect.width < 24 || !p.data.name ? "" : p.data.name.split(" ")[0]; }, color: look === "own" ? colour("--bg") : look === "att" ? "#101418" : colour("--ink"), fontWeight: 600,
        textBorderColor: colour("--bg"), textBorderWidth: look === "own" || look === "att" || outlined ? 0 : 3 };
      s.labelLayout = { hideOverlap: true };
    } else {
      s.symbolSize = 11;
      s.z = 6;
      if (s.markLine) Object.assign(s.markLine, { symbol: "none", silent: true, label: { show: false }, lineStyle: { type: "solid", width: 2.2, color: colour("--att") } });
    }
  });
  return { option: o, height: rows };
}
function bringToLife(chart) {
  var holder = make("div", "", "live");
  holder.setAttribute("aria-hidden", "true");
  chart.append(holder);
  var live = echarts.init(holder, null, { renderer: "svg" });
  live.setOption(dressed(chart.id, chart).option);
  liveCharts[chart.id] = live;
}
function redraw() {
  Object.keys(liveCharts).forEach(function (id) {
    liveCharts[id].resize();
    liveCharts[id].setOption(dressed(id, document.getElementById(id)).option, true);
  });
}
if (library && "DecompressionStream" in window && "IntersectionObserver" in window) {
  var comes = new IntersectionObserver(function (entries) {
    entries.forEach(function (e) {
      if (!e.isIntersecting) return;
      comes.unobserve(e.target);
      loadLibrary(function () { bringToLife(e.target); });
    });
  }, { rootMargin: "200px" });
  all(".ch").forEach(function (chart) { if (JSON.parse(liveOptions.textContent)[chart.id]) comes.observe(chart); });
  var waits = 0;
  addEventListener("resize", function () { clearTimeout(waits); waits = setTimeout(redraw, 120); });
  one("[data-do=theme]").addEventListener("click", function () { setTimeout(redraw); });
  matchMedia("(prefers-color-scheme:dark)").addEventListener("change", redraw);
}
