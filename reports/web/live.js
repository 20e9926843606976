
// Where the page holds ECharts, it draws the marks of charts that come into view. Names, axes and units stay the static
// ones. The static marks keep their place, unseen on the screen: every look is read off them, and print and pictures show them.
(() => {
  var engine = one("#engine"), options = JSON.parse(one("#charts").textContent), lives = [], tip = make("div", "", "tip"), loading;
  function load() {
    if (!loading) {
      loading = unzipped(engine).text().then(text => {
        var script = make("script");
        script.textContent = text;
        document.head.append(script);
        return window.echarts.init;
      });
    }
    return loading;
  }
  function outline(style) {
    return style.stroke === "none" ? 0 : parseFloat(style.strokeWidth);
  }
  function dashes(style) {
    return style.strokeDasharray === "none" ? "solid" : style.strokeDasharray.split(",").map(parseFloat);
  }
  function shape(node) {
    var style = getComputedStyle(node), width = outline(style);
    return { color: style.fill, borderColor: width ? style.stroke : "transparent", borderWidth: width, borderType: dashes(style), opacity: 1 };
  }
  function written(node, position) {
    var style = getComputedStyle(node), width = outline(style);
    return { show: true, position: position, distance: 1, silent: true, formatter: () => node.textContent, color: style.fill,
      fontSize: parseFloat(style.fontSize), fontWeight: style.fontWeight, fontFamily: style.fontFamily, textBorderColor: width ? style.stroke : "transparent", textBorderWidth: width };
  }
  // dress gives each item the look of the static mark that it stands for: marks follow each other by row, then by series.
  function dress(chart, o) {
    var marks = all(".plot rect,.plot circle", chart), ranges = all(".plot .rg", chart);
    var lines = o.series.map(s => {
      var byRow = {};
      if (s.markLine) s.markLine.data.forEach(pair => { byRow[pair[0].coord[1]] = pair[0]; });
      return byRow;
    });
    o.yAxis[0].data.forEach((_, row) => {
      o.series.forEach((s, k) => {
        var item = s.data[row], line = lines[k][row], range = line && getComputedStyle(ranges.shift());
        if (line) line.lineStyle = { color: range.stroke, width: outline(range), type: dashes(range), opacity: 1 };
        if (Array.isArray(item.value) ? item.value[0] === "-" : !item.value) return;
        var mark = marks.shift(), text = mark.nextElementSibling;
        item.itemStyle = shape(mark);
        if (text && text.matches(".in,.val")) item.label = written(text, text.matches(".in") ? "inside" : "top");
        if (s.type === "bar") s.barWidth = mark.height.baseVal.value; else s.symbolSize = 2 * mark.r.baseVal.value;
      });
    });
  }
  function option(chart, holder) {
    var o = JSON.parse(JSON.stringify(options[chart.id])), plot = one(".plot", chart).getBoundingClientRect(), box = holder.getBoundingClientRect();
    var foot = one(".plot .gr", chart).y2.baseVal.value;
    o.grid = { left: plot.left - box.left, top: plot.top - box.top, width: plot.width, height: foot, outerBoundsMode: "none" };
    o.tooltip = { trigger: "axis", showContent: false, axisPointer: { type: "shadow", animation: false, shadowStyle: { color: colour("--ink"), opacity: 0.07 } } };
    o.series.forEach(s => {
      if (s.type === "bar") Object.assign(s, { clip: false, emphasis: { focus: "series" } });
      else Object.assign(s, { clip: false, z: 6, emphasis: { scale: 1.3 } });
      if (s.markLine) Object.assign(s.markLine, { symbol: "none", silent: true, animation: false, label: { show: false } });
    });
    dress(chart, o);
    return o;
  }
  // tell shows the numbers of a row beside the pointer, as text.
  function tell(live, row) {
    var o = options[live.chart.id], several = o.series.length > 1;
    tip.textContent = "";
    tip.hidden = row === undefined;
    if (tip.hidden) return;
    tip.append(make("b", o.yAxis[0].data[row]));
    o.series.forEach((s, k) => {
      var line = make("span"), sample = one(".legend li:nth-child(" + (k + 1) + ") .sw", live.chart.parentElement);
      if (sample) line.append(sample.cloneNode());
      line.append((several ? s.name + ": " : "") + s.data[row].name);
      tip.append(line);
    });
  }
  function follow(e) {
    var width = tip.offsetWidth, height = tip.offsetHeight;
    tip.style.left = Math.max(8, Math.min(e.clientX + 14, root.clientWidth - width - 8)) + "px";
    tip.style.top = (e.clientY + 18 + height > innerHeight ? e.clientY - height - 14 : e.clientY + 18) + "px";
  }
  function draw(live) {
    var width = live.chart.clientWidth;
    if (!width) return;
    live.width = width;
    live.on.resize();
    live.on.setOption(option(live.chart, live.holder), true);
  }
  function enliven(chart, init) {
    var holder = make("div", "", "live"), live = { chart: chart, holder: holder };
    holder.setAttribute("aria-hidden", "true");
    chart.append(holder);
    try {
      live.on = init(holder, null, { renderer: "svg" });
      draw(live);
    } catch (e) { // the static chart stays
      holder.remove();
      return;
    }
    chart.classList.add("alive");
    lives.push(live);
    live.on.on("updateAxisPointer", e => { tell(live, e.axesInfo.length ? e.axesInfo[0].value : undefined); });
    holder.addEventListener("pointermove", follow);
    holder.addEventListener("pointerleave", () => { tell(live); });
    all(".legend li", chart.parentElement).forEach((item, k) => {
      item.addEventListener("pointerenter", () => { live.on.dispatchAction({ type: "highlight", seriesIndex: k }); });
      item.addEventListener("pointerleave", () => { live.on.dispatchAction({ type: "downplay", seriesIndex: k }); });
    });
    new ResizeObserver(() => { if (chart.clientWidth !== live.width) draw(live); }).observe(chart);
  }
  if (window.DecompressionStream && window.IntersectionObserver && window.ResizeObserver) {
    tip.hidden = true;
    tip.setAttribute("aria-hidden", "true");
    document.body.append(tip);
    var comes = new IntersectionObserver(entries => {
      entries.forEach(e => {
        if (!e.isIntersecting) return;
        comes.unobserve(e.target);
        load().then(init => { enliven(e.target, init); }, () => {}); // without it charts stay static
      });
    }, { rootMargin: "200px" });
    all(".ch").forEach(chart => { if (options[chart.id]) comes.observe(chart); });
    var again = () => { lives.forEach(draw); };
    new MutationObserver(again).observe(root, { attributeFilter: ["data-theme"] });
    ["(prefers-color-scheme:dark)", "(forced-colors:active)"].forEach(query => { matchMedia(query).addEventListener("change", again); });
  }
})();
