import clsx from "clsx";
import type { ReactNode } from "react";
import { Anchor } from "./link.tsx";

type SheetProps = {
  title?: ReactNode;
  /** Its place among the headings of the page. */
  level?: 2 | 3 | undefined;
  id?: string | undefined;
  /** What the plan asks of this section, in its own words; not part of the text, not printed. */
  hint?: ReactNode;
  /** The printed head of a document (body, number, place and date). */
  heading?: ReactNode;
  /** Paragraphs (`SheetParagraph`), lists, tables, quotations: plain HTML inside. */
  children: ReactNode;
};

/** The report as paper: its text as it will be printed. Everything around it is the tool. */
export function Sheet({ title, level = 2, id, hint, heading, children }: SheetProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <article id={id} className="sheet min-w-0">
      {heading}
      {title && <Heading>{title}</Heading>}
      {hint && <SheetHint>{hint}</SheetHint>}
      {children}
    </article>
  );
}

/** Words of the tool inside the sheet. */
export function SheetHint({ children }: { children: ReactNode }) {
  return <div className="screen hint no-print">{children}</div>;
}

type SheetParagraphProps = {
  id?: string | undefined;
  /** A returned passage: a red edge, and said so to those who listen. */
  flagged?: string | undefined;
  children: ReactNode;
};

/** One paragraph of the text. `flagged` is the word read before a returned passage ("Đoạn bị trả lại"). */
export function SheetParagraph({ id, flagged, children }: SheetParagraphProps) {
  return (
    <p id={id} className={clsx(flagged && "flagged")}>
      {flagged && <span className="sr-only">{flagged}: </span>}
      {children}
    </p>
  );
}

type FigureMarkProps = {
  /** It does not agree with the table. */
  bad?: boolean | undefined;
  title?: string | undefined;
  children: ReactNode;
};

/** A figure in the text that comes from the table. */
export function FigureMark({ bad = false, title, children }: FigureMarkProps) {
  return (
    <em title={title} className={clsx("figure-mark num", bad && "bad")}>
      {children}
    </em>
  );
}

type CiteProps = {
  href: string;
  /** The source has changed since: to be looked at again. */
  stale?: boolean | undefined;
  children: ReactNode;
};

/** Where a sentence comes from: a small chip behind it. */
export function Cite({ href, stale = false, children }: CiteProps) {
  return (
    <Anchor href={href} className={clsx("cite", stale && "stale")}>
      {children}
    </Anchor>
  );
}
