import type { ReactNode } from "react";
import { Anchor } from "./link.tsx";

export type TaskItem = {
  key: string;
  title: ReactNode;
  /** Where it is dealt with: one click. */
  href: string;
  /** One line: what is wanted, by whom, how far it is. */
  what?: ReactNode;
  /** A `Deadline`, and how long it has waited. */
  when?: ReactNode;
  bar?: ReactNode;
  /** A small button; the first item of a desk has the red one. */
  action?: ReactNode;
};

/** What waits for a person, in the order in which it should be done. Goes into `<Card flush title=…>`. */
export function TaskList({ items, empty }: { items: readonly TaskItem[]; empty?: ReactNode }) {
  if (items.length === 0) return empty ?? null;
  return (
    <ul>
      {items.map((item) => (
        <li
          key={item.key}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2.5 border-t border-line px-4 py-3.5 first:border-t-0 md:grid-cols-[minmax(0,1fr)_auto_auto] md:px-6"
        >
          <div className="max-md:col-span-full">
            <Anchor href={item.href} className="font-semibold no-underline hover:underline">
              {item.title}
            </Anchor>
            {item.what && <div className="text-s text-ink-2">{item.what}</div>}
            {item.bar && <div className="mt-1.5 md:max-w-80">{item.bar}</div>}
          </div>
          <div className="md:text-right">{item.when}</div>
          <div>{item.action}</div>
        </li>
      ))}
    </ul>
  );
}
