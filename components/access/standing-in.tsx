import { useLocale, useTranslations } from "next-intl";
import { TextLink } from "#components/ui/link.tsx";
import { labels } from "#lib/access/labels.ts";
import type { Borrowed } from "#lib/access/types.ts";
import { formatDay } from "#lib/platform/time.ts";

/** On every page of a delegate: for whom they stand in, as what, and until when. Nothing where nothing is lent to them. */
export function StandingIn({ lent }: { lent: readonly Borrowed[] }) {
  const t = useTranslations("second-factor");
  const locale = useLocale() === "en" ? "en" : "vi";
  const inForce = lent.filter((one) => one.roles.length > 0);
  if (inForce.length === 0) return null;
  return (
    <aside
      aria-label={t("standingIn.label")}
      className="border-b border-line bg-blue-wash px-3 py-[3px] text-center text-s text-blue print:hidden"
    >
      {inForce.map((one) => (
        <p key={one.delegationId}>
          {t("standingIn.strip", {
            name: one.fromName,
            roles: one.roles.map((role) => labels.role[role][locale]).join(", "),
            unit: one.unitName,
            until: formatDay(one.until),
          })}{" "}
          <TextLink href="/account#delegations">{t("standingIn.more")}</TextLink>
        </p>
      ))}
    </aside>
  );
}
