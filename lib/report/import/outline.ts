import { compareVi } from "#lib/platform/text.ts";
import { type Level, levelOfHeading } from "./level.ts";
import { folded } from "./part.ts";
import { type Topic, topicsOf } from "./topic.ts";
import type { Addressee, ImportTarget, OutlineTarget } from "./types.ts";

/** An item of the outline with what it asks for: topics, whose work, which level it goes to. */
export type Place = {
  item: OutlineTarget;
  /** Whether it is asked of the unit. */
  asked: boolean;
  topics: ReadonlySet<Topic>;
  /** Whose work it speaks of, where it is one body's. */
  actor: Addressee | null;
  level: Level | null;
  /** Its words in pairs, to compare headings with. */
  pairs: ReadonlySet<string>;
  /** The numbers it bears from the part down: II.1 (2) → [1, 2]. */
  numbers: readonly number[];
  order: number;
};

export type Outline = { places: Place[]; directive: string; writer: Addressee; hasActors: boolean };

const LEVELS: readonly Level[] = ["CENTRAL", "PROVINCE", "DISTRICT", "COMMUNE"];
const NO_WORDS = new Set(
  "va cac cua cho trong voi ve la theo tai tren viec nhung mot so duoc tu den nay doi thuc hien nghi quyet quyet dinh so".split(
    " ",
  ),
);

/** The words of a text in neighbouring pairs; words that every report is full of are left out. */
export function pairsOf(text: string): Set<string> {
  const words = text.match(/[a-z0-9]+/gu)?.filter((word) => !NO_WORDS.has(word)) ?? [];
  return new Set(words.slice(1).map((word, at) => `${words[at] ?? ""} ${word}`));
}

/** How much of a heading's words an item's hold, 0 to 1. */
export function share(pairs: ReadonlySet<string>, of: ReadonlySet<string>): number {
  if (pairs.size === 0) return 0;
  return [...pairs].filter((pair) => of.has(pair)).length / pairs.size;
}

function topicsOfItem(item: OutlineTarget): Set<Topic> {
  if (item.level !== null) return new Set<Topic>(["RECOMMEND"]);
  const title = topicsOf(folded(item.title));
  const text = topicsOf(folded(item.text));
  const own = new Set<Topic>([...title.strong, ...text.strong]);
  if (own.size > 0) return own;
  const parent = topicsOf(folded(item.parentTitle ?? "")).strong;
  return parent.size > 0 ? new Set(parent) : new Set([...title.weak, ...text.weak]);
}

function levelOfItem(item: OutlineTarget): Level | null {
  const known = LEVELS.find((level) => level === item.level);
  return known ?? (item.level === null ? null : levelOfHeading(folded(`${item.title} ${item.text}`)));
}

/** The bodies other than the Party committee that an item is for; a committee answers for all of them. */
function actorOf(item: OutlineTarget): Addressee | null {
  const others = item.addressees.filter((one) => one !== "PARTY_COMMITTEE");
  const [only] = others;
  if (others.length === 0) return item.addressees.length === 0 ? null : "PARTY_COMMITTEE";
  return others.length === 1 && only !== undefined ? only : null;
}

function numbersOf(number: string): number[] {
  return (number.match(/\d+|(?<=[\s(])[a-d](?=\))/gu) ?? []).map((one) =>
    /\d/u.test(one) ? Number(one) : one.charCodeAt(0) - 96,
  );
}

/** What the outline asks, ready to be compared with the words of a report. */
export function outlineOf(target: ImportTarget): Outline {
  const place = (item: OutlineTarget, asked: boolean, order: number): Place => ({
    item,
    asked,
    topics: topicsOfItem(item),
    actor: actorOf(item),
    level: levelOfItem(item),
    pairs: new Set([...pairsOf(folded(item.text)), ...pairsOf(folded(item.title))]),
    numbers: numbersOf(item.number),
    order,
  });
  const asked = target.items.map((item, at) => place(item, true, at));
  const others = (target.others ?? []).map((item, at) => place(item, false, asked.length + at));
  const places = [...asked, ...others].sort((a, b) => compareVi(a.item.code, b.item.code));
  return {
    places: places.map((one, order) => ({ ...one, order })),
    directive: target.directive ?? "",
    writer: target.writer ?? "PARTY_COMMITTEE",
    hasActors: places.some((one) => one.actor !== null),
  };
}

/** Where an outline does not ask for a topic by itself, the one it is asked under. */
const WIDER: Readonly<Partial<Record<Topic, readonly Topic[]>>> = {
  AWARENESS: ["RESULT"],
  LIMIT: ["RESULT"],
  CAUSE: ["LIMIT", "RESULT"],
  LESSON: ["LIMIT", "RESULT", "DIRECTION"],
};

/** The items that ask for a topic. */
export function placesFor({ places }: Outline, topic: Topic): Place[] {
  for (const one of [topic, ...(WIDER[topic] ?? [])]) {
    const found = places.filter((place) => place.topics.has(one));
    if (found.length > 0) return found;
  }
  return [];
}
