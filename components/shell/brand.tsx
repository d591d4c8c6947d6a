import { Anchor } from "#components/ui/link.tsx";

/** The mark of the portal: a sheet of three lines and the one point that matters. */
export function BrandMark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true" className="block shrink-0">
      <rect width="26" height="26" rx="5" className="fill-red" />
      <path d="M6 8h14M6 13h10M6 18h6" className="fill-none stroke-paper" strokeWidth="2.4" strokeLinecap="round" />
      <circle cx="18.5" cy="17.5" r="2.6" className="fill-brand" />
    </svg>
  );
}

type BrandProps = {
  name: string;
  href: string;
  /** The body whose work is shown. */
  unit?: string | undefined;
};

/** Mark, name, and whose portal it is at this moment. */
export function Brand({ name, href, unit }: BrandProps) {
  return (
    <Anchor href={href} className="flex min-w-0 items-center gap-2.5 no-underline">
      <BrandMark />
      <span className="font-bold whitespace-nowrap">{name}</span>
      {unit && <span className="truncate border-l border-line pl-2.5 text-s text-ink-3 max-md:hidden">{unit}</span>}
    </Anchor>
  );
}
