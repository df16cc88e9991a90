import assert from "node:assert/strict";
import { test } from "node:test";
import { Sentences } from "../src/sentences.js";

const words = { lost: "No connection.", slow: "A little longer.", back: "Here again." };

test("the most important sentence of those that hold is shown", () => {
  const element = { textContent: "", dataset: {} };
  const sentences = new Sentences(element, words);
  sentences.say("slow");
  assert.equal(element.textContent, "A little longer.");
  sentences.say("lost");
  assert.equal(element.textContent, "No connection.");
  assert.equal(element.dataset.says, "lost");
  sentences.unsay("lost");
  assert.equal(element.textContent, "A little longer.");
  sentences.unsay("slow");
  assert.equal(element.textContent, "");
  assert.equal("says" in element.dataset, false);
});

test("a sentence for some seconds goes by itself, and what is said anew stays", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const element = { textContent: "", dataset: {} };
  const sentences = new Sentences(element, words);
  sentences.say("back", 4);
  context.mock.timers.tick(3999);
  assert.equal(element.textContent, "Here again.");
  context.mock.timers.tick(1);
  assert.equal(element.textContent, "");
  sentences.say("back", 4);
  sentences.say("back");
  context.mock.timers.tick(9999);
  assert.equal(sentences.holds("back"), true);
});
