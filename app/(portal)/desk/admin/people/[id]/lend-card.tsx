import { getLocale, getTranslations } from "next-intl/server";
import { DelegationForm } from "#components/organisation/delegation-form.tsx";
import { Delegations } from "#components/organisation/delegations.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { labels } from "#lib/access/labels.ts";
import type { Viewer } from "#lib/access/types.ts";
import { lendingOf } from "#lib/organisation/queries/lending.ts";
import { now } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/time.ts";

/** What a person lends and received, and the form with which the administrator enters a delegation for them. */
export async function LendCard({ viewer, personId }: { viewer: Viewer; personId: string }) {
  const [t, locale, lending] = await Promise.all([getTranslations("admin"), getLocale(), lendingOf(viewer, personId)]);
  if (lending === null) return null;
  const { positions, people, delegations } = lending;
  const role = (code: keyof typeof labels.role) => labels.role[code][locale === "en" ? "en" : "vi"];
  return (
    <Card flush title={t("lend.title")} id="lend">
      {delegations.length === 0 ? (
        <p className="px-4 pt-3 text-ink-2 md:px-6">{t("lend.empty")}</p>
      ) : (
        <Delegations delegations={delegations} />
      )}
      <div className="px-4 py-3 md:px-6">
        {positions.length === 0 ? (
          <p className="text-ink-3">{t("lend.nothing")}</p>
        ) : (
          <Disclosure summary={t("lend.lead")} look="quiet">
            <DelegationForm
              positions={positions.map((one) => ({ value: one.id, label: `${role(one.role)} · ${one.unitName}` }))}
              people={people.map((one) => ({ value: one.id, label: `${one.name} (${one.place})` }))}
              today={dayOf(now())}
              documentRequired
            />
          </Disclosure>
        )}
      </div>
    </Card>
  );
}
