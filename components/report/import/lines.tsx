import { useTranslations } from "next-intl";

/** The lines of the file something was read from: "dòng 12–15, 18". Nothing where it came from no file. */
export function Lines({ lines }: { lines: readonly number[] }) {
  const t = useTranslations("report-import");
  if (lines.length === 0) return null;
  return <span className="num">{t("lines", { count: lines.length, lines: ranges(lines) })}</span>;
}

/** 12, 13, 14, 18 → "12–14, 18". */
function ranges(lines: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const line of lines.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && line <= last[1] + 1) last[1] = Math.max(last[1], line);
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}
