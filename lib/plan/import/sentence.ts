import { beginsBody, verbAt } from "./bodies.ts";
import type { Passage } from "./passage.ts";

/** A part [from, to) of a passage. */
export type Stretch = { from: number; to: number };

const ABBREVIATION = /(?:^|[\s(])(?:TP|Tp|tp|T|TS|ThS|PGS|GS|đ\/c|Đ\/c|KT|TM|TL|TUQ|V\.v|v\.v|số)$/u;

/** The sentences of a passage; a semicolon ends one too, but not inside a list of bodies. Brackets are not looked into. */
export function sentencesOf({ key }: Pick<Passage, "key">): Stretch[] {
  const sentences: Stretch[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < key.length; at += 1) {
    const letter = key.charAt(at);
    if (letter === "(") depth += 1;
    else if (letter === ")") depth = Math.max(0, depth - 1);
    const isEnd =
      (letter === ";" && depth === 0) ||
      (/[.!?]/u.test(letter) &&
        /^(?:\s+["'(]?\p{Lu}|\s+[-+]\s|$)/u.test(key.slice(at + 1, at + 5)) &&
        !ABBREVIATION.test(key.slice(Math.max(0, at - 6), at)));
    if (!isEnd) continue;
    sentences.push({ from, to: at + 1 });
    from = at + 1;
    depth = 0;
  }
  if (from < key.length) sentences.push({ from, to: key.length });
  return withLists(
    sentences.filter(({ from: a, to: b }) => /[\p{L}\p{N}]/u.test(key.slice(a, b))),
    key,
  );
}

/** "Các chi bộ trực thuộc; MTTQ xã: gửi báo cáo …": a list of bodies before a semicolon has its verb behind it. */
function withLists(sentences: readonly Stretch[], key: string): Stretch[] {
  const joined: Stretch[] = [];
  let open: number | null = null;
  for (const { from, to } of sentences) {
    const begin: number = open ?? from;
    const text = key.slice(begin, to).trimStart();
    const isList = text.endsWith(";") && beginsBody(text) && verbAt(text, 0) === text.length && !/[:\d]/u.test(text);
    open = isList ? begin : null;
    if (!isList) joined.push({ from: begin, to });
  }
  const last = sentences.at(-1);
  return open === null || last === undefined ? joined : [...joined, { from: open, to: last.to }];
}
