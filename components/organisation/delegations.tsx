import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { labels } from "#lib/access/labels.ts";
import type { Role } from "#lib/access/types.ts";
import { endOneDelegation } from "#lib/organisation/actions.ts";
import { newId } from "#lib/platform/ids.ts";
import { formatDay } from "#lib/platform/time.ts";

export type DelegationRow = {
  id: string;
  given: boolean;
  other: string;
  unitName: string;
  roles: readonly Role[];
  since: string;
  until: string;
  reason: string;
};

/** Delegations made and received that are not over yet; either side can end one. */
export function Delegations({ delegations }: { delegations: readonly DelegationRow[] }) {
  const t = useTranslations("account");
  const locale = useLocale() === "en" ? "en" : "vi";
  if (delegations.length === 0) return <EmptyState title={t("delegations.empty")} />;
  return (
    <ul className="divide-y divide-line">
      {delegations.map((d) => (
        <li key={d.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3 md:px-6">
          <div className="min-w-0 flex-1 basis-72">
            <p className="font-medium">
              {t(d.given ? "delegations.given" : "delegations.received", { other: d.other })}
            </p>
            <p className="text-ink-2">
              {d.roles.map((role) => labels.role[role][locale]).join(", ")} · {d.unitName}
            </p>
            <p className="num text-s text-ink-3">
              {t("delegations.days", { since: formatDay(d.since), until: formatDay(d.until) })} · {d.reason}
            </p>
          </div>
          <ActionForm action={endOneDelegation} idempotencyKey={newId()} hidden={{ delegationId: d.id }} className="">
            <SubmitButton look="plain" small>
              {t("delegations.end")}
            </SubmitButton>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
