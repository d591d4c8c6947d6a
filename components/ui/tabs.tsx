import clsx from "clsx";
import { Anchor } from "./link.tsx";

export type TabItem = {
  href: string;
  label: string;
  /** How many stand behind it. */
  count?: number | undefined;
  current?: boolean | undefined;
};

type TabsProps = { label: string; items: readonly TabItem[] };

const currentMark = (item: TabItem) => (item.current ? ({ "aria-current": "page" } as const) : {});

/** Parts of one subject, each at its own address. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav aria-label={label} className="no-print border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-5">
        {items.map((item) => (
          <li key={item.href}>
            <Anchor
              href={item.href}
              {...currentMark(item)}
              className={clsx(
                "inline-block border-b-2 px-0.5 py-2 no-underline hover:text-ink",
                item.current ? "border-red font-semibold text-ink" : "border-transparent text-ink-2",
              )}
            >
              {item.label}
              {item.count !== undefined && <span className="num"> · {item.count}</span>}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** One of few views of the same thing; wraps on a phone. */
export function Segmented({ label, items }: TabsProps) {
  return (
    <nav aria-label={label} className="no-print max-w-full">
      <ul className="inline-flex max-w-full flex-wrap overflow-hidden rounded-box border border-line-strong bg-paper">
        {items.map((item) => (
          <li key={item.href} className="-mr-px -mb-px border-r border-b border-line">
            <Anchor
              href={item.href}
              {...currentMark(item)}
              className={clsx(
                "block px-3 py-1.5 text-s no-underline focus-visible:-outline-offset-3",
                item.current ? "bg-ink text-paper" : "hover:bg-ground",
              )}
            >
              {item.label}
              {item.count !== undefined && <span className="num"> {item.count}</span>}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
