import type { DeadlineView } from "#lib/plan/deadline/rules.ts";
import type { Colleague } from "../assignment/types.ts";
import type { QueueFilter } from "../queue-address.ts";

/** Why a report stands before the next one of the queue: the first thing in which the two differ. */
export type Because = "due" | "round" | "waiting";

/** A report in a review queue. Days are full or begun days since it was sent. */
export type QueueRow = {
  id: string;
  unit: string;
  directive: string;
  state: string;
  round: number;
  /** Its place in the queue as it is narrowed and ordered, from 1. */
  place: number;
  waitingDays: number;
  /** Who has it: the reviewer at work (`begun`), or whoever it was given to. */
  holder: { personId: string; name: string; mine: boolean; begun: boolean } | null;
  /** Who reviewed the round before. */
  before: string | null;
  /** The viewer has it, or an item of it. */
  mine: boolean;
  /** What this viewer can do with it now. */
  act: "start" | "continue" | "conclude" | "open";
  href: string;
  /** Items the unit has answered and nobody has concluded. */
  replied: number;
  /** Drafted flags. */
  flags: number;
  /** Hints against formality that are not dismissed. */
  signals: number;
  /** Items given to readers, and how many of them are read. */
  parts: { of: number; done: number };
  /** The unit asks for it back. */
  askedBack: boolean;
  /** Its first sending against its deadlines. */
  send: DeadlineView;
  /** That somebody was told that it waits, the latest; null where nobody was since it came. */
  told: { rung: string; at: Date } | null;
  /** The channel's own deadline for the directive, in the plan's words, and what it means today. */
  own: DeadlineView | null;
  /** Null for the last of the queue, and where it is not ordered by urgency. */
  because: Because | null;
  may: { take: boolean; takeOver: boolean };
};

/** One value of a filter, with how many reports it would show beside the other filters. */
export type Choice = { value: string; label: string; count: number };

/** Every filter with what each of its values would show. */
export type Choices = {
  who: { all: number; me: number; nobody: number; colleagues: Choice[] };
  directives: Choice[];
  kinds: Choice[];
  rounds: { first: number; again: number };
  states: { waiting: number; review: number };
  late: { sent: number; due: number };
};

/** One page of the queue. */
export type QueuePage = {
  filter: QueueFilter;
  rows: QueueRow[];
  /** Reports the filter shows, and those of the whole queue. */
  total: number;
  whole: number;
  /** Days the longest waiting report of the whole queue has waited. */
  longest: number;
  pages: number;
  choices: Choices;
  colleagues: Colleague[];
  /** The head gives to others; a reviewer takes for themselves. */
  may: { assign: boolean; take: boolean };
};

/** The head of the queue as a desk shows it: what is the viewer's own first. */
export type QueueHead = { rows: QueueRow[]; total: number; longest: number; mine: number };

/** Where a report stands in the queue one came from. */
export type Neighbours = { place: number; of: number; previous: string | null; next: string | null };
