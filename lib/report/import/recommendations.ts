import { numbersOf } from "./blocks.ts";
import { addresseeOf, levelsIn } from "./level.ts";
import type { Part } from "./part.ts";
import { saysNone } from "./decide.ts";
import type { Placed } from "./place.ts";
import type { FoundRecommendation } from "./types.ts";

/** Words that only lead to what is asked. */
const LEADS = /(?:nhu sau|sau day|sau|noi dung|kien nghi|de xuat|de nghi|cu the|quan tam) ?:$|^.{0,160}:$/u;

type Entry = { placed: Placed; parts: Part[] };

/** Entries below one item: a dash or a paragraph begins one, deeper dashes and tables go on with it. */
function entriesOf(placed: readonly Placed[]): Entry[] {
  const entries: Entry[] = [];
  let lead: Placed | null = null;
  for (const one of placed) {
    const { part, place } = one;
    const last = entries.at(-1);
    if (place === null || place.item.level === null || one.role === "heading") {
      lead = null;
      if (place === null || place.item.level === null) entries.push({ placed: one, parts: [] });
      continue;
    }
    if (one.role === "subheading") continue;
    const deeper = part.mark?.kind === "plus" || part.kind === "table";
    const sameItem = last?.placed.place === place && last.parts.length > 0;
    if (deeper && sameItem) last.parts.push(part);
    else if (LEADS.test(part.key) && part.mark?.kind !== "plus") lead = one;
    else if (deeper && lead !== null && part.kind === "table") continue;
    else entries.push({ placed: one, parts: [part] });
  }
  return entries.filter(({ parts }) => parts.length > 0);
}

/** Words that name a level and no body of it. */
const ONLY_LEVEL = /^(?:(?:cấp|các cấp) )?(?:trung ương|tỉnh(?: bắc ninh)?|cấp trên)$/iu;

/** "Ban Tổ chức Trung ương" out of "Đề nghị Ban Tổ chức Trung ương sớm ban hành …"; null where nobody is named. */
function bodyOf(text: string, key: string): string | null {
  const to = addresseeOf(key);
  if (to === null || to === "several") return null;
  const named = text
    .slice(to.at, to.end)
    .replace(/^(?:đề nghị|kiến nghị|đề xuất|đối với|với|về phía|phía)(?: với| đến)?\s+/iu, "")
    .replace(/^(?:cấp|các)\s+(?=trung ương|tỉnh)/iu, "")
    .trim();
  if (named.length < 3 || ONLY_LEVEL.test(named)) return null;
  return named.charAt(0).toUpperCase() + named.slice(1);
}

const GROUND = /^(.{20,400}?)[.,;]\s+(?:vì vậy|do đó|do vậy|bởi vậy|từ đó|vì thế),?\s+/iu;

const LABEL =
  /^(?:\*\s*)?(?:doi voi|voi|ve phia|kien nghi(?: voi)?|de xuat(?: voi)?|de nghi(?: voi)?|cap)? ?[^:.;]{2,90}:\s+(?=\S)/u;

/** How long the label is that says to whom an entry goes ("Đối với Tỉnh: "); 0 where it has none. */
function labelLength({ key, mark }: Part): number {
  const words = key.slice(mark?.end ?? 0);
  const label = LABEL.exec(words)?.[0] ?? "";
  return label !== "" && levelsIn(label).length > 0 && label.length < words.length ? label.length : 0;
}

/** The body that the label before an entry names, where it says more than the level. */
function labelledBody(part: Part): string | null {
  const length = labelLength(part);
  if (length === 0) return null;
  const start = part.mark?.end ?? 0;
  const label = part.text
    .slice(start, start + length)
    .replace(/:\s*$/u, "")
    .trim();
  return bodyOf(label, part.key.slice(start, start + label.length));
}

function recommendation({ placed, parts }: Entry): FoundRecommendation | null {
  const { place, part } = placed;
  if (place === null || place.item.level === null) return null;
  const [first = part, ...rest] = parts;
  const from = (first.mark?.end ?? 0) + labelLength(first);
  const text = [first.text.slice(from), ...rest.map((one) => one.text.slice(one.mark?.end ?? 0))].join("\n").trim();
  const key = first.key.slice(from).trimStart();
  if (text === "" || saysNone(key)) return null;
  return {
    itemId: place.item.id,
    level: place.item.level,
    body: bodyOf(text, key) ?? labelledBody(first),
    text,
    ground: GROUND.exec(text)?.[1] ?? null,
    lines: numbersOf(parts.flatMap((one) => one.lines)),
  };
}

/** What is asked of the levels above: each entry below an item of recommendations. */
export function recommendationsIn(placed: readonly Placed[]): FoundRecommendation[] {
  return entriesOf(placed).flatMap((entry) => recommendation(entry) ?? []);
}

/** What is asked without whom it is asked of in front: "Đề nghị Ban Tổ chức Trung ương sớm ban hành …" → "Sớm ban hành …". */
export function withoutBody({ text, body }: Pick<FoundRecommendation, "text" | "body">): string {
  if (body === null) return text;
  const at = text.toLowerCase().indexOf(body.toLowerCase());
  if (at < 0 || at > 40) return text;
  const rest = text.slice(at + body.length).replace(/^[\s,:;–-]+/u, "");
  return rest.length < 8 ? text : rest.charAt(0).toUpperCase() + rest.slice(1);
}
