/** First letters of the given name and the one before it, as people are addressed: "Nguyễn Thu Hà" → "TH". */
export function initialsOf(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .slice(-2)
    .map((word) => word.charAt(0))
    .join("")
    .toLocaleUpperCase("vi");
}

/** A person as two letters; the name stands beside it. */
export function Avatar({ name }: { name: string }) {
  return (
    <span
      aria-hidden="true"
      className="grid size-[30px] shrink-0 place-items-center rounded-full bg-ink text-s font-semibold text-paper"
    >
      {initialsOf(name)}
    </span>
  );
}
