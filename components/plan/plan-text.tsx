import type { ReactNode } from "react";
import { Sheet } from "#components/ui/sheet.tsx";

type Line = { number: number; parts: { text: string; bold: boolean }[] };

/** The stored text by lines; `**` turns bold on and off, also from one line to the next. */
function linesOf(text: string): Line[] {
  let bold = false;
  return text.split("\n").map((line, index) => {
    const parts = line.split("**").map((part, place) => {
      if (place > 0) bold = !bold;
      return { text: part, bold };
    });
    return { number: index + 1, parts: parts.filter((part) => part.text !== "") };
  });
}

/** `*italic*` inside a part. */
function marked(text: string): ReactNode[] {
  return text
    .split(/(\*[^*]+\*)/u)
    .map((part, index) =>
      part.startsWith("*") && part.endsWith("*") && part.length > 2 ? (
        <em key={`${index}-${part}`}>{part.slice(1, -1)}</em>
      ) : (
        part.replaceAll("*", "")
      ),
    );
}

/** The plan as it was written, line by line, so that whatever is read out of it can point at its line. */
export function PlanText({ text }: { text: string }) {
  return (
    <Sheet>
      {linesOf(text)
        .filter((line) => line.parts.some((part) => part.text.trim() !== ""))
        .map((line) => (
          <div
            key={line.number}
            id={`line-${line.number}`}
            className="grid scroll-mt-24 grid-cols-[2rem_minmax(0,1fr)] items-baseline gap-2 target:bg-amber-wash"
          >
            <span className="num text-right font-sans text-s text-ink-3 select-none">{line.number}</span>
            <p>
              {line.parts.map((part, index) =>
                part.bold ? (
                  <strong key={`${index}-${part.text}`}>{marked(part.text)}</strong>
                ) : (
                  <span key={`${index}-${part.text}`}>{marked(part.text)}</span>
                ),
              )}
            </p>
          </div>
        ))}
    </Sheet>
  );
}
