import type { ReactNode } from "react";
import { Sheet } from "#components/ui/sheet.tsx";

/** `**bold**` and `*italic*` of the stored text. */
function marked(line: string): ReactNode[] {
  return line.split(/(\*\*[^*]+\*\*|\*[^*]+\*)/u).map((part, index) => {
    if (part.startsWith("**")) return <strong key={`${index}-${part}`}>{part.slice(2, -2)}</strong>;
    if (part.startsWith("*")) return <em key={`${index}-${part}`}>{part.slice(1, -1)}</em>;
    return part.replaceAll("*", "");
  });
}

/** The plan as it was written, line by line, so that whatever is read out of it can point at its line. */
export function PlanText({ text }: { text: string }) {
  return (
    <Sheet>
      {text.split("\n").map((line, index) => {
        const number = index + 1;
        if (line.trim() === "") return null;
        return (
          <p
            key={number}
            id={`line-${number}`}
            className="grid scroll-mt-24 grid-cols-[2.25rem_minmax(0,1fr)] gap-2 target:bg-amber-wash"
          >
            <span className="num select-none text-s text-ink-3">{number}</span>
            <span>{marked(line)}</span>
          </p>
        );
      })}
    </Sheet>
  );
}
