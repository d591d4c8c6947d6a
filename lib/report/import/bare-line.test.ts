import { expect, test } from "vitest";
import { bareLines } from "./bare-line.ts";
import { partsOf } from "./part.ts";

const bareIn = (texts: readonly string[]): string[] =>
  [...bareLines(partsOf(texts.map((text, at) => ({ number: at + 1, text, place: "body" as const }))))].map(
    ({ text }) => text,
  );

const SENTENCE = "Ủy ban nhân dân xã đã giao cho từng thôn làm việc này hằng năm.";

test("a short line without an end between paragraphs heads what follows, where nothing is numbered", () => {
  const head = "Trách nhiệm của Ủy ban nhân dân và các ngành";
  expect(bareIn([SENTENCE, head, SENTENCE])).toEqual([head]);
  expect(bareIn([SENTENCE, `${head}.`, SENTENCE])).toEqual([]);
  expect(bareIn(["Gồm các việc sau đây mà xã phải làm:", head, SENTENCE])).toEqual([]);
  expect(bareIn([SENTENCE, head])).toEqual([]);
  expect(bareIn(["1. Kết quả", SENTENCE, head, SENTENCE])).toEqual([]);
});
