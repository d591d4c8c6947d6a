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
        <li key={item.key} className="flex flex-wrap gap-x-3">
          <time dateTime={item.dateTime} className="num shrink-0 basis-28 text-ink-3">
            {item.at}
          </time>
          <div className="min-w-0 flex-1 basis-56">{item.children}</div>
        </li>
      ))}
    </ol>
  );
}
