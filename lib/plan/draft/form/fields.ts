import { nfc } from "#lib/platform/text.ts";
import { isDay } from "#lib/platform/time.ts";

/** What a form posted, nested by its names; nothing of it is trusted. */
export type Typed = Readonly<Record<string, unknown>>;

export function record(value: unknown): Typed {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Typed) : {};
}

/** The rows of a list; holes of a sparse one are left out. */
export function rows(value: unknown): Typed[] {
  if (Array.isArray(value)) return value.filter((row) => row !== undefined && row !== null).map(record);
  return Object.values(record(value)).map(record);
}

/** Words in NFC without blanks around; empty where nothing was typed. */
export function text(value: unknown, longest = 20_000): string {
  return typeof value === "string" ? nfc(value).replaceAll("\r\n", "\n").trim().slice(0, longest) : "";
}

export function textOrNull(value: unknown, longest = 300): string | null {
  return text(value, longest) || null;
}

/** A whole number within bounds; null where none was typed, or none that is. */
export function whole(value: unknown, least: number, most: number): number | null {
  const typed = text(value, 12);
  if (!/^\d+$/.test(typed)) return null;
  const number = Number(typed);
  return number >= least && number <= most ? number : null;
}

export function dayOrNull(value: unknown): string | null {
  const typed = text(value, 10);
  return isDay(typed) ? typed : null;
}

/** A ticked box. */
export function ticked(value: unknown): boolean {
  return value === "on" || value === "true" || value === true;
}

/** All values under one name: boxes ticked, lines chosen. */
export function chosen(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((one) => (typeof one === "string" && one !== "" ? [one] : []));
}

/** One of the values there are; null for anything else. */
export function known<T extends string>(value: unknown, there: Iterable<T>): T | null {
  const typed = text(value, 80);
  for (const one of there) if (one === typed) return one;
  return null;
}

/** Lines of a text field, the empty ones left out. */
export function lines(value: unknown, longest = 1000): string[] {
  return text(value, 200_000)
    .split("\n")
    .map((line) => line.trim().slice(0, longest))
    .filter((line) => line !== "");
}
