import assert from "node:assert/strict";
import { test } from "node:test";
import { Drawer } from "../src/drawer.js";

function storage() {
  const kept = new Map();
  return { getItem: (name) => kept.get(name) ?? null, setItem: (name, text) => kept.set(name, text) };
}

test("what is kept is found again, under its own name", () => {
  const shared = storage();
  const [one, other] = ["one", "other"].map((name) => new Drawer(name, () => shared));
  one.keep({ typed: "x" });
  assert.deepEqual(one.find(), { typed: "x" });
  assert.equal(other.find(), null);
});

const refuses = () => {
  throw new Error("not allowed");
};
const cases = { forbidden: refuses, full: () => ({ ...storage(), setItem: refuses }), spoilt: () => ({ getItem: () => "{" }) };

for (const [what, where] of Object.entries(cases)) {
  test(`a storage that is ${what} keeps nothing and breaks nothing`, () => {
    const drawer = new Drawer("one", where);
    drawer.keep({ typed: "x" });
    assert.equal(drawer.find(), null);
  });
}
