import clsx from "clsx";
import { useTranslations } from "next-intl";
import { Sheet } from "#components/ui/sheet.tsx";
import type { Line } from "#lib/document/read/line.ts";
import type { LineMark } from "#lib/plan/import/line-marks.ts";

const shapes: Record<LineMark, { sign: string; look: string }> = {
  finding: { sign: "▲", look: "text-amber" },
  unresolved: { sign: "?", look: "text-red-ink" },
  used: { sign: "●", look: "text-green" },
};

type Props = { lines: readonly Line[]; marks: ReadonlyMap<number, LineMark> };

/** The document line by line. Beside each number stands what became of the line; a link to `#L12` marks line 12. */
export function DocumentLines({ lines, marks }: Props) {
  const t = useTranslations("plan-import");
  return (
    <Sheet>
      {lines
        .filter((line) => line.text.trim() !== "")
        .map((line) => {
          const mark = marks.get(line.number);
          return (
            <div
              key={line.number}
              id={`L${line.number}`}
              className="-mx-2 grid scroll-mt-24 grid-cols-[2.75rem_minmax(0,1fr)] items-baseline gap-2 rounded-box px-1 target:bg-amber-wash target:outline-2 target:outline-amber lg:-ml-11"
            >
              <span className="num flex items-baseline justify-end gap-1.5 font-sans text-s text-ink-3 select-none">
                {mark && (
                  <>
                    <span aria-hidden="true" title={t(`mark.${mark}`)} className={shapes[mark].look}>
                      {shapes[mark].sign}
                    </span>
                    <span className="sr-only">{t(`mark.${mark}`)}</span>
                  </>
                )}
                {line.number}
              </span>
              <p
                className={clsx(
                  line.bold && "font-bold",
                  line.italic && "italic",
                  line.align === "center" && "text-center",
                  line.align === "right" && "text-right",
                  line.place !== "body" && "text-ink-2",
                )}
              >
                {line.text}
              </p>
            </div>
          );
        })}
    </Sheet>
  );
}
