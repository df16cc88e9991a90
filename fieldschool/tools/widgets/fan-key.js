// What stands for what in the fan: the same swatches beside the picture and in its legend.

import { setAttributes } from "./dom.js";
import { COLOURS, round } from "./svg.js";

export const BANDS = ["wide", "narrow"];

export function nameItems(spec, fills) {
  const items = spec.bands.map((band, i) => ({ kind: "band", text: band.name, fill: fills[BANDS[i]] }));
  items.push({ kind: "middle", text: spec.middle.name });
  if (spec.other) items.push({ kind: "other", text: spec.other.name });
  return items;
}

// A small area or line, 26 wide, centred on y: the same look as in the picture.
export function drawSwatch(path, item, x, y) {
  const isBand = item.kind === "band";
  setAttributes(path, {
    class: isBand ? "fs-swatch" : `fs-${item.kind}`,
    fill: isBand ? item.fill : "none",
    stroke: isBand ? "#5b8db3" : COLOURS[item.kind],
    d: isBand ? `M${round(x)},${round(y - 6)}h26v12h-26Z` : `M${round(x)},${round(y)}h26`,
  });
}
