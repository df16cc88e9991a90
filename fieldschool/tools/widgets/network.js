// Who works with whom: numbered circles joined by lines, and their names below. Who stands between the others has a double
// ring; who leaves is a broken circle with broken lines. With `arrows` a line leads from the first to the second.

import { byIndex, make, reconcile, setAttributes, setText, shape } from "./dom.js";
import { COLOURS, round, SMALL, textWidth, wrap, write } from "./svg.js";

const NET_R = 15;
const NET_WIDE = 620;
const NET_NAME = 128;

export function makeNetwork() {
  const lines = shape("g");
  const nodes = shape("g");
  const svg = shape("svg", { role: "img" }, lines, nodes);
  const key = make("ol", { class: "fs-plane-key" });
  const legend = make("ul", { class: "fs-legend" });
  const root = make("div", { class: "fs-network" }, svg, legend, key);

  const draw = (spec, width) => {
    root.hidden = !spec.nodes.length;
    const wide = width >= NET_WIDE;
    const height = Math.round(Math.min(wide ? 460 : 340, 120 + 40 * spec.nodes.length));
    const side = wide ? NET_NAME / 2 : NET_R + 6;
    const spot = ([x, y]) => [side + x * (width - 2 * side), NET_R + 6 + y * (height - 2 * NET_R - (wide ? 48 : 12))];
    const spots = spec.nodes.map((node) => spot(node.at));
    reconcile(lines, spec.ties, byIndex, () => shape("path", { fill: "none" }), (line, [from, to, broken]) => {
      const d = spec.arrows ? arrow(spots[from], spots[to]) : `M${spots[from].map(round).join(",")}L${spots[to].map(round).join(",")}`;
      setAttributes(line, { d, stroke: broken ? COLOURS.other : "#46525e", "stroke-width": broken ? 1.5 : 2, "stroke-dasharray": broken ? "3 5" : null });
    });
    const create = () => shape("g", {}, shape("circle"), shape("circle"), shape("text"), shape("text"));
    reconcile(nodes, spec.nodes, byIndex, create, (node, one, i) => {
      const [x, y] = spots[i];
      const [ring, disc, sign, name] = node.children;
      const gone = one.mark === "gone";
      const colour = gone ? COLOURS.other : COLOURS.middle;
      setAttributes(ring, { cx: round(x), cy: round(y), r: one.mark === "broker" ? NET_R + 5 : 0, fill: "#ffffff", stroke: colour, "stroke-width": 2 });
      setAttributes(disc, { cx: round(x), cy: round(y), r: NET_R, fill: one.mark === "broker" ? colour : "#ffffff", stroke: colour, "stroke-width": 2, "stroke-dasharray": gone ? "4 4" : null });
      write(sign, [one.sign], x, y + 4.5, { weight: 700, anchor: "middle", colour: one.mark === "broker" ? "#ffffff" : colour });
      write(name, wide ? netName(one.name) : [], x, y + NET_R + (one.mark === "broker" ? 18 : 14), { size: SMALL, anchor: "middle" });
      setAttributes(name, { class: "fs-haloed" });
    });
    setAttributes(svg, { viewBox: `0 0 ${width} ${height}`, width, height, "aria-label": spec.sentence });
    reconcile(legend, spec.legend, byIndex, () => make("li", {}, make("b", { class: "fs-net-sign" }), make("span")), (item, one) => {
      setAttributes(item.firstChild, { "data-mark": one.mark });
      setText(item.lastChild, one.text);
    });
    key.hidden = wide;
    reconcile(key, wide ? [] : spec.nodes, byIndex, () => make("li", {}, make("b"), make("span")), (line, one) => {
      setText(line.firstChild, one.sign);
      setText(line.lastChild, one.name);
    });
  };
  return { root, draw };
}

// A line from rim to rim with a head at its end.
function arrow([x0, y0], [x1, y1]) {
  const length = Math.max(1, Math.hypot(x1 - x0, y1 - y0));
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
  const at = (along, beside) => [x1 - ux * along - uy * beside, y1 - uy * along + ux * beside].map(round).join(",");
  const rim = NET_R + 6;
  const from = [x0 + ux * rim, y0 + uy * rim].map(round).join(",");
  return `M${from}L${at(rim, 0)}M${at(rim + 8, 5)}L${at(rim, 0)}L${at(rim + 8, -5)}`;
}

// Two lines at most under a circle; the whole name stands in the table.
function netName(name) {
  const lines = wrap(name, NET_NAME, SMALL);
  const fit = (line, more) => {
    let text = more ? `${line}…` : line;
    while (textWidth(text, SMALL) > NET_NAME + 8 && text.length > 4) text = `${text.slice(0, -3)}…`;
    return text;
  };
  return lines.slice(0, 2).map((line, i) => fit(line, i === 1 && lines.length > 2));
}
