import type { Line } from "#lib/document/read/line.ts";
import type { Corrections } from "./correct.ts";
import { correctedReading, type Review, reviewOf } from "./corrected-reading.ts";
import { issuerOf } from "./draft-from-reading.ts";
import { type Directory, unitFinder } from "./match-unit.ts";
import type { Stage } from "./rules.ts";
import type { PlanReading, ReadFinding } from "./types.ts";
import { choicesOf, type NamedUnits, namedUnits } from "./units-named.ts";

/** One import in a list. */
export type ImportLine = {
  id: string;
  fileName: string;
  personName: string;
  unitName: string;
  stage: Stage;
  progress: number;
  problem: { code: string; params?: Record<string, string | number> | undefined } | null;
  planId: string | null;
  planTitle: string | null;
  createdAt: Date;
};

/** A finding, and whether a correction has settled it. */
export type SeenFinding = ReadFinding & { settled: boolean };

/** Everything the page of a reading shows. */
export type Understood = {
  lines: Line[];
  corrections: Corrections;
  review: Review;
  reading: PlanReading;
  findings: SeenFinding[];
  units: NamedUnits[];
  directory: Directory;
  /** Bodies this unit can write a plan for, and which of them the issuer's words mean. */
  issuers: { id: string; name: string }[];
  issuerId: string | null;
  /** How many fields a person corrected. */
  corrected: number;
};

/** Bodies whose plans a unit writes: its own, and those of the body it works for (directly above, at the same level). */
function issuersFor(unitId: string, { units }: Directory): Understood["issuers"] {
  const own = units.find((unit) => unit.id === unitId);
  const above = units.find((unit) => unit.id === own?.parentId && unit.levelCode === own.levelCode);
  return [above, own].filter((unit) => unit !== undefined).map(({ id, name }) => ({ id, name }));
}

/** A finding about a phrase is settled once no deadline says it any more, one about a unit once it means somebody. */
function findingsNow(now: PlanReading, units: readonly NamedUnits[]): SeenFinding[] {
  const phrases = new Set(now.milestones.map((row) => row.phrase.value));
  const read = now.findings.map((finding) => {
    const { phrase } = finding.params;
    return { ...finding, settled: typeof phrase === "string" && !phrases.has(phrase) };
  });
  const unknown = units.flatMap((named): SeenFinding[] => {
    const names = named.match === null ? [named.phrase] : named.match.missing;
    return names.map((unit) => ({
      code: "UNIT_UNKNOWN",
      severity: "warning",
      params: { unit },
      lines: named.lines,
      settled: named.chosen,
    }));
  });
  return [...read.filter((finding) => finding.code !== "UNIT_UNKNOWN"), ...unknown];
}

/** What was read for a unit, with corrections, findings and names looked up in the organisation. */
export function understoodOf(
  found: { unitId: string; lines: Line[] | null; corrected: Corrections | null },
  reading: PlanReading,
  directory: Directory,
): Understood {
  const corrections = found.corrected ?? {};
  const now = correctedReading(reading, corrections);
  const issuers = issuersFor(found.unitId, directory);
  const named = issuerOf(now, directory, found.unitId);
  const issuerId = issuers.find((issuer) => issuer.id === named)?.id ?? null;
  const levels = directory.levels.map((level) => level.code);
  const finder = unitFinder(directory, issuerId ?? found.unitId);
  const units = namedUnits(now, finder, choicesOf(corrections), levels);
  return {
    lines: found.lines ?? [],
    corrections,
    review: reviewOf(reading, corrections),
    reading,
    findings: findingsNow(now, units),
    units,
    directory,
    issuers,
    issuerId,
    corrected: Object.keys(corrections).length,
  };
}
