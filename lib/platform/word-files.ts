import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** The languages of the screens; Vietnamese is the one every text must have first. */
export const LOCALES = ["vi", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** Words by key; a key may lead to a further level. */
export type Words = { [key: string]: string | Words };

const words: z.ZodType<Words> = z.record(
  z.string(),
  z.lazy(() => z.union([z.string(), words])),
);

const read = new Map<Locale, Record<string, Words>>();

/** A language out of a cookie or a person's row; Vietnamese for anything unknown. */
export function localeOf(text: string | undefined): Locale {
  return LOCALES.find((locale) => locale === text) ?? "vi";
}

/**
 * The catalogue of a language: one file per namespace (a room or a family of screens), read once in production, anew at
 * every call in development. Works in every process, also outside Next.
 */
export function catalogue(locale: Locale): Record<string, Words> {
  const known = process.env.NODE_ENV === "production" ? read.get(locale) : undefined;
  if (known) return known;
  const folder = join(/* turbopackIgnore: true */ process.cwd(), "lib", "platform", "words", locale);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
  const all = Object.fromEntries(
    files.map((name) => {
      const content: unknown = JSON.parse(readFileSync(join(/* turbopackIgnore: true */ folder, name), "utf8"));
      return [name.slice(0, -".json".length), words.parse(content)];
    }),
  );
  read.set(locale, all);
  return all;
}

/** Every key of a catalogue with its words, as `namespace.key.key`. */
export function flatten(all: Words, prefix = ""): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(all)) {
    if (typeof value === "string") flat.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}
