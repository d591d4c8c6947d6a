import { useTranslations } from "next-intl";

export type EffectsInFigures = {
  deadlines?: number | undefined;
  sent?: number | undefined;
  ended?: number | undefined;
  passed?: number | undefined;
  made?: number | undefined;
  asked?: number | undefined;
  written?: number | undefined;
  requests?: number | undefined;
  named?: readonly string[] | undefined;
};

const figures = ["deadlines", "sent", "ended", "passed", "made", "asked", "written", "requests"] as const;
/** Names beyond so many are counted. */
const NAMED = 6;

/** The effects as one line: "dời 12 thời hạn · 3 báo cáo đã gửi · Tam Sơn, Phù Khê …". */
export function EffectsLine({ effects }: { effects: EffectsInFigures }) {
  const t = useTranslations("amendment");
  const parts = figures.flatMap((key) => {
    const count = effects[key] ?? 0;
    return count === 0 ? [] : [t(`figures.${key}`, { count })];
  });
  const named = effects.named ?? [];
  const names = named.slice(0, NAMED).join(", ");
  if (named.length > 0) {
    parts.push(named.length > NAMED ? t("figures.more", { names, count: named.length - NAMED }) : names);
  }
  return <p className="text-s text-ink-2">{parts.length === 0 ? t("figures.none") : parts.join(" · ")}</p>;
}
