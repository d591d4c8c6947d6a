import clsx from "clsx";
import type { ReactNode } from "react";

export type NoticeTone = "amber" | "red" | "green" | "blue";

const tones: Record<NoticeTone, string> = {
  amber: "border-l-amber bg-amber-wash text-amber-ink",
  red: "border-l-red bg-red-wash text-red-deep",
  green: "border-l-green bg-green-wash text-green-ink",
  blue: "border-l-blue bg-blue-wash text-blue-ink",
};

type NoticeProps = {
  tone?: NoticeTone | undefined;
  title?: ReactNode;
  /** Where to do something about it. */
  action?: ReactNode;
  role?: "alert" | "status" | "note" | undefined;
  children?: ReactNode;
};

/** A few words across the page: amber to look at, red refused or late, green done, blue good to know. */
export function Notice({ tone = "amber", title, action, role, children }: NoticeProps) {
  return (
    <div
      role={role}
      className={clsx(
        "flex flex-wrap items-center gap-x-4 gap-y-2 rounded-box border border-l-4 border-line px-4 py-3",
        tones[tone],
      )}
    >
      <div className="min-w-0 flex-1 basis-60">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
      {action}
    </div>
  );
}
