import clsx from "clsx";
import type { Letterhead } from "#lib/report/letterhead.ts";

type LetterheadProps = {
  head: Letterhead;
  title: string;
  subject: string;
  /** The mark of what nobody has decided yet ("DỰ THẢO"), under the number. */
  draft?: string | undefined;
};

/** The printed head of a report: bodies on the left, the Party or the state on the right, number, place and date, kind and subject. */
export function PaperHead({ head, title, subject, draft }: LetterheadProps) {
  return (
    <header className="mb-6 font-serif">
      <div className="grid grid-cols-2 gap-x-4 gap-y-3 text-center text-s sm:text-m">
        <div>
          {head.superior && <div>{head.superior}</div>}
          <div className="font-bold">{head.body}</div>
          {head.separator === "asterisk" ? (
            <div aria-hidden="true">*</div>
          ) : (
            <div aria-hidden="true" className="mx-auto mt-1 w-1/3 border-t border-ink" />
          )}
        </div>
        <div>
          {head.right.map((line) => (
            <div key={line} className="font-bold">
              <span className={clsx(line === head.right.at(-1) && "border-b border-ink")}>{line}</span>
            </div>
          ))}
        </div>
        <div>
          <div className="num">{head.number}</div>
          {draft && <div className="draft-mark">{draft}</div>}
        </div>
        <div className="num italic">{head.date}</div>
      </div>
      <div className="mx-auto mt-6 max-w-[46ch] text-center">
        <div className="text-l font-bold">{title}</div>
        <div className="font-bold">{subject}</div>
        <div aria-hidden="true">{head.separator === "asterisk" ? "-----" : "———"}</div>
      </div>
    </header>
  );
}
