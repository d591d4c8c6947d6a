import clsx from "clsx";
import type { ReactNode } from "react";
import { buttonClass } from "./button.tsx";
import { Icon } from "./icon.tsx";

type DisclosureProps = {
  summary: ReactNode;
  open?: boolean | undefined;
  /** `quiet`: a line of text; `button`: drawn as a plain button that opens a form beneath it. */
  look?: "quiet" | "button" | undefined;
  id?: string | undefined;
  /** Only one of the same name is open at a time. */
  name?: string | undefined;
  children: ReactNode;
};

/** Something that opens in place, by the browser itself. */
export function Disclosure({ summary, open = false, look = "quiet", id, name, children }: DisclosureProps) {
  return (
    <details id={id} name={name} open={open} className="group min-w-0">
      <summary
        className={clsx(
          "list-none [&::-webkit-details-marker]:hidden",
          look === "button"
            ? buttonClass({})
            : "inline-flex items-center gap-1 text-ink-2 underline-offset-2 hover:underline",
        )}
      >
        <span className="transition-transform group-open:rotate-90">
          <Icon name="chevron-right" size={14} />
        </span>
        {summary}
      </summary>
      <div className="mt-3">{children}</div>
    </details>
  );
}
