// Axes of a picture over time: lines across, words beside and below that do not touch.

import { byIndex, reconcile, setAttributes, shape } from "./dom.js";
import { round, SMALL, textWidth, wrap, write } from "./svg.js";

export function drawAxes({ grid, axes, unit, under }, spec, frame) {
  const { left, right, bottom, height, x, y } = frame;
  reconcile(grid, spec.y.ticks, byIndex, () => shape("path"), (line, [value]) => {
    setAttributes(line, { d: `M${left},${round(y(value))}H${round(right)}` });
  });
  const upright = spec.y.ticks.map(([value, text]) => ({ text, x: left - 8, y: y(value) + 4, anchor: "end" }));
  const flat = fitting(spec.x.ticks.map(([month, text]) => {
    const half = textWidth(text, SMALL) / 2;
    return { text, half, x: Math.min(x(month), frame.width - half - 1), y: bottom + 18, anchor: "middle" };
  }));
  reconcile(axes, [...upright, ...flat], byIndex, () => shape("text", { class: "fs-tick" }), (node, tick) => {
    write(node, [tick.text], tick.x, tick.y, { size: SMALL, anchor: tick.anchor });
  });
  write(unit, wrap(spec.y.label, frame.width, SMALL).slice(0, 1), 0, 12, { size: SMALL });
  write(under, spec.x.label ? [spec.x.label] : [], (left + right) / 2, height - 5, { size: SMALL, anchor: "middle" });
}

// Every tick, or every second, third ... until they do not touch.
function fitting(ticks) {
  for (let step = 1; step < ticks.length; step += 1) {
    const kept = ticks.filter((_tick, i) => i % step === 0);
    if (kept.every((tick, i) => i === 0 || tick.x - tick.half > kept[i - 1].x + kept[i - 1].half + 5)) return kept;
  }
  return ticks.slice(0, 1);
}
