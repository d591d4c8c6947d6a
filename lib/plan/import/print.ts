import { sentenceOf } from "./labels.ts";
import type { Found, PlanReading, ReadItem, ReadMilestone } from "./types.ts";

type Printed = Record<string, unknown>;

const value = <T>(one: Found<T> | null): T | null => one?.value ?? null;

const values = (ones: readonly Found<string>[]): string[] => ones.map((one) => one.value);

/** An item and those below it, one after the other as in the document; `depth` counts from 1 below the section. */
function flat({ number, text, addresses, items }: ReadItem, depth = 1): Printed[] {
  const one = { ...(number === undefined ? {} : { number }), text: text.value, addresses, depth };
  return [one, ...(items ?? []).flatMap((below) => flat(below, depth + 1))];
}

function milestone(one: ReadMilestone): Printed {
  return {
    directive: one.directive,
    level: one.level,
    levelPhrase: one.levelPhrase.value,
    kind: one.kind,
    phrase: one.phrase.value,
    due: one.due,
    recipient: value(one.recipient),
    channel: value(one.channel),
  };
}

type Source = { path: string; lines: number[]; uncertain?: string };

const isFound = (one: unknown): one is Found<unknown> =>
  typeof one === "object" && one !== null && "value" in one && "lines" in one && Array.isArray(one.lines);

/** Where each value was read, by its place in the reading ("milestones.0.phrase"). */
function* sources(one: unknown, path: string): Generator<Source> {
  if (isFound(one)) {
    yield { path, lines: one.lines, ...(one.uncertain === undefined ? {} : { uncertain: one.uncertain }) };
    return;
  }
  if (typeof one !== "object" || one === null) return;
  for (const [key, inner] of Object.entries(one)) yield* sources(inner, path === "" ? key : `${path}.${key}`);
}

/** A reading as `portal plan import --json` prints it (interfaces.md), with who reports and where each value stands. */
export function printReading(reading: PlanReading): Printed {
  const { signer, findings, unresolved, ...read } = reading;
  return {
    title: value(read.title),
    number: value(read.number),
    issuedOn: value(read.issuedOn),
    issuer: value(read.issuer),
    signer: { authority: value(signer.authority), title: value(signer.title), name: value(signer.name) },
    directives: read.directives.map((one) => ({
      code: value(one.code),
      kind: one.kind.value,
      date: value(one.date),
      issuer: value(one.issuer),
      subject: value(one.subject),
      years: value(one.years),
    })),
    milestones: read.milestones.map(milestone),
    leads: read.leads.map(({ directive, unit, coordinating }) => ({
      directive,
      unit: unit.value,
      coordinating: values(coordinating),
    })),
    monitors: values(read.monitors),
    reporters: values(read.reporters),
    outline: read.outline.map((section) => ({
      number: section.number,
      title: section.title.value,
      items: section.items.flatMap((item) => flat(item)),
    })),
    distribution: values(read.distribution),
    findings: findings.map(({ code, severity, directive, level, params, lines }) => ({
      code,
      severity,
      ...(directive === undefined ? {} : { directive }),
      ...(level === undefined ? {} : { level }),
      message: sentenceOf(code, params),
      lines,
    })),
    unresolved: unresolved.map(({ line, text, why }) => ({ line, text, why: sentenceOf(why, {}) })),
    sources: [...sources({ ...read, signer }, "")],
  };
}
