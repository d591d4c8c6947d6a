import type { ReactNode } from "react";
import { Card } from "./card.tsx";

type FigureProps = {
  label: string;
  /** Written as it is read: "7", "86,4%", "1.840". */
  value: string;
  /** The whole it is part of: "12" → "7 / 12". */
  of?: string | undefined;
  /** Said once: "ngày". */
  unit?: string | undefined;
  note?: ReactNode;
  bar?: ReactNode;
  /** Every figure opens what it is made of. */
  href?: string | undefined;
};

/** One number that matters, large, linked to what it is made of. */
export function Figure({ label, value, of, unit, note, bar, href }: FigureProps) {
  return (
    <Card {...(href === undefined ? {} : { href })}>
      <div className="text-s text-ink-3">{label}</div>
      <div className="num text-fig font-semibold tracking-tight">
        {value}
        {(of !== undefined || unit !== undefined) && (
          <small className="text-l font-medium tracking-normal text-ink-3">
            {of !== undefined && ` / ${of}`}
            {unit !== undefined && ` ${unit}`}
          </small>
        )}
      </div>
      {bar && <div className="mt-2.5">{bar}</div>}
      {note && <div className="mt-2 text-s text-ink-3">{note}</div>}
    </Card>
  );
}
