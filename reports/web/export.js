
// A chart as a picture: its title above, where it comes from below.
all(".fg").forEach(figure => { if (!one(".tools", figure)) figure.append(make("div", "", "tools")); });
all(".tools").forEach(tools => { tools.prepend(deed("PNG", "png"), deed("SVG", "svg"), deed("Copy link", "figurelink")); });
var looks = ["fill", "stroke", "stroke-width", "stroke-dasharray", "font-size", "font-weight", "font-family", "text-anchor", "paint-order"];
function still(svg) {
  var clone = svg.cloneNode(true), to = all("*", clone), box = svg.getBoundingClientRect();
  all("*", svg).forEach((node, i) => {
    var style = getComputedStyle(node);
    looks.forEach(name => {
      var value = style.getPropertyValue(name);
      if (value && value !== "none" || name === "fill") to[i].setAttribute(name, value);
    });
    to[i].removeAttribute("class");
  });
  clone.removeAttribute("class");
  clone.setAttribute("width", box.width);
  clone.setAttribute("overflow", "visible");
  return clone;
}
function picture(figure) {
  var chart = one(".ch", figure), box = chart.getBoundingClientRect();
  var names = one(".legend", figure), legend = names ? all("li", names) : [];
  var title = wrap(chart.getAttribute("aria-label").split(". ")[0], Math.floor(box.width / 9.5)), top = 26 * title.length + 14 + (legend.length ? 26 : 0);
  var ns = "http://www.w3.org/2000/svg", out = document.createElementNS(ns, "svg"), width = Math.ceil(box.width) + 32, height = Math.ceil(box.height) + top + 44;
  function add(name, attributes, text) {
    var node = document.createElementNS(ns, name);
    Object.keys(attributes).forEach(k => { node.setAttribute(k, attributes[k]); });
    if (text) node.textContent = text;
    out.append(node);
    return node;
  }
  out.setAttribute("xmlns", ns);
  out.setAttribute("width", width);
  out.setAttribute("height", height);
  out.setAttribute("viewBox", "0 0 " + width + " " + height);
  add("rect", { width: width, height: height, fill: colour("--bg") });
  title.forEach((line, i) => { add("text", { x: 16, y: 30 + 26 * i, "font-size": 20, "font-weight": 600, "font-family": colour("--serif"), fill: colour("--ink") }, line); });
  var x = 16;
  legend.forEach(item => {
    var style = getComputedStyle(one(".sw", item)), edge = style.borderTopStyle !== "none";
    add("rect", { x: x, y: top - 22, width: 22, height: 12, fill: style.backgroundColor, stroke: edge ? style.borderTopColor : "none", "stroke-dasharray": style.borderTopStyle === "dashed" ? "4 3" : "none" });
    add("text", { x: x + 28, y: top - 12, "font-size": 12.5, "font-family": colour("--sans"), fill: colour("--ink") }, clean(item));
    x += 52 + 7 * clean(item).length;
  });
  all(".names,.plot", chart).forEach(svg => { // the static drawing; a live one lies over it
    var clone = still(svg);
    clone.setAttribute("x", 16 + svg.getBoundingClientRect().left - box.left);
    clone.setAttribute("y", top);
    out.append(clone);
  });
  add("text", { x: 16, y: height - 16, "font-size": 12, "font-family": colour("--sans"), fill: colour("--mute") }, source);
  return { node: out, width: width, height: height, name: chart.id };
}
function wrap(text, letters) {
  var out = [], line = "";
  text.split(" ").forEach(word => {
    if (line && (line + " " + word).length > letters) { out.push(line); line = word; } else line += (line ? " " : "") + word;
  });
  return out.concat(line);
}
actions.svg = button => {
  var p = picture(button.closest("figure"));
  save("framing-" + p.name + ".svg", "image/svg+xml", [new XMLSerializer().serializeToString(p.node)]);
};
actions.png = button => {
  var p = picture(button.closest("figure")), image = new Image();
  image.onload = () => {
    var canvas = make("canvas"), scale = 2;
    canvas.width = p.width * scale;
    canvas.height = p.height * scale;
    var g = canvas.getContext("2d");
    g.scale(scale, scale);
    g.drawImage(image, 0, 0);
    canvas.toBlob(blob => { save("framing-" + p.name + ".png", "image/png", [blob]); });
  };
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(new XMLSerializer().serializeToString(p.node));
};
actions.figurelink = button => { copy(address(one(".ch", button.closest("figure")).id)); };
