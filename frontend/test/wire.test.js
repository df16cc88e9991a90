import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, encode } from "../src/wire.js";

const message = {
  channel: "shell",
  header: { msg_type: "comm_msg", msg_id: "1" },
  parent_header: {},
  metadata: {},
  content: { comm_id: "ä", data: { words: "peso € 年" } },
  buffers: [],
};

test("a message comes out as it went in", () => {
  assert.deepEqual(decode(encode(message)), message);
});

test("buffers come out as views of the same bytes", () => {
  const bytes = new Uint8Array([1, 2, 3, 4]);
  const { buffers } = decode(encode({ ...message, buffers: [bytes.subarray(1), bytes.buffer] }));
  const seen = buffers.map((view) => [...new Uint8Array(view.buffer, view.byteOffset, view.byteLength)]);
  assert.deepEqual(seen, [[2, 3, 4], [1, 2, 3, 4]]);
});

test("a frame begins with the number of its offsets, little-endian", () => {
  const view = new DataView(encode(message));
  assert.equal(view.getBigUint64(0, true), 6n);
  assert.equal(view.getBigUint64(8, true), 56n);
  assert.equal(new TextDecoder().decode(new Uint8Array(view.buffer, 56, 5)), "shell");
});

for (const [what, frame] of [["nothing", new ArrayBuffer(0)], ["noise", new Uint8Array(64).fill(255).buffer]]) {
  test(`${what} is not a message`, () => assert.throws(() => decode(frame)));
}
