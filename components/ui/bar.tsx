export type BarTone = "green" | "blue" | "amber" | "red" | "grey";

const fills: Record<BarTone, string> = {
  green: "fill-green",
  blue: "fill-blue",
  amber: "fill-amber-bar",
  red: "fill-red",
  grey: "fill-line-strong",
};

type BarProps = {
  /** What it says in words, read aloud: "4 trên 9 mục". */
  label: string;
  total: number;
  parts: readonly { value: number; tone: BarTone }[];
};

/** How far: parts of a whole on one line, drawn so that it prints. The figures stand beside it in words. */
export function Bar({ label, total, parts }: BarProps) {
  const whole = Math.max(total, 1);
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part.value, 0));
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(whole)} 1`}
      preserveAspectRatio="none"
      className="block h-2 w-full overflow-hidden rounded-full bg-sunk"
    >
      {parts.map((part, index) => (
        <rect
          key={`${part.tone}-${String(starts[index])}`}
          x={starts[index]}
          y={0}
          width={part.value}
          height={1}
          className={fills[part.tone]}
        />
      ))}
    </svg>
  );
}
