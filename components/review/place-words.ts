import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "#lib/indicator/number.ts";
import type { PeerPlace } from "#lib/review/peer/types.ts";

/** Where a figure lies among those of the other units, as the end of a sentence: "cao gấp 4,2 trung vị 12 đơn vị". */
export function usePlaceWords(): (place: PeerPlace) => string {
  const t = useTranslations("review.peers");
  const locale = useLocale() === "en" ? "en" : "vi";
  const number = (value: number) => formatNumber(Math.round(value * 10) / 10, locale);
  return ({ spread, times, unusual }) => {
    const of = { median: number(spread.median), count: spread.count };
    if (unusual === "high" && times !== null) return t("high", { ...of, times: number(times) });
    if (unusual === "low" && times !== null && times > 0) return t("low", { ...of, share: Math.round(times * 100) });
    if (unusual !== null) return t("far", of);
    return t("within", of);
  };
}
