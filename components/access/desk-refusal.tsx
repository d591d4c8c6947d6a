import { useLocale, useTranslations } from "next-intl";
import { Refusal } from "#components/ui/refusal.tsx";
import { labels } from "#lib/access/labels.ts";
import { type Permission, permissions, waysOf } from "#lib/access/policy.ts";
import { roles } from "#lib/access/types.ts";

type PageRefusalProps = {
  permission: Permission;
  title: string;
  /** People who may, where they are few enough to be named; the roles that may otherwise. */
  people?: readonly string[];
};

/** A page whose permission the viewer lacks: says who may, read from the very access table. */
export function PageRefusal({ permission, title, people = [] }: PageRefusalProps) {
  const t = useTranslations("access");
  const locale = useLocale() === "en" ? "en" : "vi";
  const named = new Set(waysOf(permission).flatMap((way) => (way.roles === "any" ? [] : way.roles)));
  const who = roles.filter((role) => named.has(role)).map((role) => labels.role[role][locale]);
  return (
    <Refusal
      title={title}
      reason={t("refusal.reason")}
      whoTitle={t(people.length > 0 ? "refusal.people" : "refusal.who")}
      who={people.length > 0 ? people : who}
      back={{ href: "/", label: t("refusal.back") }}
    />
  );
}

/** A desk that is not the viewer's (`desk` as in /desk/<desk>): says who sits at it. */
export function DeskRefusal({ desk }: { desk: string }) {
  const t = useTranslations("access");
  const shell = useTranslations("shell");
  const permission = permissions.find((name) => name === `desk.${desk}`) ?? "desk.admin";
  return <PageRefusal permission={permission} title={t("refusal.desk", { desk: shell(`desk.${desk}`) })} />;
}
