import { useLocale, useTranslations } from "next-intl";
import { milestoneWord } from "#lib/plan/labels.ts";
import { waitLimitsSchema } from "#lib/plan/waiting/schema.ts";
import { dayInWords } from "./day-in-words.ts";

type Value = string | number | boolean | null;
export type Said = { readonly [key: string]: Value | readonly Value[] };
type Locale = "vi" | "en";
type Words = ReturnType<typeof useTranslations<"amendment">>;

const text = (value: Said[string] | undefined): string =>
  Array.isArray(value) ? value.join(", ") : typeof value === "string" ? value : "";

/** A deadline as its words and the day they mean. */
function deadlineWords(said: Said, locale: Locale, t: Words): string {
  const day = text(said["day"]);
  if (day === "") return t("said.noDate");
  const phrase = text(said["phrase"]);
  return phrase === "" ? dayInWords(day, locale) : t("said.deadline", { phrase, day: dayInWords(day, locale) });
}

/** One side of an amendment (old or new) in one line; empty where that side says nothing. */
function words(kind: string, said: Said, locale: Locale, t: Words): string {
  switch (kind) {
    case "DEADLINE_SET":
    case "DEADLINE_MOVED":
      return deadlineWords(said, locale, t);
    case "ITEM_ADDED":
    case "ITEM_REMOVED":
    case "ITEM_REWORDED":
      return said["number"] === undefined
        ? ""
        : `${text(said["number"])} ${text(said["title"])}: ${text(said["text"])}`;
    case "UNIT_RENAMED":
      return `${text(said["name"])} (${text(said["shortName"])}, ${text(said["symbol"])})`;
    case "READING_CHANGED":
      return said["literalBefore"] === true ? t("said.literal") : t("said.loose");
    case "WAIT_LIMITS_CHANGED": {
      const limits = waitLimitsSchema.safeParse(said);
      return limits.success ? t("said.limits", limits.data) : "";
    }
    case "DECIDER_CHANGED":
      return text(said["decider"]);
    default:
      return text(said["units"]) || text(said["unit"]);
  }
}

/** What an amendment is about where it is a deadline: directive, whom it binds, which milestone. */
export function amendmentAbout(kind: string, after: Said, locale: Locale): string {
  if (kind !== "DEADLINE_SET" && kind !== "DEADLINE_MOVED") return "";
  return [text(after["directive"]), text(after["whom"]), milestoneWord(text(after["milestone"]), locale)].join(" · ");
}

/** Old and new of an amendment beside each other, in the plan's words. */
export function AmendmentSaid({ kind, before, after }: { kind: string; before: Said; after: Said }) {
  const t = useTranslations("amendment");
  const locale = useLocale() === "en" ? "en" : "vi";
  const [old, fresh] = [words(kind, before, locale, t), words(kind, after, locale, t)];
  const about = amendmentAbout(kind, after, locale);
  return (
    <div className="grid gap-1">
      {about && <p className="font-medium">{about}</p>}
      {old && (
        <p>
          <span className="text-s text-ink-3">{t("said.old")} </span>
          <del className="text-ink-2 no-underline">{old}</del>
        </p>
      )}
      {fresh && (
        <p>
          <span className="text-s text-ink-3">{t("said.new")} </span>
          <ins className="font-medium no-underline">{fresh}</ins>
        </p>
      )}
    </div>
  );
}
