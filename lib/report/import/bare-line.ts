import { isNote, type Part } from "./part.ts";

const ENDS = /[.;:!?…]["')\]”’]*$/u;
const OPEN_END = /[.;:,!?…–-]["')\]”’]*$/u;
/** As headings begin that name no topic: whose work, or which. */
const NOUNS =
  /^(?:vai tro|trach nhiem|cong tac|viec|hoat dong|ket qua|su |tinh hinh|thuc trang|noi dung|chuyen bien|nhung |cac |danh gia|doi voi|ve )/u;
const LONGEST = 18;

const countOf = (text: string): number => text.split(/\s+/u).filter((word) => word !== "").length;
const isText = (part: Part | undefined): boolean =>
  part !== undefined && part.kind === "paragraph" && ENDS.test(part.text) && countOf(part.text) >= 8;

/** Whether a report marks its parts with numbers: then a line without one is no heading of it. */
const isNumbered = (parts: readonly Part[]): boolean =>
  parts.some(({ mark, kind }) => kind === "paragraph" && mark !== null && !mark.dash);

/**
 * The lines of a report without numbers that stand between its paragraphs as headings do, though nothing marks them:
 * short, begun with a capital, without a mark at the end, behind a whole sentence and before one.
 */
export function bareLines(parts: readonly Part[]): ReadonlySet<Part> {
  if (isNumbered(parts)) return new Set();
  return new Set(
    parts.filter((part, at) => {
      const before = parts[at - 1];
      return (
        part.kind === "paragraph" &&
        part.mark === null &&
        !isNote(part) &&
        countOf(part.text) <= LONGEST &&
        /^\p{Lu}/u.test(part.text) &&
        NOUNS.test(part.key) &&
        !OPEN_END.test(part.text) &&
        (before === undefined || (ENDS.test(before.text) && !/:$/u.test(before.text))) &&
        isText(parts[at + 1])
      );
    }),
  );
}
