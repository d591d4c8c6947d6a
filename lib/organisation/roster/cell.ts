import { fold } from "#lib/platform/text.ts";
import { isDay } from "#lib/platform/time.ts";

const two = (text: string): string => text.padStart(2, "0");

/** A day as lists write it ("18/4/2023", "18.04.2023", "2023-04-18"), as YYYY-MM-DD; null where it is none that exists. */
export function dayIn(text: string): string | null {
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const day = found ? `${found[3]}-${two(found[2] ?? "")}-${two(found[1] ?? "")}` : text;
  return isDay(day) ? day : null;
}

/** The one of several things whose code or name is meant, with or without diacritics and in any case; null where none. */
export function chosenBy<T>(text: string, all: readonly T[], namesOf: (one: T) => readonly string[]): T | null {
  const word = fold(text);
  return all.find((one) => namesOf(one).some((name) => fold(name) === word)) ?? null;
}

const YES = ["co", "x", "yes", "y", "1", "true", "dung"];
const NO = ["khong", "no", "n", "0", "false", "sai"];

/** "có" and "không" in the ways lists say them; empty is yes, null is neither. */
export function yesIn(text: string): boolean | null {
  const word = fold(text);
  if (word === "" || YES.includes(word)) return true;
  return NO.includes(word) ? false : null;
}
