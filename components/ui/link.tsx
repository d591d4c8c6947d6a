import clsx from "clsx";
import type { AnchorHTMLAttributes, ReactNode } from "react";

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; children: ReactNode };

/**
 * A plain link without a look of its own.
 * Every page is drawn for its reader at that moment, so a link loads it anew: counts, states and deadlines around it are then true
 * as well, it works before any JavaScript, and an unsaved text can ask before it is left.
 */
export function Anchor({ children, ...rest }: AnchorProps) {
  return <a {...rest}>{children}</a>;
}

type TextLinkProps = AnchorProps & {
  /** Underlined only when pointed at: for names in tables and lists where every row is a link. */
  quiet?: boolean | undefined;
};

/** A link in running text or in a table. */
export function TextLink({ quiet = false, className, ...rest }: TextLinkProps) {
  return (
    <Anchor
      className={clsx("underline-offset-2 hover:text-red-ink", quiet ? "hover:underline" : "underline", className)}
      {...rest}
    />
  );
}
