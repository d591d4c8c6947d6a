import { useLocale, useTranslations } from "next-intl";
import { Table } from "#components/ui/table.tsx";
import { labels } from "#lib/access/labels.ts";
import { type Permission, permissions, type Way, waysOf } from "#lib/access/policy.ts";
import { anyRole, exceptionWords, permissionWords, relationWords } from "#lib/access/policy-labels.ts";

/** The very table the portal decides by (access/policy.ts), printed in words: nothing is written here a second time. */
export function AccessTable({ words }: { words: Readonly<Record<string, { vi: string; en: string }>> }) {
  const t = useTranslations("admin");
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <Table
      caption={t("access.caption")}
      rows={permissions}
      rowKey={(permission) => permission}
      columns={[
        {
          key: "what",
          head: t("access.what"),
          primary: true,
          cell: (permission: Permission) => permissionWords[permission][locale],
        },
        {
          key: "who",
          head: t("access.who"),
          cell: (permission: Permission) => (
            <ul className="grid gap-1">
              {waysOf(permission).map((way) => (
                <li key={JSON.stringify(way)}>
                  <WayWords way={way} states={words} />
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

function WayWords({ way, states }: { way: Way; states: Readonly<Record<string, { vi: string; en: string }>> }) {
  const t = useTranslations("admin");
  const locale = useLocale() === "en" ? "en" : "vi";
  const who = way.roles === "any" ? anyRole[locale] : way.roles.map((role) => labels.role[role][locale]).join(", ");
  return (
    <>
      <b className="font-medium">{who}</b> {relationWords[way.relation][locale]}
      {way.states && (
        <span className="text-ink-2">
          {" "}
          · {t("access.states", { states: way.states.map((state) => states[state]?.[locale] ?? state).join(", ") })}
        </span>
      )}
      {way.unless && (
        <span className="text-red-ink">
          {" "}
          · {t("access.unless", { names: way.unless.map((name) => exceptionWords[name][locale]).join(", ") })}
        </span>
      )}
    </>
  );
}
