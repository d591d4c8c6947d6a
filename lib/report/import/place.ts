import { type Around, type Decision, decide, type Lead } from "./decide.ts";
import { type Heading, topicsIn } from "./heading.ts";
import { type Outline, type Place, placesFor } from "./outline.ts";
import { folded, type Part } from "./part.ts";
import { type Headed, NOWHERE, type Scope, scopeOf, verbatim } from "./scope.ts";
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
  /** How many parts were placed before it. */
  from: number;
};

/** The depths at which topics are headed, the highest of each. */
function headedIn(nodes: readonly Node[]): Map<Topic, number> {
  const headed = new Map<Topic, number>();
  for (const { heading, depth } of nodes) {
    if (heading === null) continue;
    for (const topic of heading.topics.strong) headed.set(topic, Math.min(depth, headed.get(topic) ?? depth));
  }
  return headed;
}

/** The next heading that is not below the one at an index; null where none follows or the next is a higher one. */
function headingBehind(nodes: readonly Node[], at: number): Heading | null {
  const depth = nodes[at]?.depth ?? 0;
  const next = nodes.slice(at + 1).find((node) => node.heading !== null && node.depth <= depth);
  return next?.depth === depth ? next.heading : null;
}

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
  #lead: Lead | null = null;
  #last: Decision | null = null;
  #anyHeading = false;

  constructor(outline: Outline) {
    this.#outline = outline;
    this.#parents = new Map(
      outline.places.map((place) => [place, topicsOf(folded(place.item.parentTitle ?? "")).strong]),
    );
  }

  run(parts: readonly Part[]): Placing {
    const nodes = nodesOf(parts, (heading) => verbatim(this.#outline, heading) !== null);
    this.#headed = headedIn(nodes);
    this.#anyHeading = nodes.some(
      ({ heading, part }) =>
        heading !== null && (!heading.runIn || part.mark !== null) && heading.topics.strong.size > 0,
    );
    for (const [at, node] of nodes.entries()) {
      if (node.heading === null) this.#below(node);
      else this.#head(node, node.heading, headingBehind(nodes, at));
    }
    this.#settlePending(null);
    if (!this.#anyHeading && parts.length > 0) this.#findings.push({ code: "NO_HEADINGS", parts: parts.slice(0, 1) });
    return { placed: this.#placed, findings: this.#findings };
  }

  #scope(): Scope | null {
    return this.#stack.at(-1)?.scope ?? null;
  }

  /** A dash behind one with a label of its own does not stand under that label. */
  #below({ part, depth }: Node): void {
    this.#stack = this.#stack.filter((open) => open.depth < depth);
    this.#text(part);
  }

  #head(node: Node, heading: Heading, behind: Heading | null): void {
    const { part, depth, ordinal } = node;
    this.#stack = this.#stack.filter((open) => open.depth < depth);
    const parent = this.#stack.at(-1) ?? null;
    const found = scopeOf(heading, depth, parent?.scope ?? null, {
      outline: this.#outline,
      headed: this.#headed,
      parents: this.#parents,
    });
    const scope = this.#byNeighbours(found, heading, depth, ordinal !== null || this.#goesOnIn(behind));
    const open: Open = { heading, depth, scope, part, ordinal, placedUnder: null, from: this.#placed.length };
    this.#stack.push(open);
    this.#lead = null;
    if (parent === null || parent.scope !== scope) this.#last = null;
    if (scope.lostLevel) this.#findings.push({ code: "RECOMMENDATION_ELSEWHERE", parts: [part] });
    if (heading.runIn) this.#text(part);
    else this.#headingLine(part, heading, scope, parent);
  }

  /** Whether the main heading behind still speaks of the results that stand before: what lies between does so too. */
  #goesOnIn(behind: Heading | null): boolean {
    const before = this.#placed.findLast((one) => one.place !== null)?.place ?? null;
    if (behind === null || before === null) return false;
    return [...behind.topics.strong].some((topic) => placesFor(this.#outline, topic).includes(before));
  }

  /** A main heading whose words say nothing stands where its neighbours leave room. */
  #byNeighbours(scope: Scope, heading: Heading, depth: number, hasNeighbours: boolean): Scope {
    if (scope.places.length > 0 || scope.topics.size > 0 || depth > 0 || heading.runIn) return scope;
    const before = this.#last ?? this.#placed.findLast((one) => one.place !== null) ?? null;
    const place = before?.place ?? null;
    const bodies = placesFor(this.#outline, "LEAD").filter((one) => one.actor === heading.actor);
    if (heading.actor !== null && bodies.length > 0 && (place === null || place.topics.has("LEAD")))
      return {
        ...NOWHERE,
        places: bodies,
        usual: bodies[0] ?? null,
        topics: new Set(["LEAD"]),
        actor: heading.actor,
        by: "position",
        sure: false,
      };
    if (place === null || !hasNeighbours || !place.topics.has("RESULT")) return scope;
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
      return;
    }
    if (!target.asked) {
      this.#settlePending(null);
      this.#placed.push(line(null, "text", "notAddressed"));
      return;
    }
    this.#settlePending(target);
    this.#tellNumber(target, part);
    const under = this.#stack.slice(0, -1).some((open) => open.placedUnder === target);
    const said = [...topicsIn(heading)];
    const detail =
      said.length > 0 && said.every((topic) => topic === "LIMIT" || topic === "CAUSE" || topic === "LESSON");
    const begun = parent !== null && this.#placed.slice(parent.from + 1).some((one) => one.place === target);
    const names = heading.topics.strong.size > 0 || scope.actor !== (parent?.scope.actor ?? null);
    const opened =
      under ||
      begun ||
      (parent !== null &&
        parent.scope.usual === target &&
        !this.#opens(heading, scope, parent.scope, names && !detail));
    const ownSub = detail && target.topics.has("RESULT");
    const open = this.#stack.at(-1);
    if (open !== undefined) open.placedUnder = target;
    const depth = this.#stack.filter((one) => one.placedUnder === target).length - 1;
    this.#placed.push(
      line(target, opened || ownSub ? "subheading" : "heading", "noPlace", Math.max(0, depth - (under ? 1 : 0))),
    );
  }

  /** Whether a heading is its item's own, though the one above it already led there. */
  #opens(heading: Heading, scope: Scope, above: Scope, names: boolean): boolean {
    if (above === scope || !names) return false;
    return above.places.length > 1 || heading.topics.strong.has("RESULT");
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
    const decision = decide(this.#around(), part);
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
    this.#tellDoubt(decision);
    if (part.mark?.dash !== true || this.#lead === null)
      this.#lead = { decision, colon: /:$/u.test(part.text), dash: part.mark?.dash === true };
    this.#last = decision;
  }

  /** A main heading that bears another number than its part of the outline is shown, the first only. */
  #tellNumber(place: Place, part: Part): void {
    const open = this.#stack.at(-1);
    const [number] = place.numbers;
    if (open === undefined || this.#stack.length > 1 || open.ordinal === null || number === undefined) return;
    const told = this.#findings.some(({ code }) => code === "NUMBERS_DIFFER");
    if (!told && open.ordinal !== number) this.#findings.push({ code: "NUMBERS_DIFFER", parts: [part] });
  }

  /** A heading under which a paragraph could belong to several items is shown once. */
  #tellDoubt(decision: Decision): void {
    const open = this.#stack.at(-1);
    if (open === undefined || decision.by !== "position" || decision.place === null) return;
    const several = open.scope.places.filter((place) => place.asked).length > 1;
    const told = this.#findings.some(({ code, parts }) => code === "HEADING_COVERS_SEVERAL" && parts[0] === open.part);
    if (several && !told) this.#findings.push({ code: "HEADING_COVERS_SEVERAL", parts: [open.part] });
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

  #around(): Around {
    return {
      outline: this.#outline,
      scope: this.#scope(),
      lead: this.#lead,
      last: this.#last,
      anyHeading: this.#anyHeading,
      numberAgrees: (place) => this.#numberAgrees(place),
      elsewhere: (part) => this.#findings.push({ code: "RECOMMENDATION_ELSEWHERE", parts: [part] }),
    };
  }
}
