import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/link.tsx";
import type { ExtensionStanding } from "#lib/plan/extension/rules.ts";
import { formatDay } from "#lib/platform/time.ts";

type ExtensionLineProps = {
  /** The milestone's own page, where more time is asked for, proposed and decided. */
  place: { planId: string; milestoneId: string };
  standing: ExtensionStanding;
};

/**
 * More time, in one line under a deadline: what was asked and what came of it; the way to ask, or what to do instead once
 * the deadline is over. Nothing where there is neither.
 */
export function ExtensionLine({ place, standing }: ExtensionLineProps) {
  const t = useTranslations("amendment.extension");
  const href = `/plans/${place.planId}/milestones/${place.milestoneId}#extension`;
  const { latest, now } = standing;
  const key = `desk.${latest?.state ?? ""}`;
  const said = latest !== null && t.has(key) ? t(key, { day: formatDay(latest.grantedOn ?? latest.wantedOn) }) : null;
  if (said === null && now === "none") return null;
  return (
    <span className="num block text-s">
      {said !== null && (
        <>
          {t("row")}: <TextLink href={href}>{said}</TextLink>
          {now !== "none" && " · "}
        </>
      )}
      {now === "ask" && <TextLink href={href}>{t("ask")}</TextLink>}
      {now === "late" && <TextLink href={href}>{t("afterDue")}</TextLink>}
    </span>
  );
}
