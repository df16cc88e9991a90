// Pictures as packing.py sends them, made whole again.

const STEPS = 2000;
const GAP = "x";

export function unpack(moving, still) {
  return moving.map((picture, i) => stretched(joined(still[i], picture)));
}

// What stays and what moves have the same shape.
function joined(still, moving) {
  if (Array.isArray(moving)) return moving.map((part, i) => joined(still?.[i], part));
  if (moving === null || typeof moving !== "object") return moving;
  const whole = { ...still };
  for (const [key, part] of Object.entries(moving)) whole[key] = joined(still?.[key], part);
  return whole;
}

function stretched(spec) {
  if (spec.kind !== "fan") return spec;
  const values = (steps) => valuesOf(steps, spec.y.min ?? 0, spec.y.max);
  const line = (one) => one && { ...one, values: values(one.values) };
  const bands = spec.bands.map((band) => ({ ...band, low: values(band.low), high: values(band.high) }));
  return { ...spec, bands, middle: line(spec.middle), other: line(spec.other) };
}

// Steps from point to point, beginning at the low end of the axis.
function valuesOf(steps, low, high) {
  const size = (high - low || 1) / STEPS;
  let at = 0;
  return (steps ? steps.split(" ") : []).map((step) => {
    if (step === GAP) return null;
    at += Number(step);
    return low + at * size;
  });
}
