import type { ReactNode } from "react";
import { ButtonLink } from "./button.tsx";
import { PageHead } from "./page-head.tsx";

type RefusalProps = {
  title: string;
  /** Why, in words that say what to do. */
  reason: ReactNode;
  /** Heading over `who`: "Những người mở được trang này". */
  whoTitle?: string | undefined;
  /** Who may: roles or people with their unit. */
  who?: readonly string[] | undefined;
  back?: { href: string; label: string } | undefined;
};

/** A page this person may not open, or that is not there: an ordinary page that says who may and where to go on. */
export function Refusal({ title, reason, whoTitle, who = [], back }: RefusalProps) {
  return (
    <div className="max-w-prose" data-refused="">
      <PageHead title={title} lead={reason} />
      {who.length > 0 && (
        <div className="mt-4 grid gap-1.5">
          {whoTitle && <p className="font-semibold">{whoTitle}</p>}
          <ul className="grid gap-1 text-ink-2">
            {who.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      )}
      {back && (
        <div className="mt-5">
          <ButtonLink href={back.href} look="go">
            {back.label}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
