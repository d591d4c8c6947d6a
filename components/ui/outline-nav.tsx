import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { Anchor } from "./link.tsx";

/** full: enough; half: begun; empty: nothing yet; missing: something asked for is not there; returned; sealed: not open now. */
export type OutlineMark = "full" | "half" | "empty" | "missing" | "returned" | "sealed";

const marks: Record<OutlineMark, ReactNode> = {
  full: <circle cx="7" cy="7" r="7" className="fill-green" />,
  half: (
    <>
      <circle cx="7" cy="7" r="6" className="fill-paper stroke-blue" strokeWidth="2" />
      <path d="M7 1a6 6 0 0 0 0 12z" className="fill-blue" />
    </>
  ),
  empty: <circle cx="7" cy="7" r="6" className="fill-none stroke-line-strong" strokeWidth="2" />,
  missing: (
    <path d="M7 1.2 13 12.6H1z" className="fill-amber-wash stroke-amber" strokeWidth="1.6" strokeLinejoin="round" />
  ),
  returned: <path d="M13 1 2 7l11 6z" className="fill-red" />,
  sealed: (
    <circle cx="7" cy="7" r="6" className="fill-sunk stroke-line-strong" strokeWidth="1.5" strokeDasharray="2 1.6" />
  ),
};

export type OutlineItem = {
  key: string;
  href: string;
  label: ReactNode;
  /** Under it: words written, what is missing, how many returned. */
  note?: ReactNode;
  mark: OutlineMark;
  /** What the mark says to those who listen, where it is not about writing; "" where the note says it. */
  said?: string | undefined;
  current?: boolean | undefined;
  /** 0 is the top level. */
  level?: 0 | 1 | 2 | undefined;
  /** What stands under it in its own text: sub-items, by their anchors. */
  below?: readonly { key: string; href: string; label: ReactNode }[] | undefined;
};

type OutlineNavProps = {
  title: string;
  items: readonly OutlineItem[];
  /** How far the whole is, under the title. */
  progress?: ReactNode;
  children?: ReactNode;
};

const indents = ["", "md:ml-3", "md:ml-6"] as const;

/**
 * The outline of a report with how each item stands. Open beside the text on a desk; on a phone one line that opens, naming where
 * one is. It is drawn twice, once for each, so that it needs no program; only one of them is ever seen or read.
 */
export function OutlineNav({ title, items, progress, children }: OutlineNavProps) {
  const current = items.find((item) => item.current);
  return (
    <>
      <nav aria-label={title} className="max-lg:hidden">
        <p className="mb-1.5 px-2.5 text-s font-semibold text-ink-3">{title}</p>
        {progress && <div className="mb-2 px-2.5">{progress}</div>}
        <OutlineList items={items} />
        {children && <div className="mt-3">{children}</div>}
      </nav>
      <nav aria-label={title} className="lg:hidden">
        <details className="group rounded-box border border-line bg-paper">
          <summary className="flex min-h-11 items-center gap-3 px-3.5 py-2 text-s">
            <span className="min-w-0 flex-1">
              <span className="text-ink-3">{title}</span>
              {current && <span className="block font-semibold">{current.label}</span>}
            </span>
            <span className="group-open:rotate-180">
              <Icon name="chevron-down" size={16} />
            </span>
          </summary>
          <div className="border-t border-line p-1.5">
            {progress && <div className="px-2.5 py-2">{progress}</div>}
            <OutlineList items={items} />
            {children && <div className="mt-2">{children}</div>}
          </div>
        </details>
      </nav>
    </>
  );
}

function OutlineList({ items }: { items: readonly OutlineItem[] }) {
  const t = useTranslations("ui");
  return (
    <ol className="grid gap-0.5">
      {items.map((item) => (
        <li key={item.key} className={indents[item.level ?? 0]}>
          <Anchor
            href={item.href}
            {...(item.current ? { "aria-current": "true" as const } : {})}
            className={clsx(
              "grid grid-cols-[16px_minmax(0,1fr)] gap-2 rounded-box px-2.5 py-1.5 text-s no-underline",
              item.current ? "bg-paper font-semibold text-ink ring-1 ring-line" : "text-ink-2 hover:bg-sunk",
            )}
          >
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="mt-0.5">
              {marks[item.mark]}
            </svg>
            <span className="min-w-0">
              {item.label}
              {item.said !== "" && <span className="sr-only"> ({item.said ?? t(`outline.${item.mark}`)})</span>}
              {item.note && <span className="num block font-normal text-ink-3">{item.note}</span>}
            </span>
          </Anchor>
          {item.below && item.below.length > 0 && (
            <ul className="mb-1 ml-8.5 grid border-l border-line">
              {item.below.map((one) => (
                <li key={one.key}>
                  <Anchor
                    href={one.href}
                    className="block rounded-tiny px-2 py-1 text-s text-ink-2 no-underline hover:bg-sunk"
                  >
                    {one.label}
                  </Anchor>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
