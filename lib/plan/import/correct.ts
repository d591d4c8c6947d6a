import type { Found } from "./types.ts";

export type CorrectedValue = string | number | boolean | null | string[];

/** One correction of one field. Corrections are kept all, so that what somebody saw at a revision can be told. */
export type Correction = { value: CorrectedValue; revision: number; by: string; at: string };

/** Corrections by path: `about.title`, `directives.0.subject`, `directives.+7.code` (an added row), `units.so tai chinh`. */
export type Corrections = Record<string, Correction[]>;

/** A row of a list with where it stands; `original` is null for one that a person added. */
export type Row<T> = { path: string; original: T | null };

export const lastOf = (corrections: Corrections, path: string): Correction | null => corrections[path]?.at(-1) ?? null;

/** What stood in a field as somebody saw it at a revision; undefined: not corrected by then. */
export function seenAt(corrections: Corrections, path: string, revision: number): CorrectedValue | undefined {
  return corrections[path]?.findLast((one) => one.revision <= revision)?.value;
}

/** Whether a row was taken out. */
export const isRemoved = (corrections: Corrections, path: string): boolean =>
  lastOf(corrections, `${path}.removed`)?.value === true;

/** The rows of a list: those read, then those a person added, also the ones taken out. */
export function rowsOf<T>(list: string, original: readonly T[], corrections: Corrections): Row<T>[] {
  const added = Object.keys(corrections).flatMap((path) => {
    const rest = path.startsWith(`${list}.+`) ? path.slice(list.length + 1).split(".")[0] : undefined;
    return rest === undefined ? [] : [`${list}.${rest}`];
  });
  return [
    ...original.map((row, index) => ({ path: `${list}.${index}`, original: row })),
    ...[...new Set(added)].map((path) => ({ path, original: null })),
  ];
}

/** A text as it stands now: corrected by a person (who is not uncertain), else as read. */
export function textAt(
  corrections: Corrections,
  path: string,
  original: Found<string> | null | undefined,
): Found<string> | null {
  const last = lastOf(corrections, path);
  if (last === null) return original ?? null;
  return typeof last.value === "string" && last.value !== ""
    ? { value: last.value, lines: original?.lines ?? [] }
    : null;
}

/** A number as it stands now. */
export function numberAt(
  corrections: Corrections,
  path: string,
  original: Found<number> | null | undefined,
): Found<number> | null {
  const last = lastOf(corrections, path);
  if (last === null) return original ?? null;
  return typeof last.value === "number" ? { value: last.value, lines: original?.lines ?? [] } : null;
}

/** A word out of a closed list as it stands now. */
export function choiceAt<T extends string>(
  corrections: Corrections,
  path: string,
  original: T | undefined,
  choices: readonly T[],
  otherwise: T,
): T {
  const last = lastOf(corrections, path);
  return choices.find((choice) => choice === last?.value) ?? original ?? otherwise;
}

/** A list of texts as it stands now; a text that stood in the document keeps its lines. */
export function textsAt(
  corrections: Corrections,
  path: string,
  original: readonly Found<string>[] | undefined,
): Found<string>[] {
  const last = lastOf(corrections, path);
  if (last === null || !Array.isArray(last.value)) return [...(original ?? [])];
  return last.value.map((value) => original?.find((found) => found.value === value) ?? { value, lines: [] });
}

export const sameValue = (one: CorrectedValue | undefined, other: CorrectedValue | undefined): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** A field as a form sends it: where it stands, what was typed, what the document says there. */
export type Typed = { path: string; value: CorrectedValue; original: CorrectedValue };

export type Merge =
  | { ok: true; corrections: Corrections; changed: number }
  | { ok: false; clash: Typed & { by: string } };

/**
 * Lays what a person typed over what stands. A field that they left as they saw it (at `revision`) is not written, so
 * that two people in one form do not undo each other; one that somebody else changed meanwhile to something different
 * is a clash and nothing is written. `next` is the revision that these corrections get.
 */
export function mergeTyped(
  corrections: Corrections,
  typed: readonly Typed[],
  pen: { revision: number; next: number; by: string; at: string },
): Merge {
  const merged: Corrections = { ...corrections };
  let changed = 0;
  for (const field of typed) {
    const seen = seenAt(corrections, field.path, pen.revision) ?? field.original;
    const last = lastOf(corrections, field.path);
    const now = last === null ? field.original : last.value;
    if (sameValue(field.value, seen) || sameValue(field.value, now)) continue;
    if (last !== null && last.revision > pen.revision)
      return { ok: false, clash: { ...field, value: now, by: last.by } };
    merged[field.path] = [
      ...(corrections[field.path] ?? []),
      { value: field.value, revision: pen.next, by: pen.by, at: pen.at },
    ];
    changed += 1;
  }
  return { ok: true, corrections: merged, changed };
}
