import { readDeadline } from "../deadline/phrase.ts";
import {
  type Corrections,
  choiceAt,
  isRemoved,
  lastOf,
  numberAt,
  type Row,
  rowsOf,
  textAt,
  textsAt,
} from "./correct.ts";
import type {
  Addressee,
  Found,
  Level,
  MilestoneKind,
  PlanReading,
  ReadDirective,
  ReadItem,
  ReadLead,
  ReadMilestone,
  ReadSection,
} from "./types.ts";

export const LEVELS: readonly Level[] = ["CENTRAL", "PROVINCE", "DISTRICT", "COMMUNE", "UNIT"];
export const MILESTONE_KINDS: readonly MilestoneKind[] = ["OWN_PLAN", "SUM_UP", "SEND_REPORT", "OTHER"];
export const ADDRESSEES: readonly Addressee[] = ["PARTY_COMMITTEE", "GOVERNMENT", "FRONT"];

/** A row as it stands now, with where it stands, what was read there, and whether it was taken out. */
export type NowRow<T> = Row<T> & { now: T; removed: boolean };
/** An item of the outline with its own path; its nested items are rows too. */
export type NowItem = NowRow<ReadItem> & { items: NowItem[] };
export type NowSection = NowRow<ReadSection> & { items: NowItem[] };

/** Everything that was understood, row by row, as a person corrected it. */
export type Review = {
  about: Pick<PlanReading, "title" | "number" | "issuedOn" | "issuer" | "signer">;
  directives: NowRow<ReadDirective>[];
  milestones: NowRow<ReadMilestone>[];
  leads: NowRow<ReadLead>[];
  monitors: Found<string>[];
  reporters: Found<string>[];
  distribution: Found<string>[];
  outline: NowSection[];
};

const none = (): Found<string> => ({ value: "", lines: [] });

function nowRows<T>(
  list: string,
  original: readonly T[],
  corrections: Corrections,
  now: (row: Row<T>) => T,
): NowRow<T>[] {
  return rowsOf(list, original, corrections).map((row) => ({
    ...row,
    now: now(row),
    removed: isRemoved(corrections, row.path),
  }));
}

function directiveAt({ path, original }: Row<ReadDirective>, corrections: Corrections): ReadDirective {
  const text = (name: string, found: Found<string> | null | undefined) => textAt(corrections, `${path}.${name}`, found);
  return {
    code: text("code", original?.code),
    kind: text("kind", original?.kind) ?? none(),
    date: text("date", original?.date),
    issuer: text("issuer", original?.issuer),
    subject: text("subject", original?.subject),
    years: numberAt(corrections, `${path}.years`, original?.years),
  };
}

function milestoneAt(
  { path, original }: Row<ReadMilestone>,
  corrections: Corrections,
  year: number | null,
): ReadMilestone {
  const text = (name: string, found: Found<string> | null | undefined) => textAt(corrections, `${path}.${name}`, found);
  const phrase = text("phrase", original?.phrase) ?? none();
  const asRead = original !== null && lastOf(corrections, `${path}.phrase`) === null;
  const deadline = asRead
    ? original.deadline
    : readDeadline(phrase.value, { literalBefore: true, ...(year === null ? {} : { year }) });
  const due = deadline.kind === "day" || deadline.kind === "span" ? deadline.day : null;
  const directive = lastOf(corrections, `${path}.directive`)?.value;
  return {
    directive: typeof directive === "string" ? directive : (original?.directive ?? "*"),
    level: choiceAt(corrections, `${path}.level`, original?.level, LEVELS, "UNIT"),
    levelPhrase: text("levelPhrase", original?.levelPhrase) ?? none(),
    kind: choiceAt(corrections, `${path}.kind`, original?.kind, MILESTONE_KINDS, "OTHER"),
    phrase,
    due: asRead ? original.due : due,
    deadline,
    recipient: text("recipient", original?.recipient),
    channel: text("channel", original?.channel),
  };
}

function leadAt({ path, original }: Row<ReadLead>, corrections: Corrections): ReadLead {
  const directive = lastOf(corrections, `${path}.directive`)?.value;
  return {
    directive: typeof directive === "string" ? directive : (original?.directive ?? "*"),
    unit: textAt(corrections, `${path}.unit`, original?.unit) ?? none(),
    coordinating: textsAt(corrections, `${path}.coordinating`, original?.coordinating),
  };
}

function addressesAt(path: string, original: readonly Addressee[] | undefined, corrections: Corrections): Addressee[] {
  const last = lastOf(corrections, `${path}.addresses`);
  if (last === null || !Array.isArray(last.value)) return [...(original ?? [])];
  const chosen = last.value;
  return ADDRESSEES.filter((addressee) => chosen.includes(addressee));
}

function itemsAt(list: string, original: readonly ReadItem[], corrections: Corrections): NowItem[] {
  return rowsOf(list, original, corrections).map((row) => {
    const number = textAt(
      corrections,
      `${row.path}.number`,
      row.original?.number === undefined ? null : { value: row.original.number, lines: [] },
    );
    const items = itemsAt(row.path, row.original?.items ?? [], corrections);
    const kept = items.filter((item) => !item.removed).map((item) => item.now);
    const now: ReadItem = {
      ...(number === null ? {} : { number: number.value }),
      text: textAt(corrections, `${row.path}.text`, row.original?.text) ?? none(),
      addresses: addressesAt(row.path, row.original?.addresses, corrections),
      ...(kept.length === 0 ? {} : { items: kept }),
    };
    return { ...row, now, items, removed: isRemoved(corrections, row.path) };
  });
}

function outlineAt(original: readonly ReadSection[], corrections: Corrections): NowSection[] {
  return rowsOf("outline", original, corrections).map((row) => {
    const items = itemsAt(row.path, row.original?.items ?? [], corrections);
    const numbered = row.original === null ? null : { value: row.original.number, lines: [] };
    const now: ReadSection = {
      number: textAt(corrections, `${row.path}.number`, numbered)?.value ?? "",
      title: textAt(corrections, `${row.path}.title`, row.original?.title) ?? none(),
      items: items.filter((item) => !item.removed).map((item) => item.now),
    };
    return { ...row, now, items, removed: isRemoved(corrections, row.path) };
  });
}

/** The year that a plan speaks of: of its date, else the one its title names; null where it names none. */
export function yearOf(about: Pick<PlanReading, "title" | "issuedOn">): number | null {
  const named = about.issuedOn?.value ?? /năm\s+(20\d\d)/iu.exec(about.title?.value ?? "")?.[1];
  const year = Number(named?.slice(0, 4));
  return Number.isInteger(year) && year > 1900 ? year : null;
}

/** What was understood, row by row, with the corrections laid over it; a corrected deadline phrase is read again. */
export function reviewOf(reading: PlanReading, corrections: Corrections): Review {
  const text = (name: string, found: Found<string> | null) => textAt(corrections, `about.${name}`, found);
  const about = {
    title: text("title", reading.title),
    number: text("number", reading.number),
    issuedOn: text("issuedOn", reading.issuedOn),
    issuer: text("issuer", reading.issuer),
    signer: {
      authority: text("authority", reading.signer.authority),
      title: text("signerTitle", reading.signer.title),
      name: text("signerName", reading.signer.name),
    },
  };
  const year = yearOf(about);
  return {
    about,
    directives: nowRows("directives", reading.directives, corrections, (row) => directiveAt(row, corrections)),
    milestones: nowRows("milestones", reading.milestones, corrections, (row) => milestoneAt(row, corrections, year)),
    leads: nowRows("leads", reading.leads, corrections, (row) => leadAt(row, corrections)),
    monitors: textsAt(corrections, "monitors", reading.monitors),
    reporters: textsAt(corrections, "reporters", reading.reporters),
    distribution: textsAt(corrections, "distribution", reading.distribution),
    outline: outlineAt(reading.outline, corrections),
  };
}

/** The reading as corrected, in the shape it was read in; findings and unresolved lines stay those of the document. */
export function correctedReading(reading: PlanReading, corrections: Corrections): PlanReading {
  const review = reviewOf(reading, corrections);
  const kept = <T>(rows: readonly NowRow<T>[]): T[] => rows.filter((row) => !row.removed).map((row) => row.now);
  const { monitors, reporters, distribution } = review;
  return {
    ...review.about,
    directives: kept(review.directives),
    milestones: kept(review.milestones),
    leads: kept(review.leads),
    monitors,
    reporters,
    distribution,
    outline: kept(review.outline),
    findings: reading.findings,
    unresolved: reading.unresolved,
  };
}
