// Kernel messages as bytes: the subprotocol v1.kernel.websocket.jupyter.org of Jupyter Server. A frame is the number of
// offsets, the offsets (64 bits each, little-endian), and what lies between them: channel, header, parent header,
// metadata and content as text, then the buffers. The server passes such a frame on without reading it.

export const SUBPROTOCOL = "v1.kernel.websocket.jupyter.org";

const WORD = 8;
const PARTS = ["header", "parent_header", "metadata", "content"];

/** A message as one frame. `message`: {channel, header, parent_header, metadata, content, buffers}. */
export function encode(message) {
  const text = new TextEncoder();
  const pieces = [
    text.encode(message.channel),
    ...PARTS.map((name) => text.encode(JSON.stringify(message[name] ?? {}))),
    ...(message.buffers ?? []).map(bytesOf),
  ];
  const offsets = [WORD * (pieces.length + 2)];
  for (const piece of pieces) offsets.push(offsets.at(-1) + piece.length);
  const frame = new Uint8Array(offsets.at(-1));
  const view = new DataView(frame.buffer);
  [offsets.length, ...offsets].forEach((word, i) => view.setBigUint64(WORD * i, BigInt(word), true));
  pieces.forEach((piece, i) => frame.set(piece, offsets[i]));
  return frame.buffer;
}

/** The message in a frame (an ArrayBuffer); its buffers are DataViews. */
export function decode(frame) {
  const view = new DataView(frame);
  const word = (i) => Number(view.getBigUint64(WORD * i, true));
  const count = word(0);
  const pieces = [];
  for (let i = 1; i < count; i += 1) pieces.push(new DataView(frame, word(i), word(i + 1) - word(i)));
  const text = new TextDecoder();
  const message = { channel: text.decode(pieces[0]), buffers: pieces.slice(1 + PARTS.length) };
  PARTS.forEach((name, i) => (message[name] = JSON.parse(text.decode(pieces[1 + i]))));
  return message;
}

function bytesOf(buffer) {
  return ArrayBuffer.isView(buffer)
    ? new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
    : new Uint8Array(buffer);
}
