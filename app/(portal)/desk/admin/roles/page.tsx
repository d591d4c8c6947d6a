import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageRefusal } from "#components/access/desk-refusal.tsx";
import { AdminTabs } from "#components/organisation/admin-tabs.tsx";
import { RolesTable } from "#components/organisation/roles-table.tsx";
import { WhoMay } from "#components/organisation/who-may.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { DateField, Field, Input, Select } from "#components/ui/fields.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { can } from "#lib/access/can.ts";
import { labels } from "#lib/access/labels.ts";
import { requireViewer } from "#lib/access/session.ts";
import { type Role, roles } from "#lib/access/types.ts";
import { rolesOn, whoMayFor } from "#lib/organisation/queries/roles.ts";
import { now } from "#lib/platform/clock.ts";
import { isId } from "#lib/platform/ids.ts";
import { dayOf, formatDay, isDay } from "#lib/platform/time.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("tabs.roles") };
}

type Given = Record<string, string | string[] | undefined>;
type Asked = {
  on: string;
  search: string;
  role: Role | null;
  unitId: string | null;
  dutyId: string | null;
  page: number;
};

const idOf = (value: string | string[] | undefined): string | null =>
  typeof value === "string" && isId(value) ? value : null;

function askedOf(given: Given, today: string): Asked {
  const page = Number(given["page"]);
  return {
    on: typeof given["on"] === "string" && isDay(given["on"]) ? given["on"] : today,
    search: typeof given["q"] === "string" ? given["q"].slice(0, 100) : "",
    role: roles.find((role) => role === given["role"]) ?? null,
    unitId: idOf(given["unit"]),
    dutyId: idOf(given["duty"]),
    page: Number.isInteger(page) && page > 0 ? Math.min(page, 10_000) : 1,
  };
}

function hrefOf({ on, search, role, unitId, page }: Asked): string {
  const words = {
    on,
    ...(search === "" ? {} : { q: search }),
    ...(role === null ? {} : { role }),
    ...(unitId === null ? {} : { unit: unitId }),
    page: String(page),
  };
  return `/desk/admin/roles?${new URLSearchParams(words)}`;
}

/** Who holds which role on a day, and who may do what for a unit then, as the access table answers. */
export default async function RolesPage({ searchParams }: { searchParams: Promise<Given> }) {
  const viewer = await requireViewer();
  const t = await getTranslations("admin");
  if (can("role.read", viewer) !== null) return <PageRefusal permission="role.read" title={t("roles.refused")} />;
  const asked = askedOf(await searchParams, dayOf(now()));
  const [list, whoMay] = await Promise.all([
    rolesOn(viewer, asked),
    asked.unitId === null ? null : whoMayFor(viewer, { ...asked, unitId: asked.unitId }),
  ]);
  const administrates = can("desk.admin", viewer) === null;
  const table = (
    <Stack gap={4}>
      <Card flush title={t("roles.caption")}>
        <RolesTable rows={list.rows} on={asked.on} opens={administrates} />
      </Card>
      {list.pages > 1 && (
        <Pager
          label={t("roles.caption")}
          place={t("people.place", { page: list.page, pages: list.pages })}
          previous={
            list.page > 1 ? { href: hrefOf({ ...asked, page: list.page - 1 }), label: t("people.before") } : undefined
          }
          next={
            list.page < list.pages
              ? { href: hrefOf({ ...asked, page: list.page + 1 }), label: t("people.after") }
              : undefined
          }
        />
      )}
    </Stack>
  );
  return (
    <>
      <PageHead
        title={
          whoMay === null
            ? t("roles.title", { day: formatDay(asked.on), total: list.total })
            : t("roles.titleUnit", { unit: whoMay.unit.name, day: formatDay(asked.on), total: list.total })
        }
        lead={t("roles.lead")}
        crumbs={[
          ...(administrates ? [{ label: t("name"), href: "/desk/admin" }] : []),
          { label: t("tabs.roles"), ...(whoMay === null ? {} : { href: `/desk/admin/roles?on=${asked.on}` }) },
        ]}
      />
      <Stack gap={4}>
        {administrates && <AdminTabs current="roles" />}
        <Filters asked={asked} />
        {whoMay === null ? (
          table
        ) : (
          <Grid columns={2}>
            {table}
            <Card title={t("roles.whoMay", { unit: whoMay.unit.name })}>
              <WhoMay unitId={whoMay.unit.id} on={asked.on} duties={whoMay.duties} answers={whoMay.answers} />
            </Card>
          </Grid>
        )}
      </Stack>
    </>
  );
}

async function Filters({ asked }: { asked: Asked }) {
  const [t, locale] = await Promise.all([getTranslations("admin"), getLocale()]);
  const words = (role: Role) => labels.role[role][locale === "en" ? "en" : "vi"];
  return (
    <form method="get" action="/desk/admin/roles" role="search" className="flex flex-wrap items-end gap-3">
      {asked.unitId !== null && <input type="hidden" name="unit" value={asked.unitId} />}
      <Field name="on" label={t("roles.on")}>
        <DateField defaultValue={asked.on} />
      </Field>
      <div className="min-w-0 flex-1 basis-56">
        <Field name="q" label={t("roles.search")}>
          <Input type="search" defaultValue={asked.search} />
        </Field>
      </div>
      <Field name="role" label={t("grant.role")}>
        <Select
          options={[
            { value: "", label: t("roles.anyRole") },
            ...roles.map((role) => ({ value: role, label: words(role) })),
          ]}
          defaultValue={asked.role ?? ""}
        />
      </Field>
      <Button type="submit">{t("roles.show")}</Button>
      {asked.unitId !== null && (
        <TextLink href={`/desk/admin/roles?on=${asked.on}`} className="pb-2">
          {t("roles.allUnits")}
        </TextLink>
      )}
    </form>
  );
}
