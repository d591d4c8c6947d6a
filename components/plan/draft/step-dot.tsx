import type { ReactNode } from "react";
import type { StepMark } from "#lib/plan/draft/step-marks.ts";

const marks: Record<StepMark, ReactNode> = {
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
};

/** How a step stands, as shape and colour; its word stands beside it. */
export function StepDot({ mark }: { mark: StepMark }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="mt-0.5">
      {marks[mark]}
    </svg>
  );
}
