import { subjectOf } from "./actor.ts";
import { type Heading, topicsIn } from "./heading.ts";
import { addresseeOf } from "./level.ts";
import { isAwareness, topicsOfText } from "./likeness.ts";
import { type Outline, type Place, placesFor } from "./outline.ts";
import { folded, isNote, type Part } from "./part.ts";
import { type Headed, NOWHERE, type Scope, scopeOf } from "./scope.ts";
import { type Topic, topicsOf } from "./topic.ts";
import { type Node, nodesOf } from "./tree.ts";
import type { FindingCode, LaidBy, UnmatchedWhy } from "./types.ts";

/** Where a part of the text was laid, or why it has no place. */
export type Placed = {
  part: Part;
  place: Place | null;
  why: UnmatchedWhy;
  /** A heading that is the item's own; one below it; or text. */
  role: "heading" | "subheading" | "text";
  /** How deep a heading below the item lies, from 0. */
  below: number;
  by: LaidBy;
  sure: boolean;
};

export type Placing = { placed: Placed[]; findings: { code: FindingCode; parts: Part[] }[] };

type Open = {
  heading: Heading;
  depth: number;
  scope: Scope;
  part: Part;
  ordinal: number | null;
  placedUnder: Place | null;
};

/** What one part was decided to be, before it is written down. */
type Decision = { place: Place | null; why: UnmatchedWhy; by: LaidBy; sure: boolean };

const NONE =
  /^[-+*\s]*(?:khong(?: co)?(?: y kien| kien nghi| de xuat)?(?:,? (?:de xuat|kien nghi|gi)(?: gi)?)?(?: them)?|chua co(?: kien nghi| de xuat)?.{0,20}|nhat tri.{0,60})[.\s/]*$/u;

/** Whether words say that nothing is recommended. */
export const saysNone = (key: string): boolean =>
  NONE.test(key) || /^[-+*\s]*(?:\S+ ){0,6}khong co (?:y kien |noi dung )?(?:kien nghi|de xuat)/u.test(key);

/** The depths at which topics are headed, the highest of each. */
function headedIn(nodes: readonly Node[]): Map<Topic, number> {
  const headed = new Map<Topic, number>();
  for (const { heading, depth } of nodes) {
    if (heading === null) continue;
    for (const topic of heading.topics.strong) headed.set(topic, Math.min(depth, headed.get(topic) ?? depth));
  }
  return headed;
}

const decided = (place: Place | null, by: LaidBy, sure: boolean): Decision =>
  place === null
    ? { place: null, why: "noPlace", by, sure }
    : place.asked
      ? { place, why: "noPlace", by, sure }
      : { place: null, why: "notAddressed", by, sure };

/** Lays the parts of a report's text onto its outline. */
export class Placer {
  readonly #outline: Outline;
  readonly #parents: ReadonlyMap<Place, ReadonlySet<Topic>>;
  #headed: Headed = new Map();
  #stack: Open[] = [];
  #placed: Placed[] = [];
  #findings: Placing["findings"] = [];
  #pending: Placed[] = [];
  /** What dashes below a paragraph go with. */
  #lead: { decision: Decision; colon: boolean; depth: number } | null = null;
  #last: Decision | null = null;
  #anyHeading = false;

  constructor(outline: Outline) {
    this.#outline = outline;
    this.#parents = new Map(
      outline.places.map((place) => [place, topicsOf(folded(place.item.parentTitle ?? "")).strong]),
    );
  }

  run(parts: readonly Part[]): Placing {
    const nodes = nodesOf(parts);
    this.#headed = headedIn(nodes);
    this.#anyHeading = nodes.some(
      ({ heading, part }) =>
        heading !== null && (!heading.runIn || part.mark !== null) && heading.topics.strong.size > 0,
    );
    for (const node of nodes) {
      if (node.heading === null) this.#text(node.part);
      else this.#head(node, node.heading);
    }
    this.#settlePending(null);
    if (!this.#anyHeading && parts.length > 0) this.#findings.push({ code: "NO_HEADINGS", parts: parts.slice(0, 1) });
    return { placed: this.#placed, findings: this.#findings };
  }

  #scope(): Scope | null {
    return this.#stack.at(-1)?.scope ?? null;
  }

  #head(node: Node, heading: Heading): void {
    const { part, depth, ordinal } = node;
    this.#stack = this.#stack.filter((open) => open.depth < depth);
    const parent = this.#stack.at(-1) ?? null;
    const found = scopeOf(heading, depth, parent?.scope ?? null, {
      outline: this.#outline,
      headed: this.#headed,
      parents: this.#parents,
    });
    const scope = this.#byNeighbours(found, heading, depth, ordinal);
    const open: Open = { heading, depth, scope, part, ordinal, placedUnder: null };
    this.#stack.push(open);
    this.#lead = null;
    if (parent === null || parent.scope !== scope) this.#last = null;
    if (scope.lostLevel) this.#findings.push({ code: "RECOMMENDATION_ELSEWHERE", parts: [part] });
    if (heading.runIn) this.#text(part);
    else this.#headingLine(part, heading, scope, parent);
  }

  /** A main heading whose words say nothing stands where its neighbours leave room. */
  #byNeighbours(scope: Scope, heading: Heading, depth: number, ordinal: number | null): Scope {
    if (scope.places.length > 0 || scope.topics.size > 0 || depth > 0 || heading.runIn) return scope;
    const before = this.#last ?? this.#placed.findLast((one) => one.place !== null) ?? null;
    const place = before?.place ?? null;
    if (place === null || ordinal === null || !place.topics.has("RESULT")) return scope;
    return { ...NOWHERE, places: [place], usual: place, topics: new Set(place.topics), by: "position", sure: false };
  }

  #headingLine(part: Part, heading: Heading, scope: Scope, parent: Open | null): void {
    const line = (place: Place | null, role: Placed["role"], why: UnmatchedWhy, below = 0): Placed => ({
      part,
      place,
      why,
      role,
      below,
      by: scope.by === "heading" && place !== null && this.#numberAgrees(place) ? "number" : scope.by,
      sure: scope.sure,
    });
    if (scope.places.length === 0) {
      this.#settlePending(null);
      this.#placed.push(line(null, "text", "noPlace"));
      return;
    }
    const target = this.#headingPlace(scope);
    if (target === null) {
      const { usual } = scope;
      const places = usual !== null && scope.places.every((place) => place.asked || place === usual) ? usual : null;
      const waiting = line(places ?? scope.places[0] ?? null, "heading", "noPlace");
      this.#pending.push(waiting);
      this.#placed.push(waiting);
      this.#findings.push({ code: "HEADING_COVERS_SEVERAL", parts: [part] });
      return;
    }
    if (!target.asked) {
      this.#settlePending(null);
      this.#placed.push(line(null, "text", "notAddressed"));
      return;
    }
    this.#settlePending(target);
    const under = this.#stack.slice(0, -1).some((open) => open.placedUnder === target);
    const detail = [...topicsIn(heading)].every(
      (topic) => topic === "LIMIT" || topic === "CAUSE" || topic === "LESSON",
    );
    const opened =
      under ||
      (parent !== null &&
        parent.scope.usual === target &&
        parent.scope.places.length > 0 &&
        (parent.scope === scope || detail || !heading.topics.strong.has("RESULT")));
    const ownSub = detail && target.topics.has("RESULT") && heading.topics.strong.size > 0;
    const open = this.#stack.at(-1);
    if (open !== undefined) open.placedUnder = target;
    const depth = this.#stack.filter((one) => one.placedUnder === target).length - 1;
    this.#placed.push(
      line(target, opened || ownSub ? "subheading" : "heading", "noPlace", Math.max(0, depth - (under ? 1 : 0))),
    );
  }

  /** The one item a heading stands for: several wait for the first text below them. */
  #headingPlace(scope: Scope): Place | null {
    const asked = scope.places.filter((place) => place.asked);
    if (scope.places.length === 1) return scope.places[0] ?? null;
    if (asked.length === 1 && scope.usual !== null && scope.actor === null) return asked[0] ?? null;
    return null;
  }

  /** Whether the numbers of the open headings are those the outline gives the item. */
  #numberAgrees(place: Place): boolean {
    const ordinals = this.#stack.map((open) => open.ordinal);
    const numbers = ordinals.filter((one): one is number => one !== null);
    if (numbers.length === 0 || numbers.length !== ordinals.length) return false;
    const label = this.#stack.at(-1)?.part.mark;
    const path = label?.kind === "outline" ? label.label.split(".").slice(1).map(Number) : numbers;
    return path.length <= place.numbers.length && path.every((number, at) => number === place.numbers[at]);
  }

  #settlePending(place: Place | null): void {
    for (const waiting of this.#pending) {
      const { place: usual } = waiting;
      if (place !== null) waiting.place = place;
      else if (usual !== null && !usual.asked) Object.assign(waiting, { place: null, role: "text" });
    }
    this.#pending = [];
  }

  #text(part: Part): void {
    const decision = this.#decide(part);
    const waits = this.#opensRecommendations(part, decision);
    const one: Placed = { part, ...decision, role: "text", below: 0 };
    this.#placed.push(one);
    if (waits) {
      one.place = this.#scope()?.places.find((place) => place.asked) ?? null;
      one.sure = false;
      this.#pending.push(one);
      return;
    }
    if (decision.place !== null) this.#settlePending(decision.place);
    if (part.mark?.dash !== true || this.#lead === null)
      this.#lead = { decision, colon: /:$/u.test(part.text), depth: rankOfDash(part) };
    this.#last = decision;
  }

  /** "Đảng ủy phường có một số kiến nghị như sau:" belongs to what follows it. */
  #opensRecommendations(part: Part, decision: Decision): boolean {
    const scope = this.#scope();
    return (
      decision.place === null &&
      decision.why === "noPlace" &&
      scope?.topics.has("RECOMMEND") === true &&
      scope.places.length > 1 &&
      /:$/u.test(part.text) &&
      part.kind === "paragraph"
    );
  }

  #decide(part: Part): Decision {
    // A note goes with what refers to it.
    if (isNote(part)) return this.#last ?? { place: null, why: "pageMatter", by: "position", sure: true };
    const scope = this.#scope();
    const words = part.key.slice(part.mark?.end ?? 0);
    const below =
      part.mark?.dash === true || part.kind === "table" || part.mark?.kind === "alpha" || part.mark?.kind === "paren";
    if (scope === null || (scope.places.length === 0 && scope.topics.size === 0 && !this.#anyHeading))
      return this.#alone(words, below);
    if (scope.places.length === 0) return { place: null, why: "noPlace", by: "heading", sure: true };
    if (scope.topics.has("RECOMMEND")) {
      const asked = this.#recommended(part, words, scope, below);
      if (asked !== null) return asked;
    }
    if (scope.topics.has("LEAD") && scope.topics.size === 1) return this.#led(words, scope, below);
    const only = scope.places.length === 1 ? (scope.places[0] ?? null) : null;
    if (only !== null && !scope.topics.has("RECOMMEND")) return decided(only, this.#how(scope, only), scope.sure);
    return this.#among(words, scope, below);
  }

  #how(scope: Scope, place: Place): LaidBy {
    return scope.by === "heading" && this.#numberAgrees(place) ? "number" : scope.by;
  }

  /** Text under recommendations: to whom it is addressed decides, its own words before the heading's. */
  #recommended(part: Part, words: string, scope: Scope, below: boolean): Decision | null {
    const places = scope.places.filter((place) => place.level !== null);
    const only = places.length === 1 ? (places[0] ?? null) : null;
    const nowhere: Decision = { place: null, why: "noPlace", by: "heading", sure: true };
    if (part.kind === "table") return only === null ? nowhere : decided(only, this.#how(scope, only), scope.sure);
    const to = addresseeOf(words);
    const own =
      to === null || to === "several"
        ? null
        : (placesFor(this.#outline, "RECOMMEND").find((place) => place.level === to.level) ?? null);
    if (only !== null) {
      if (to === null || to === "several" || own === only) return decided(only, this.#how(scope, only), scope.sure);
      const asks = /^(?:\S+ ){0,2}?(?:de nghi|kien nghi)/u.test(words);
      return asks ? decided(own, "likeness", false) : decided(only, this.#how(scope, only), scope.sure);
    }
    if (saysNone(words)) return decided(places[0] ?? null, "position", false);
    if (
      scope.topics.size > 1 &&
      to === null &&
      !/(?:de nghi|kien nghi)/u.test(words.slice(0, 60)) &&
      !this.#isBelow(below)
    )
      return null;
    if (to === "several") return nowhere;
    if (to !== null) {
      if (own === null) this.#findings.push({ code: "RECOMMENDATION_ELSEWHERE", parts: [part] });
      return own === null || scope.places.includes(own) || scope.topics.has("RECOMMEND")
        ? decided(own, "likeness", true)
        : nowhere;
    }
    if (this.#isBelow(below)) return this.#lead?.decision ?? nowhere;
    return nowhere;
  }

  #isBelow(below: boolean): boolean {
    return below && this.#lead !== null && this.#lead.colon;
  }

  /** Text under leadership: whose work it tells of decides among the items of several bodies. */
  #led(words: string, scope: Scope, below: boolean): Decision {
    const asked = scope.places.filter((place) => place.asked);
    const only = scope.places.length === 1 ? (scope.places[0] ?? null) : null;
    if (only !== null) return decided(only, this.#how(scope, only), scope.sure);
    if (scope.actor === null && asked.length === 1)
      return decided(asked[0] ?? null, this.#how(scope, asked[0] ?? scope.places[0] ?? NEVER), scope.sure);
    if (asked.length === 0) return { place: null, why: "notAddressed", by: "heading", sure: true };
    if (this.#isBelow(below) && this.#lead?.decision.place !== null) {
      const subject = subjectOf(words, 40);
      if (subject.actor === null) return this.#lead?.decision ?? decided(scope.usual, "position", false);
    }
    const { actor, joint } = subjectOf(words);
    const own = actor === null ? undefined : asked.find((place) => place.actor === actor);
    if (own !== undefined) return decided(own, "likeness", true);
    if (joint || actor !== null) return decided(scope.usual, "position", !joint);
    const before = this.#last?.place ?? null;
    if (before !== null && asked.includes(before)) return decided(before, "position", false);
    return decided(scope.usual, "position", true);
  }

  /** Text under a heading of several topics: its own words decide; where they do not, it goes with what stands before it. */
  #among(words: string, scope: Scope, below: boolean): Decision {
    if (this.#isBelow(below) && this.#lead !== null && this.#lead.decision.place !== null) return this.#lead.decision;
    const awareness = scope.places.find((place) => place.topics.has("AWARENESS") && !place.topics.has("RESULT"));
    if (awareness !== undefined && !below && isAwareness(words)) return decided(awareness, "likeness", true);
    if (scope.usual !== null && scope.topics.size === 1)
      return decided(scope.usual, this.#how(scope, scope.usual), scope.sure);
    for (const topic of topicsOfText(words)) {
      if (!scope.topics.has(topic) && !(topic === "LIMIT" || topic === "CAUSE" || topic === "LESSON")) continue;
      const places = placesFor(this.#outline, topic).filter((place) => scope.places.includes(place));
      const place = places.length > 1 ? this.#ofSubject(words, places) : (places[0] ?? null);
      if (place !== null) return decided(place, "likeness", true);
    }
    const before = this.#last?.place ?? null;
    if (before !== null && scope.places.includes(before)) return decided(before, "position", false);
    return decided(scope.usual, "position", false);
  }

  #ofSubject(words: string, places: readonly Place[]): Place | null {
    const { actor } = subjectOf(words);
    const asked = places.filter((place) => place.asked);
    return (
      asked.find((place) => place.actor === (actor ?? this.#outline.writer)) ??
      asked.find((place) => place.actor === this.#outline.writer) ??
      asked[0] ??
      places[0] ??
      null
    );
  }

  /** A text without headings: only what its own words make sure has a place. */
  #alone(words: string, below: boolean): Decision {
    const nowhere: Decision = { place: null, why: "noPlace", by: "likeness", sure: true };
    if (below && this.#lead !== null && (this.#lead.colon || this.#lead.depth > 0)) return this.#lead.decision;
    const [first] = topicsOfText(words);
    if (first === undefined) return nowhere;
    if (first === "RECOMMEND") {
      const to = addresseeOf(words);
      if (to === null || to === "several") return nowhere;
      return decided(
        placesFor(this.#outline, "RECOMMEND").find((place) => place.level === to.level) ?? null,
        "likeness",
        true,
      );
    }
    const places = placesFor(this.#outline, first);
    const place = places.length > 1 ? this.#ofSubject(words, places) : (places[0] ?? null);
    return { ...decided(place, "likeness", false) };
  }
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

const rankOfDash = (part: Part): number => (part.mark?.dash === true ? 1 : 0);
