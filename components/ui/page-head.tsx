import clsx from "clsx";
import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "./breadcrumb.tsx";

type PageHeadProps = {
  /** The news: a sentence with the one fact that matters now, not the name of the page. */
  title: ReactNode;
  /** One line of context under it. */
  lead?: ReactNode;
  crumbs?: readonly Crumb[] | undefined;
  /** A `StateMark`, before the lead. */
  state?: ReactNode;
  /** The one red button and its quieter neighbours. */
  actions?: ReactNode;
  /** On paper the subject speaks for itself: a document has its own head. */
  screenOnly?: boolean | undefined;
};

/** The head of every page. */
export function PageHead({ title, lead, crumbs, state, actions, screenOnly = false }: PageHeadProps) {
  return (
    <header className={clsx("mb-1 md:mb-2", screenOnly && "no-print")}>
      {crumbs && <Breadcrumb items={crumbs} />}
      <div className="flex flex-wrap items-end gap-4">
        <div className="min-w-0 flex-1 basis-72">
          <h1>{title}</h1>
          {(lead || state) && (
            <div className="mt-1 flex flex-wrap items-baseline gap-x-2.5 gap-y-1 text-ink-2">
              {state}
              {lead && <div className="min-w-0 max-w-lead text-pretty">{lead}</div>}
            </div>
          )}
        </div>
        {actions && <div className="flex flex-wrap items-start gap-2 md:gap-3">{actions}</div>}
      </div>
    </header>
  );
}
