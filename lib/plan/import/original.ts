import type { CorrectedValue } from "./correct.ts";
import type { Found, PlanReading, ReadItem } from "./types.ts";

type Part = Found<string> | Found<number> | Found<string>[] | string | readonly string[] | null | undefined;

function valueOf(part: Part): CorrectedValue {
  if (part === null || part === undefined || typeof part === "string") return part ?? null;
  if ("value" in part) return part.value;
  return part.map((one) => (typeof one === "string" ? one : one.value));
}

/** A name of a field in a row that has it; null in any other. */
function field(row: object | undefined, name: string): Part {
  const found = Object.entries(row ?? {}).find(([key]) => key === name);
  // The rows are those of a reading: their fields are what Part lists.
  return found === undefined ? null : (found[1] as Part);
}

function aboutPart({ signer, ...reading }: PlanReading, name: string): Part {
  const parts: Record<string, Part> = {
    title: reading.title,
    number: reading.number,
    issuedOn: reading.issuedOn,
    issuer: reading.issuer,
    authority: signer.authority,
    signerTitle: signer.title,
    signerName: signer.name,
  };
  return parts[name];
}

function outlineRow(reading: PlanReading, places: readonly string[]): object | undefined {
  const [section, ...deeper] = places.map(Number);
  const start = reading.outline[section ?? Number.NaN];
  let row: { items?: ReadItem[] } | undefined = start;
  for (const place of deeper) row = row?.items?.[place];
  return row;
}

/**
 * What the document says at a path of a correction (`directives.0.subject`); null where it says nothing there, also for
 * rows that a person added.
 */
export function originalAt(reading: PlanReading, path: string): CorrectedValue {
  const [part = "", ...rest] = path.split(".");
  const name = rest.at(-1) ?? "";
  if (name === "removed") return false;
  if (part === "about") return valueOf(aboutPart(reading, name));
  if (part === "monitors" || part === "reporters" || part === "distribution") return valueOf(reading[part]);
  if (part === "outline") return valueOf(field(outlineRow(reading, rest.slice(0, -1)), name));
  const list = part === "directives" || part === "milestones" || part === "leads" ? reading[part] : [];
  return valueOf(field(list[Number(rest[0])], name));
}
