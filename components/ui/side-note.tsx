import clsx from "clsx";
import type { ReactNode } from "react";
import { type EdgeTone, edges } from "./card.tsx";

type SideNoteProps = {
  title?: ReactNode;
  tone?: EdgeTone | undefined;
  /** Who said it and when. */
  by?: ReactNode;
  actions?: ReactNode;
  id?: string | undefined;
  children?: ReactNode;
};

/** A card of the side column: a returned item, a source, the figures of a section, a suggestion (which says that it is one). */
export function SideNote({ title, tone, by, actions, id, children }: SideNoteProps) {
  return (
    <article
      id={id}
      className={clsx(
        "card grid min-w-0 gap-1.5 rounded-box border border-line bg-paper px-3.5 py-3 text-note",
        tone && edges[tone],
      )}
    >
      {title && <h2 className="text-note">{title}</h2>}
      {children}
      {by && <p className="text-s text-ink-3">{by}</p>}
      {actions && <div className="mt-1 flex flex-wrap gap-2">{actions}</div>}
    </article>
  );
}
