// Stands for sanitize-html (200 KB), which the widgets ask only about descriptions: here these are text, never HTML.

const NAMES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export default function asText(words) {
  return words.replace(/[&<>"]/g, (letter) => NAMES[letter]);
}
