import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFile } from "./file.ts";

async function linesOf(bytes: Uint8Array, name = "kế hoạch.txt") {
  const read = await readFile(bytes, name);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.lines.map(({ number, text }) => [number, text]);
}

const PHRASE = "Kế hoạch tổng kết các nghị quyết";

test.each<[string, Uint8Array]>([
  ["UTF-8", Buffer.from(PHRASE)],
  ["UTF-8 with its mark", Buffer.from(`\uFEFF${PHRASE}`)],
  ["UTF-8 with tones apart", Buffer.from(PHRASE.normalize("NFD"))],
  ["UTF-16 with its mark", Buffer.from(`\uFEFF${PHRASE}`, "utf16le")],
  ["UTF-16 the other way round", Buffer.from(`\uFEFF${PHRASE}`, "utf16le").swap16()],
  ["windows-1258", Buffer.from("K\xea\xec hoa\xf2ch t\xf4\xd2ng k\xea\xect ca\xecc nghi\xf2 quy\xea\xect", "latin1")],
])("%s", async (_encoding, bytes) => {
  expect(await linesOf(bytes)).toEqual([[1, PHRASE]]);
});

test("lines keep the numbers they have in the file, however they end", async () => {
  expect(await linesOf(Buffer.from("một  \r\n\r\n\tba\rbốn\n\f\nsáu"))).toEqual([
    [1, "một"],
    [3, "ba"],
    [4, "bốn"],
    [6, "sáu"],
  ]);
});

test("spaces of all kinds are plain, what nobody sees is gone", async () => {
  expect(await linesOf(Buffer.from("trước\u00A0ngày\u202F18\u200B/4"))).toEqual([[1, "trước ngày 18/4"]]);
});

test("the real plan is read line for line, the marks for bold and italic in it taken off", async () => {
  const bytes = readFileSync("prisma/seed/ke-hoach-tu-son-2023.txt");
  const lines = await linesOf(bytes);
  const physical = bytes.toString("utf8").split("\n");
  expect(lines.length).toBe(physical.filter((line) => line.trim() !== "").length);
  for (const [number, text] of lines) {
    expect(text).toBe(
      physical[Number(number) - 1]?.normalize("NFC").replaceAll("\u00A0", " ").replaceAll("*", "").trim(),
    );
  }
});
