import type { Heading } from "./heading.ts";
import { topicsIn } from "./heading.ts";
import type { Level } from "./level.ts";
import { type Outline, pairsOf, type Place, placesFor, share } from "./outline.ts";
import type { Topic } from "./topic.ts";
import type { Addressee, LaidBy } from "./types.ts";

/** What the headings above a paragraph say of its place. */
export type Scope = {
  /** Items it may belong to; none where it has no place. */
  places: readonly Place[];
  /** The one that is meant where the words below name no other. */
  usual: Place | null;
  topics: ReadonlySet<Topic>;
  actor: Addressee | null;
  /** A level that the outline has no item for. */
  lostLevel: boolean;
  /** The heading tells of the place and its people too ("Khái quát tình hình và …"), which the outline has no item for. */
  background: boolean;
  by: LaidBy;
  sure: boolean;
};

export const NOWHERE: Scope = {
  places: [],
  usual: null,
  topics: new Set(),
  actor: null,
  lostLevel: false,
  background: false,
  by: "heading",
  sure: true,
};

/** The depths at which the main topics are headed in a report, the highest of each. */
export type Headed = ReadonlyMap<Topic, number>;

const unique = (places: readonly Place[]): Place[] =>
  [...new Map(places.map((place) => [place.item.id, place])).values()].sort((a, b) => a.order - b.order);

/** The items a topic covers where it heads a whole part: its own, and those the outline has under a part of that name. */
function covered(outline: Outline, topic: Topic, parents: ReadonlyMap<Place, ReadonlySet<Topic>>): Place[] {
  const own = placesFor(outline, topic);
  const below = outline.places.filter((place) => parents.get(place)?.has(topic) === true && topic === "RESULT");
  return unique([...own, ...below]);
}

/** Of items that differ in whose work they speak of, the ones of this body. */
function ofActor(places: readonly Place[], actor: Addressee | null): Place[] {
  if (actor === null) return [...places];
  const own = places.filter((place) => place.actor === actor);
  return own.length > 0 ? own : [...places];
}

/** Where a text without a subject belongs among items of several bodies: to the writer's own, or the first asked. */
function usualOf(places: readonly Place[], outline: Outline): Place | null {
  const asked = places.filter((place) => place.asked);
  if (places.some((place) => place.actor !== null))
    return asked.find((place) => place.actor === outline.writer) ?? asked[0] ?? places[0] ?? null;
  return places.length === 1 ? (places[0] ?? null) : null;
}

function ofLevels(places: readonly Place[], levels: readonly Level[]): Place[] {
  return places.filter((place) => place.level !== null && levels.includes(place.level));
}

/** The item whose words a heading repeats, where it repeats one's and no other's. */
export function verbatim(outline: Outline, heading: Heading): Place | null {
  const pairs = pairsOf(heading.key);
  if (pairs.size < 3) return null;
  const [best, second] = outline.places
    .map((place) => ({ place, share: share(pairs, place.pairs) }))
    .sort((a, b) => b.share - a.share);
  if (best === undefined || best.share < 0.7) return null;
  return second === undefined || best.share - second.share >= 0.25 ? best.place : null;
}

const WITH_TASKS = /(?:nhiem vu|giai phap|phuong huong)[^.;]{0,30} va [^.;]{0,12}(?:kien nghi|de xuat)/u;

type Resolver = {
  outline: Outline;
  headed: Headed;
  parents: ReadonlyMap<Place, ReadonlySet<Topic>>;
};

/** Topics under which what follows keeps its place, whatever its own words are. */
function overrides(child: Topic, parent: Scope, depth: number, headed: Headed): boolean {
  if (parent.topics.size === 0) return true;
  if (parent.topics.has(child)) return true;
  const elsewhere = headed.get(child);
  const headedAbove = elsewhere !== undefined && elsewhere < depth;
  if (parent.topics.has("RECOMMEND")) return false;
  if (parent.topics.has("DIRECTION")) return child === "RECOMMEND" && !headedAbove;
  if (child === "AWARENESS") return parent.topics.has("RESULT") || !headedAbove;
  if (child === "LIMIT" || child === "CAUSE" || child === "LESSON") return parent.topics.has("RESULT") || !headedAbove;
  if (child === "BACKGROUND") return true;
  return !headedAbove;
}

function recommendation(heading: Heading, parent: Scope | null, { outline }: Resolver): Scope {
  const all = placesFor(outline, "RECOMMEND");
  const inherited = parent?.topics.has("RECOMMEND") === true ? parent : null;
  const open = inherited === null || inherited.places.length === 0 ? all : inherited.places;
  const topics = new Set<Topic>(["RECOMMEND"]);
  if (heading.levels.length === 0) {
    if (inherited !== null) return inherited;
    return { ...NOWHERE, places: open, usual: open.length === 1 ? (open[0] ?? null) : null, topics };
  }
  const places = ofLevels(inherited === null ? all : all, heading.levels);
  return {
    ...NOWHERE,
    places,
    usual: places.length === 1 ? (places[0] ?? null) : null,
    topics,
    lostLevel: places.length === 0,
  };
}

/** "Chuyển biến của cán bộ, đảng viên": what changed in people is how they think, however long the heading. */
const CHANGED_PEOPLE =
  /^(?:su |nhung )?chuyen bien (?:ro net |tich cuc )?(?:cua|trong|o) (?:cac |doi ngu |toan the )*(?:can bo|dang vien|cong chuc|doan vien|hoi vien|nhan dan|nguoi dan|quan chung|nguoi dung dau|cap uy)/u;

/** Weak words choose among the items that the heading above leaves open: "Chuyển biến" below "KẾT QUẢ". */
function chosenAmong(parent: Scope, heading: Heading): Topic[] {
  const short = heading.words.split(" ").length <= 6 || CHANGED_PEOPLE.test(heading.key);
  return [...heading.topics.weak].filter((topic) => {
    if (parent.topics.size > 1 && parent.topics.has(topic)) return true;
    return (
      topic === "AWARENESS" &&
      short &&
      parent.places.length > 1 &&
      parent.places.some((place) => place.topics.has(topic))
    );
  });
}

/** What a heading says of the place of what follows it, inside what the headings above it say. */
export function scopeOf(heading: Heading, depth: number, parent: Scope | null, resolver: Resolver): Scope {
  const { outline } = resolver;
  const own = [...heading.topics.strong].filter(
    (topic) => parent === null || overrides(topic, parent, depth, resolver.headed),
  );
  if (parent?.topics.has("RECOMMEND") === true && (own.includes("RECOMMEND") || heading.levels.length > 0))
    return recommendation(heading, parent, resolver);
  const among = own.length > 0 || parent === null ? [] : chosenAmong(parent, heading);
  if (own.length + among.length === 0 && parent !== null && parent.topics.size > 0)
    return narrowed(parent, heading, outline);
  const named = own.length > 0 ? own : among;
  const topics = new Set(named.length > 0 ? named : topicsIn(heading));
  // "Nhiệm vụ và kiến nghị" heads both.
  if (own.length > 0 && WITH_TASKS.test(heading.key)) topics.add("DIRECTION");
  const background = topics.size > 1 && topics.delete("BACKGROUND");
  if (topics.size === 1 && topics.has("RECOMMEND")) return recommendation(heading, parent, resolver);
  const same = verbatim(outline, heading);
  const places = unique([...topics].flatMap((topic) => covered(outline, topic, resolver.parents)));
  const choosesBody = new Set(places.map((place) => place.actor)).size > 1 && heading.actor === null;
  if (same !== null && (places.length === 0 || places.includes(same)) && same.level === null && !choosesBody)
    return { ...NOWHERE, places: [same], usual: same, topics: new Set(same.topics), actor: same.actor };
  if (topics.size === 0 || places.length === 0) return { ...NOWHERE, topics };
  // "2. Kết quả thực hiện các nhiệm vụ" below "II. KẾT QUẢ": no longer all that the part covers, but its own item.
  if (topics.size === 1 && topics.has("LEAD") && sameTopics(topics, parent) && parent.topics.size === 1)
    return narrowed(parent, heading, outline);
  const repeated = parent?.usual ?? null;
  if (repeated !== null && topics.size === 1 && !topics.has("LEAD") && sameTopics(topics, parent))
    return only(parent, repeated);
  const actors = heading.joint ? places : ofActor(places, heading.actor);
  const narrow = heading.levels.length > 0 && !topics.has("LEAD") && !topics.has("RESULT") ? actors : actors;
  return {
    ...NOWHERE,
    places: narrow,
    usual: usualFor(narrow, topics, outline),
    topics,
    actor: heading.joint ? null : heading.actor,
    background,
    sure: own.length > 0 || heading.topics.strong.size > 0,
  };
}

/** The item a heading of these topics is first of all about. */
function usualFor(places: readonly Place[], topics: ReadonlySet<Topic>, outline: Outline): Place | null {
  const only = places.length === 1 ? places[0] : undefined;
  if (only !== undefined) return only;
  const own = places.filter((place) => [...topics].some((topic) => place.topics.has(topic)));
  const groups = new Set(own.map((place) => place.item.parentNumber ?? place.item.code));
  return groups.size === 1 ? (own.length === 1 ? (own[0] ?? null) : usualOf(own, outline)) : null;
}

const sameTopics = (topics: ReadonlySet<Topic>, parent: Scope | null): parent is Scope =>
  parent !== null && [...topics].every((topic) => parent.topics.has(topic));

const only = (parent: Scope, place: Place): Scope =>
  parent.places.length === 1 ? parent : { ...parent, places: [place], usual: place };

/** A heading without a topic of its own below one that has: it may still name whose work it is about. */
function narrowed(parent: Scope, heading: Heading, outline: Outline): Scope {
  if (!parent.topics.has("LEAD") && !parent.topics.has("RECOMMEND") && parent.usual !== null)
    return only(parent, parent.usual);
  if (!parent.topics.has("LEAD") || parent.topics.size > 1) return parent;
  if (heading.joint || heading.actor === null) return parent;
  const all = placesFor(outline, "LEAD");
  const places = ofActor(all, heading.actor);
  return { ...parent, places, usual: usualOf(places, outline), actor: heading.actor, background: false };
}
