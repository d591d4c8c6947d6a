import { useTranslations } from "next-intl";
import type { Tally } from "#lib/report/history/types.ts";

/** What a stretch of writing came to: passages added, changed, removed, moved, and words more or fewer. */
export function TallyLine({ tally }: { tally: Tally }) {
  const t = useTranslations("history.tally");
  const kinds = (["added", "changed", "removed", "moved"] as const)
    .filter((kind) => tally[kind] > 0)
    .map((kind) => t(kind, { count: tally[kind] }));
  if (kinds.length === 0) return <span>{t("nothing")}</span>;
  const sign = tally.words > 0 ? "+" : "−";
  const words = t("words", { count: Math.abs(tally.words), sign });
  return <span className="num">{[...kinds, words].join(" · ")}</span>;
}
