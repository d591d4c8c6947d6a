import clsx from "clsx";
import { type ReactNode, useId } from "react";
import { Anchor } from "./link.tsx";

export type EdgeTone = "red" | "amber" | "green" | "blue";

/** The coloured left edge of a card that stands out for a reason. */
export const edges: Record<EdgeTone, string> = {
  red: "border-l-4 border-l-red",
  amber: "border-l-4 border-l-amber",
  green: "border-l-4 border-l-green",
  blue: "border-l-4 border-l-blue",
};

type CardProps = {
  title?: ReactNode;
  level?: 2 | 3 | undefined;
  /** Right of the title: a link, a state. */
  end?: ReactNode;
  /** Content reaches the edges: tables and lists. */
  flush?: boolean | undefined;
  tone?: EdgeTone | undefined;
  id?: string | undefined;
  /** Makes the whole card one link (figures). */
  href?: string | undefined;
  children?: ReactNode;
};

/** A white box with a hairline: one subject. With a title it is a region of the page found by that title. */
export function Card({ title, level = 2, end, flush = false, tone, id, href, children }: CardProps) {
  const headingId = useId();
  const className = clsx(
    "card block min-w-0 rounded-box border border-line bg-paper",
    !flush && "p-4 md:px-6 in-[aside]:px-4",
    tone && edges[tone],
    href && "no-underline hover:border-line-strong hover:bg-ground/40",
  );
  const Heading = level === 2 ? "h2" : "h3";
  const head = (title !== undefined || end !== undefined) && (
    <header
      className={clsx("flex flex-wrap items-baseline gap-x-3 gap-y-1", flush ? "px-4 pt-4 pb-3 md:px-6" : "mb-3")}
    >
      {title !== undefined && <Heading id={headingId}>{title}</Heading>}
      {end !== undefined && <div className="ml-auto text-s">{end}</div>}
    </header>
  );
  if (href !== undefined)
    return (
      <Anchor href={href} id={id} className={className}>
        {head}
        {children}
      </Anchor>
    );
  const Box = title === undefined ? "div" : "section";
  return (
    <Box id={id} className={className} {...(title === undefined ? {} : { "aria-labelledby": headingId })}>
      {head}
      {children}
    </Box>
  );
}
