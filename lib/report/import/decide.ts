import { subjectOf } from "./actor.ts";
import { addresseeOf } from "./level.ts";
import { isAwareness, topicsOfText } from "./likeness.ts";
import { type Outline, type Place, placesFor } from "./outline.ts";
import { isNote, type Part } from "./part.ts";
import type { Scope } from "./scope.ts";
import type { LaidBy, UnmatchedWhy } from "./types.ts";

/** Where a part of the text belongs, or why it has no place. */
export type Decision = { place: Place | null; why: UnmatchedWhy; by: LaidBy; sure: boolean };

/** A paragraph that dashes below it may go with: those of one that ends with a colon do. */
export type Lead = { decision: Decision; colon: boolean; dash: boolean };

/** What stands around a part of the text when its place is decided. */
export type Around = {
  outline: Outline;
  scope: Scope | null;
  lead: Lead | null;
  /** What stood before it under the same heading. */
  last: Decision | null;
  /** Whether anything in the report heads something. */
  anyHeading: boolean;
  /** Whether the numbers of the open headings are those the outline gives an item. */
  numberAgrees: (place: Place) => boolean;
  /** Told of what is asked of a level the outline has no item for. */
  elsewhere: (part: Part) => void;
};

const NONE =
  /^[-+*\s]*(?:khong(?: co)?(?: y kien| kien nghi| de xuat)?(?:,? (?:de xuat|kien nghi|gi)(?: gi)?)?(?: them)?|chua co(?: kien nghi| de xuat)?.{0,20}|nhat tri.{0,60})[.\s/]*$/u;

/** Whether words say that nothing is recommended. */
export const saysNone = (key: string): boolean =>
  NONE.test(key) || /^[-+*\s]*(?:\S+ ){0,6}khong co (?:y kien |noi dung )?(?:kien nghi|de xuat)/u.test(key);

const decided = (place: Place | null, by: LaidBy, sure: boolean): Decision =>
  place === null
    ? { place: null, why: "noPlace", by, sure }
    : place.asked
      ? { place, why: "noPlace", by, sure }
      : { place: null, why: "notAddressed", by, sure };

const NO_PLACE: Decision = { place: null, why: "noPlace", by: "heading", sure: true };
/** "Ngoài ra, đề nghị …": it names for itself whom it asks, below a label for a level the outline has no item for. */
const ASKS_ITSELF = /^(?:\S+ ){0,3}?(?:de nghi|kien nghi)(?! (?:tren|nay|cua))/u;

/** Where a part of the text belongs by the headings above it, its neighbours and its own words. */
export function decide(a: Around, part: Part): Decision {
  // A note goes with what refers to it.
  if (isNote(part)) return a.last ?? { place: null, why: "pageMatter", by: "position", sure: true };
  const scope = a.scope;
  const words = part.key.slice(part.mark?.end ?? 0);
  const below =
    part.mark?.dash === true || part.kind === "table" || part.mark?.kind === "alpha" || part.mark?.kind === "paren";
  if (scope === null || (scope.places.length === 0 && scope.topics.size === 0 && !a.anyHeading))
    return alone(a, words, below);
  if (scope.lostLevel && ASKS_ITSELF.test(words)) return recommended(a, part, words, scope, false) ?? NO_PLACE;
  if (scope.places.length === 0) return NO_PLACE;
  if (scope.topics.has("RECOMMEND")) {
    const asked = recommended(a, part, words, scope, below);
    if (asked !== null) return asked;
  }
  if (scope.topics.has("LEAD") && scope.topics.size === 1) return led(a, words, scope, below);
  const only = scope.places.length === 1 ? (scope.places[0] ?? null) : null;
  if (only !== null && !scope.topics.has("RECOMMEND")) return decided(only, how(a, scope, only), scope.sure);
  return among(a, words, scope, below);
}

function how(a: Around, scope: Scope, place: Place): LaidBy {
  return scope.by === "heading" && a.numberAgrees(place) ? "number" : scope.by;
}

/** Text under recommendations: to whom it is addressed decides, its own words before the heading's. */
function recommended(a: Around, part: Part, words: string, scope: Scope, below: boolean): Decision | null {
  const places = scope.places.filter((place) => place.level !== null);
  const only = places.length === 1 ? (places[0] ?? null) : null;
  const nowhere: Decision = { place: null, why: "noPlace", by: "heading", sure: true };
  if (part.kind === "table") return only === null ? nowhere : decided(only, how(a, scope, only), scope.sure);
  const to = addresseeOf(words);
  const own =
    to === null || to === "several"
      ? null
      : (placesFor(a.outline, "RECOMMEND").find((place) => place.level === to.level) ?? null);
  if (only !== null) {
    if (to === null || to === "several" || own === only) return decided(only, how(a, scope, only), scope.sure);
    const asks = to.at <= 3 || /^(?:\S+ ){0,2}?(?:de nghi|kien nghi)/u.test(words);
    return asks ? decided(own, "likeness", false) : decided(only, how(a, scope, only), scope.sure);
  }
  if (saysNone(words)) return decided(places[0] ?? null, "position", false);
  if (scope.topics.size > 1 && to === null && !/(?:de nghi|kien nghi)/u.test(words.slice(0, 60)) && !isBelow(a, below))
    return null;
  if (to === "several") return nowhere;
  if (to !== null) {
    if (own === null) a.elsewhere(part);
    return own === null || scope.places.includes(own) || scope.topics.has("RECOMMEND")
      ? decided(own, "likeness", true)
      : nowhere;
  }
  if (isBelow(a, below)) return a.lead?.decision ?? nowhere;
  return nowhere;
}

function isBelow(a: Around, below: boolean): boolean {
  return below && a.lead !== null && a.lead.colon;
}

/** "Đảng bộ phường có 24 chi bộ": what there is, not what was done. */
const DESCRIBES =
  /^(?:\S+ ){0,6}?(?:co|gom|gom co|rong) (?:tong so |tong cong |tong dien tich )?(?:tren |gan |hon |khoang )?\d/u;

/** Text under leadership: whose work it tells of decides among the items of several bodies. */
function led(a: Around, words: string, scope: Scope, below: boolean): Decision {
  const asked = scope.places.filter((place) => place.asked);
  const only = scope.places.length === 1 ? (scope.places[0] ?? null) : null;
  if (only !== null) return decided(only, how(a, scope, only), scope.sure);
  if (scope.actor === null && asked.length === 1)
    return decided(asked[0] ?? null, how(a, scope, asked[0] ?? scope.places[0] ?? NEVER), scope.sure);
  if (asked.length === 0) return { place: null, why: "notAddressed", by: "heading", sure: true };
  if (isBelow(a, below) && a.lead?.decision.place !== null) {
    const subject = subjectOf(words, 40);
    if (subject.actor === null) return a.lead?.decision ?? decided(scope.usual, "position", false);
  }
  const { actor, joint } = subjectOf(words);
  const isFirst = scope.background && (a.last?.place ?? null) === null;
  const isOfWork = topicsOfText(words).includes("LEAD") || ((actor !== null || joint) && !DESCRIBES.test(words));
  if (isFirst && !isOfWork) return NO_PLACE;
  const own = actor === null ? undefined : asked.find((place) => place.actor === actor);
  if (own !== undefined) return decided(own, "likeness", true);
  if (joint || actor !== null) return decided(scope.usual, "position", !joint);
  const before = a.last?.place ?? null;
  if (before !== null && asked.includes(before)) return decided(before, "position", false);
  return decided(scope.usual, "position", true);
}

/** Text under a heading of several topics: its own words decide; where they do not, it goes with what stands before it. */
function among(a: Around, words: string, scope: Scope, below: boolean): Decision {
  if (isBelow(a, below) && a.lead !== null && a.lead.decision.place !== null) return a.lead.decision;
  const awareness = scope.places.find((place) => place.topics.has("AWARENESS") && !place.topics.has("RESULT"));
  if (awareness !== undefined && !below && isAwareness(words)) return decided(awareness, "likeness", true);
  if (scope.usual !== null && scope.topics.size === 1)
    return decided(scope.usual, how(a, scope, scope.usual), scope.sure);
  for (const topic of topicsOfText(words)) {
    if (!scope.topics.has(topic) && !(topic === "LIMIT" || topic === "CAUSE" || topic === "LESSON")) continue;
    const places = placesFor(a.outline, topic).filter((place) => scope.places.includes(place));
    const place = places.length > 1 ? ofSubject(a, words, places) : (places[0] ?? null);
    if (place !== null) return decided(place, "likeness", true);
  }
  const before = a.last?.place ?? null;
  if (before !== null && scope.places.includes(before)) return decided(before, "position", false);
  return decided(scope.usual, "position", false);
}

function ofSubject(a: Around, words: string, places: readonly Place[]): Place | null {
  const { actor } = subjectOf(words);
  const asked = places.filter((place) => place.asked);
  return (
    asked.find((place) => place.actor === (actor ?? a.outline.writer)) ??
    asked.find((place) => place.actor === a.outline.writer) ??
    asked[0] ??
    places[0] ??
    null
  );
}

/** A text without headings: only what its own words make sure has a place. */
function alone(a: Around, words: string, below: boolean): Decision {
  const nowhere: Decision = { place: null, why: "noPlace", by: "likeness", sure: true };
  if (below && a.lead !== null && (a.lead.colon || a.lead.dash)) return a.lead.decision;
  const [first] = topicsOfText(words);
  if (first === undefined) return nowhere;
  if (first === "RECOMMEND") {
    const to = addresseeOf(words);
    if (to === null || to === "several") return nowhere;
    return decided(
      placesFor(a.outline, "RECOMMEND").find((place) => place.level === to.level) ?? null,
      "likeness",
      true,
    );
  }
  const places = placesFor(a.outline, first);
  const place = places.length > 1 ? ofSubject(a, words, places) : (places[0] ?? null);
  return { ...decided(place, "likeness", false) };
}

/** Never reached: a scope without places is answered before. */
const NEVER: Place = {
  item: {
    id: "",
    code: "",
    number: "",
    title: "",
    text: "",
    parentNumber: null,
    parentTitle: null,
    level: null,
    addressees: [],
  },
  asked: false,
  topics: new Set(),
  actor: null,
  level: null,
  pairs: new Set(),
  numbers: [],
  order: 0,
};
