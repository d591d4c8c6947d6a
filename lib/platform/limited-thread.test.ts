import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { limitedThreads } from "./limited-thread.ts";

let begun = 0;
const threads = limitedThreads(() => {
  begun += 1;
  return new Worker(new URL("./test-thread.ts", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 32 } });
}, 1);

const ask = (question: string, silent = 10_000, whole = 20_000, notes: unknown[] = []) =>
  threads.ask({ question, transfer: [], patience: { silent, whole }, onNote: (note) => notes.push(note) });

test("a thread answers question after question, waiting ones in their order", async () => {
  begun = 0;
  const answers: unknown[] = [];
  await Promise.all(["a", "b", "c"].map(async (question) => answers.push(await ask(question))));
  expect(answers).toEqual(["a", "b", "c"]);
  for (let times = 0; times < 15; times++) expect(await ask(`${times}`)).toBe(`${times}`);
  expect(begun).toBe(1);
});

test("signs of life keep it; silence, or too long in all, ends it", async () => {
  const notes: unknown[] = [];
  expect(await ask("slowly", 10_000, 20_000, notes)).toBe("done");
  expect(notes).toEqual([1, 2, 3, 4]);
  await expect(ask("slowly", 10_000, 100)).rejects.toMatchObject({ why: "time" });
  await expect(ask("without end", 100)).rejects.toMatchObject({ why: "time" });
  expect(await ask("after it")).toBe("after it");
});

test.each([
  ["swell", "memory"],
  ["fail", "failure"],
  ["end", "failure"],
])("a thread that is to %s costs its own question only", async (question, why) => {
  const [lost, kept] = await Promise.allSettled([ask(question), ask("next")]);
  expect(lost).toMatchObject({ status: "rejected", reason: { why } });
  expect(kept).toEqual({ status: "fulfilled", value: "next" });
});
