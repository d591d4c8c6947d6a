import clsx from "clsx";
import type { ReactNode } from "react";

/** Not started, being written, waiting for approval, in review, returned, accepted. */
export type Tone = "none" | "write" | "wait" | "review" | "back" | "ok";

const washes: Record<Tone, string> = {
  none: "bg-grey-wash text-ink-2",
  write: "bg-blue-wash text-blue",
  wait: "bg-amber-wash text-amber",
  review: "bg-blue-wash text-blue",
  back: "bg-red-wash text-red-ink",
  ok: "bg-green-wash text-green",
};

const inks: Record<Tone, string> = {
  none: "text-ink-2",
  write: "text-blue",
  wait: "text-amber",
  review: "text-blue",
  back: "text-red-ink",
  ok: "text-green",
};

const ring = <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.9" />;

const shapes: Record<Tone, ReactNode> = {
  none: ring,
  write: (
    <>
      {ring}
      <path d="M6 1.5a4.5 4.5 0 0 0 0 9z" fill="currentColor" />
    </>
  ),
  wait: <rect x="1.5" y="1.5" width="9" height="9" rx="1" fill="none" stroke="currentColor" strokeWidth="1.9" />,
  review: (
    <>
      {ring}
      <circle cx="6" cy="6" r="2.1" fill="currentColor" />
    </>
  ),
  back: <path d="M10.5 1 1 6l9.5 5z" fill="currentColor" />,
  ok: <circle cx="6" cy="6" r="5.5" fill="currentColor" />,
};

/** The shape alone; drawn, not filled by CSS, so that it is there in print and in forced colours. */
export function StateShape({ tone, size = 12 }: { tone: Tone; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" className="shrink-0">
      {shapes[tone]}
    </svg>
  );
}

type StateMarkProps = {
  tone: Tone;
  /** Shape and word only, without the pill (dense tables). */
  plain?: boolean | undefined;
  /** The word, from the labels of the room. */
  children: ReactNode;
};

/** A state is a word with a shape and a colour, the same everywhere. */
export function StateMark({ tone, plain = false, children }: StateMarkProps) {
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1.5 text-s font-medium md:whitespace-nowrap in-[.grid-table]:whitespace-nowrap",
        plain ? inks[tone] : ["rounded-[11px] py-0.5 pr-2.5 pl-[7px]", washes[tone]],
      )}
    >
      <StateShape tone={tone} />
      {children}
    </span>
  );
}
