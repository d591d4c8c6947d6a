import clsx from "clsx";

export type DeadlineTone = "late" | "soon" | "normal" | "done";

type DeadlineProps = {
  /** The plan's own words: "trước ngày 21/4/2023", "xong trong tháng 5/2023"; or that the plan sets none. */
  phrase?: string | undefined;
  /** What they mean now: "còn 1 ngày", "quá hạn 1 ngày". Computed by the page, never here. */
  meaning?: string | undefined;
  tone?: DeadlineTone | undefined;
  /** Where the deadline was moved: the first one and what it means now; null where it never was. */
  first?: { phrase: string; meaning: string; late: boolean } | null | undefined;
  /** On one line: "trước 21/4 · còn 1 ngày". */
  inline?: boolean | undefined;
};

const tones: Record<DeadlineTone, string> = {
  late: "late",
  soon: "soon",
  normal: "",
  done: "text-green",
};

/** The first deadline beside the one in force, quietly: it is no longer what binds, but lateness is kept against it. */
function First({ of, inline }: { of: { phrase: string; meaning: string; late: boolean }; inline: boolean }) {
  return (
    <span className={clsx("muted", inline ? "inline" : "block text-s")}>
      {inline && " · "}
      {of.phrase}: <span className={clsx(of.late && "soon")}>{of.meaning}</span>
    </span>
  );
}

/**
 * A deadline in the plan's words, then what they mean now, then the same against the first deadline where the one in
 * force is another. The only place that draws a deadline; pages spread what lib/plan/deadline computes.
 */
export function Deadline({ phrase, meaning, tone = "normal", first, inline = false }: DeadlineProps) {
  const said = meaning === "" ? undefined : meaning;
  const quiet = tone === "normal" && phrase !== undefined;
  return (
    <span className="num inline-block">
      {phrase}
      {phrase !== undefined && said !== undefined && (inline ? " · " : <br />)}
      {said !== undefined && (
        <span className={clsx(tones[tone], quiet && "muted", phrase !== undefined && !inline && "text-s")}>{said}</span>
      )}
      {first && <First of={first} inline={inline} />}
    </span>
  );
}
