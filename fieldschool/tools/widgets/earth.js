// The globe on a sheet: the Equal Earth projection (Šavrič, Patterson and Jenny 2018), on which land keeps its size, and
// outlines as sources/places.py gives them.

const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
const ROOT = Math.sqrt(3);
const RADIAN = Math.PI / 180;
// Drawn units for one unit of the projection, so that rounded numbers are fine enough.
const SCALE = 1000;

// Degrees east of the middle and degrees north, as [right, down].
export function project(east, north) {
  const theta = Math.asin((ROOT / 2) * Math.sin(north * RADIAN));
  const square = theta * theta;
  const sixth = square ** 3;
  const x = (2 * ROOT * east * RADIAN * Math.cos(theta)) / (3 * (9 * A4 * sixth * square + 7 * A3 * sixth + 3 * A2 * square + A1));
  const y = theta * (A4 * sixth * square + A3 * sixth + A2 * square + A1);
  return [SCALE * x, -SCALE * y];
}

// Degrees east of the middle, the shorter way round.
export function eastOf(lon, middle) {
  return ((((lon - middle + 180) % 360) + 360) % 360) - 180;
}

// Rings by country: lists of [degrees east, degrees north].
export function readAtlas(atlas) {
  const lands = new Map();
  for (const line of atlas ? atlas.split("\n") : []) {
    const gap = line.indexOf(" ");
    lands.set(line.slice(0, gap), line.slice(gap + 1).split(";").map(readRing));
  }
  return lands;
}

function readRing(text) {
  const steps = text.split(" ").map(Number);
  const ring = [];
  let [x, y] = [0, 0];
  for (let i = 0; i + 1 < steps.length; i += 2) {
    x += steps[i];
    y += steps[i + 1];
    ring.push([x / 10, y / 10]);
  }
  return ring;
}

// The path of some rings around a meridian. A ring that the edge of the sheet cuts is drawn at both edges; what lies
// beyond is cut off by the outline of the sheet.
export function landPath(rings, middle) {
  return rings.map((ring) => ringPath(ring, middle)).join("");
}

function ringPath(ring, middle) {
  // From point to point the shorter way round, so that a ring over the date line stays in one piece.
  let east = eastOf(ring[0][0], middle);
  const easts = ring.map(([lon], i) => (i ? (east += eastOf(lon, ring[i - 1][0])) : east));
  let path = closed(easts, ring);
  if (Math.min(...easts) < -180) path += closed(easts.map((east) => east + 360), ring);
  if (Math.max(...easts) > 180) path += closed(easts.map((east) => east - 360), ring);
  return path;
}

function closed(easts, ring) {
  const points = ring.map(([, north], i) => project(easts[i], north).map(Math.round).join(","));
  return `M${points.join("L")}Z`;
}

// The outline of the sheet, and the lines of every 30 degrees.
export function sheetPath() {
  const norths = Array.from({ length: 37 }, (_none, i) => 90 - 5 * i);
  const edge = [...norths.map((north) => project(180, north)), ...norths.reverse().map((north) => project(-180, north))];
  return `M${edge.map((point) => point.map(Math.round).join(",")).join("L")}Z`;
}
