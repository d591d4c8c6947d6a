import type { ReactNode } from "react";

export type EventItem = {
  key: string;
  /** As read: "18/4 15:40". */
  at: string;
  /** For machines, ISO 8601. */
  dateTime?: string | undefined;
  children: ReactNode;
};

/** What happened, newest first, a line each. */
export function EventList({ items }: { items: readonly EventItem[] }) {
  return (
    <ol className="grid gap-2.5">
      {items.map((item) => (
        <li key={item.key} className="grid gap-x-3 sm:grid-cols-[6.5rem_minmax(0,1fr)]">
          <time dateTime={item.dateTime} className="num text-ink-3">
            {item.at}
          </time>
          <div>{item.children}</div>
        </li>
      ))}
    </ol>
  );
}
