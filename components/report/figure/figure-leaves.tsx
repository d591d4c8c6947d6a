"use client";

import type { ReactNode } from "react";
import { useFormNow } from "#components/ui/form-context.ts";

/** Said beside the button once the grid is kept; `unchanged` where no cell differed from what was kept already. */
export function FiguresSaved({ saved, unchanged }: { saved: string; unchanged: string }) {
  const { state, pending } = useFormNow();
  const written =
    typeof state.value === "object" && state.value !== null && "written" in state.value ? state.value.written : null;
  const done = state.status === "done" && !pending;
  return (
    <span role="status" className="text-s text-green">
      {done && (written === 0 ? unchanged : saved)}
    </span>
  );
}

type YearsFoldProps = { summary: ReactNode; fields: readonly string[]; children: ReactNode };

/** The years of an indicator, folded away until one asks for them or one of them was refused. */
export function YearsFold({ summary, fields, children }: YearsFoldProps) {
  const { state } = useFormNow();
  const refused = fields.some((name) => state.fields?.[name] !== undefined);
  return (
    // Drawn anew when something in it was refused: then it stands open, else as its reader left it.
    <details key={refused ? "refused" : "folded"} open={refused} className="group/years min-w-0">
      <summary className="text-s text-ink-2 underline-offset-2 hover:underline">{summary}</summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
