import clsx from "clsx";

export type DeadlineTone = "late" | "soon" | "normal" | "done";

type DeadlineProps = {
  /** The plan's own words: "trước ngày 21/4/2023", "xong trong tháng 5/2023"; or that the plan sets none. */
  phrase?: string | undefined;
  /** What they mean now: "còn 1 ngày", "quá hạn 1 ngày". Computed by the page, never here. */
  meaning?: string | undefined;
  tone?: DeadlineTone | undefined;
  /** On one line: "trước 21/4 · còn 1 ngày". */
  inline?: boolean | undefined;
};

const tones: Record<DeadlineTone, string> = {
  late: "late",
  soon: "soon",
  normal: "",
  done: "text-green",
};

/** A deadline in the plan's words, then what they mean now. */
export function Deadline({ phrase, meaning, tone = "normal", inline = false }: DeadlineProps) {
  const quiet = tone === "normal" && phrase !== undefined;
  return (
    <span className="num inline-block">
      {phrase}
      {phrase !== undefined && meaning !== undefined && (inline ? " · " : <br />)}
      {meaning !== undefined && (
        <span className={clsx(tones[tone], quiet && "muted", phrase !== undefined && !inline && "text-s")}>
          {meaning}
        </span>
      )}
    </span>
  );
}
