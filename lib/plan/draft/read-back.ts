import { type Deadline, readDeadline } from "../deadline/phrase.ts";
import type { PlanDraft } from "./schema.ts";

type Reading = Pick<PlanDraft, "literalBefore" | "year">;

/** What a deadline phrase of a draft means, by the draft's own choices (how "trước ngày" is read, the year left out). */
export function meaningOf(phrase: string, draft: Reading): Deadline {
  return readDeadline(phrase, {
    literalBefore: draft.literalBefore,
    ...(draft.year === null ? {} : { year: draft.year }),
  });
}

/** The last day still on time, YYYY-MM-DD; null where the phrase names no exact day. */
export function dueOf(phrase: string, draft: Reading): string | null {
  const meaning = meaningOf(phrase, draft);
  return meaning.kind === "day" || meaning.kind === "span" ? meaning.day : null;
}
