import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageRefusal } from "#components/access/desk-refusal.tsx";
import { AdminTabs } from "#components/organisation/admin-tabs.tsx";
import { CreateUnitForm } from "#components/organisation/unit-forms.tsx";
import { UnitTable } from "#components/organisation/unit-table.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Field, Input } from "#components/ui/fields.tsx";
import { Stack } from "#components/ui/layout.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { can } from "#lib/access/can.ts";
import { namesWhoMay } from "#lib/access/queries.ts";
import { requireViewer } from "#lib/access/session.ts";
import type { Viewer } from "#lib/access/types.ts";
import { pathTo, unitChoices, unitCount, unitKinds, unitTree } from "#lib/organisation/queries/units.ts";
import { now } from "#lib/platform/clock.ts";
import { isId } from "#lib/platform/ids.ts";
import { dayOf } from "#lib/platform/time.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("tabs.units") };
}

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };
type Asked = { under: string | null; search: string; page: number };

function asked(given: Record<string, string | string[] | undefined>): Asked {
  const { under, q, page } = given;
  const number = Number(page);
  return {
    under: typeof under === "string" && isId(under) ? under : null,
    search: typeof q === "string" ? q.slice(0, 100) : "",
    page: Number.isInteger(number) && number > 0 ? Math.min(number, 10_000) : 1,
  };
}

function hrefOf({ under, search, page }: Asked): string {
  const words = { ...(under ? { under } : {}), ...(search === "" ? {} : { q: search }), page: String(page) };
  return `/desk/admin/units?${new URLSearchParams(words)}`;
}

/** The tree of bodies: who stands below whom, of which kind, since when; found by name, entered here. */
export default async function UnitsPage({ searchParams }: Search) {
  const viewer = await requireViewer();
  const t = await getTranslations("admin");
  if (can("unit.manage", viewer) !== null)
    return <PageRefusal permission="unit.manage" title={t("refused")} people={await namesWhoMay("unit.manage", {})} />;
  const query = asked(await searchParams);
  const [list, path, count] = await Promise.all([
    unitTree(viewer, query),
    query.under === null ? [] : pathTo(viewer, query.under),
    unitCount(),
  ]);
  const here = path.at(-1)?.name;
  const lead = query.search === "" ? t("units.lead") : t("units.found", { total: list.total, search: query.search });
  return (
    <>
      <PageHead
        title={t(count.ended === 0 ? "units.title" : "units.titleEnded", count)}
        lead={here === undefined ? lead : t("units.under", { name: here, total: list.total })}
        crumbs={[
          { label: t("name"), href: "/desk/admin" },
          ...(query.under === null
            ? [{ label: t("tabs.units") }]
            : [{ label: t("tabs.units"), href: "/desk/admin/units" }]),
          ...path.map((unit, index) => ({
            label: unit.name,
            ...(index === path.length - 1 ? {} : { href: `/desk/admin/units?under=${unit.id}` }),
          })),
        ]}
        actions={<ButtonLink href="#new">{t("unit.create")}</ButtonLink>}
      />
      <Stack gap={4}>
        <AdminTabs current="units" />
        <form method="get" action="/desk/admin/units" role="search" className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-1 basis-64">
            <Field name="q" label={t("units.search")}>
              <Input type="search" defaultValue={query.search} />
            </Field>
          </div>
          <Button type="submit">{t("people.find")}</Button>
        </form>
        <Card flush title={here ?? t("units.caption")}>
          <UnitTable
            units={list.units}
            whole={list.whole}
            found={query.search !== ""}
            empty={<EmptyState title={t("units.none")}>{t("units.noneHint")}</EmptyState>}
          />
        </Card>
        {list.pages > 1 && (
          <Pager
            label={t("units.caption")}
            place={t("people.place", { page: list.page, pages: list.pages })}
            previous={
              list.page > 1 ? { href: hrefOf({ ...query, page: list.page - 1 }), label: t("people.before") } : undefined
            }
            next={
              list.page < list.pages
                ? { href: hrefOf({ ...query, page: list.page + 1 }), label: t("people.after") }
                : undefined
            }
          />
        )}
        <NewUnit viewer={viewer} under={query.under} />
      </Stack>
    </>
  );
}

async function NewUnit({ viewer, under }: { viewer: Viewer; under: string | null }) {
  const [t, locale, parents, kinds] = await Promise.all([
    getTranslations("admin"),
    getLocale(),
    unitChoices(viewer),
    unitKinds(),
  ]);
  return (
    <div className="max-w-[40rem]">
      <Card title={t("unit.create")} id="new">
        <CreateUnitForm
          parents={parents.map((unit) => ({ value: unit.id, label: `${"– ".repeat(unit.depth)}${unit.name}` }))}
          {...(under === null ? {} : { under })}
          kinds={kinds.map((kind) => ({
            value: kind.code,
            label: locale === "en" ? `${kind.nameEn} (${kind.levelEn})` : `${kind.nameVi} (${kind.levelVi})`,
          }))}
          today={dayOf(now())}
        />
      </Card>
    </div>
  );
}
