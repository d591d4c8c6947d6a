import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import type { Permission } from "#lib/access/policy.ts";
import { permissionWords } from "#lib/access/policy-labels.ts";
import type { Holder } from "#lib/access/who-holds.ts";

type Answer = { permission: Permission; who: readonly Holder[] };
type Duty = { id: string; directive: string; plan: string; current: boolean };

type Props = { unitId: string; on: string; duties: readonly Duty[]; answers: readonly Answer[] };

/** Who may write, approve, send, review and decide for a unit on a day, as the access table itself answers. */
export function WhoMay({ unitId, on, duties, answers }: Props) {
  const t = useTranslations("admin");
  const locale = useLocale() === "en" ? "en" : "vi";
  const chosen = duties.find((duty) => duty.current);
  return (
    <div className="grid gap-4">
      {duties.length > 1 && (
        <Tabs
          label={t("roles.duty")}
          items={duties.map(({ id, directive, current }) => ({
            href: `/desk/admin/roles?on=${on}&unit=${unitId}&duty=${id}`,
            label: directive,
            current,
          }))}
        />
      )}
      {chosen && <p className="text-ink-2">{t("roles.dutyOf", { plan: chosen.plan })}</p>}
      <DefinitionList
        look="stack"
        items={answers.map(({ permission, who }) => ({
          term: permissionWords[permission][locale],
          detail: <Names who={who} unitId={unitId} />,
        }))}
      />
      <p className="text-s text-ink-3">{t("roles.byTable")}</p>
    </div>
  );
}

/** Names with their titles; the unit is said where it is another one. */
function Names({ who, unitId }: { who: readonly Holder[]; unitId: string }) {
  const t = useTranslations("admin");
  if (who.length === 0) return <span className="soon">{t("roles.nobody")}</span>;
  return (
    <ul className="grid gap-1">
      {who.map((one) => (
        <li key={`${one.personId} ${one.role ?? ""} ${one.unitId ?? ""} ${one.onBehalfOf?.personId ?? ""}`}>
          <b className="font-medium">{one.name}</b>{" "}
          <span className="text-ink-2">
            {[one.title, one.unitId === unitId ? "" : one.unitName].filter((words) => words !== "").join(", ")}
          </span>
          {one.onBehalfOf !== null && (
            <span className="block text-s text-ink-2">{t("roles.lentBy", { name: one.onBehalfOf.name })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
