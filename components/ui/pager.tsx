import type { ReactNode } from "react";
import { ButtonLink } from "./button.tsx";

type Step = { href: string; label: string };

type PagerProps = {
  label: string;
  previous?: Step | undefined;
  next?: Step | undefined;
  /** Where one is: "3/5 trong hàng chờ". */
  place?: ReactNode;
};

/** To the one before and the one after. */
export function Pager({ label, previous, next, place }: PagerProps) {
  return (
    <nav aria-label={label} className="no-print flex flex-wrap items-center gap-2">
      {previous && (
        <ButtonLink href={previous.href} look="quiet">
          ‹ {previous.label}
        </ButtonLink>
      )}
      {place && <span className="num text-s text-ink-3">{place}</span>}
      {next && (
        <ButtonLink href={next.href} look="quiet">
          {next.label} ›
        </ButtonLink>
      )}
    </nav>
  );
}
