import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageRefusal } from "#components/access/desk-refusal.tsx";
import { ChangeUnitForm, RenameUnitForm, SucceedUnitForm } from "#components/organisation/unit-forms.tsx";
import { Kinship, UnitNames, UnitRoles } from "#components/organisation/unit-history.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field, Input } from "#components/ui/fields.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { can } from "#lib/access/can.ts";
import { namesWhoMay } from "#lib/access/queries.ts";
import { requireViewer } from "#lib/access/session.ts";
import type { Viewer } from "#lib/access/types.ts";
import { successorCandidates, type UnitView, unitView } from "#lib/organisation/queries/unit.ts";
import { now } from "#lib/platform/clock.ts";
import { isId } from "#lib/platform/ids.ts";
import { dayOf, formatDay } from "#lib/platform/time.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("tabs.units") };
}

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One unit: its names and their days, whom it came from and who carries on, its people. Kind, code and place in the tree are lasting. */
export default async function UnitPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const t = await getTranslations("admin");
  if (can("unit.manage", viewer) !== null)
    return <PageRefusal permission="unit.manage" title={t("refused")} people={await namesWhoMay("unit.manage", {})} />;
  const [{ id }, given] = await Promise.all([params, searchParams]);
  const unit = isId(id) ? await unitView(viewer, id) : null;
  if (unit === null) notFound();
  const find = typeof given["find"] === "string" ? given["find"].slice(0, 100) : "";
  const today = dayOf(now());
  return (
    <>
      <PageHead
        title={unit.name}
        lead={<UnitLead unit={unit} />}
        crumbs={[
          { label: t("name"), href: "/desk/admin" },
          { label: t("tabs.units"), href: "/desk/admin/units" },
          { label: unit.shortName },
        ]}
        actions={
          unit.below > 0 && (
            <ButtonLink href={`/desk/admin/units?under=${unit.id}`}>
              {t("units.below", { below: unit.below })}
            </ButtonLink>
          )
        }
      />
      {unit.validTo !== null && <Notice tone="amber">{t("unit.ended", { day: formatDay(unit.validTo) })}</Notice>}
      <Grid columns="main-side">
        <Stack gap={4}>
          <Card flush title={t("unit.names")}>
            <UnitNames now={unit} earlier={unit.earlier} />
          </Card>
          <Card title={t("unit.rename")}>
            <p className="mb-3 text-ink-2">{t("unit.renameLead")}</p>
            <RenameUnitForm unit={unit} today={today} />
          </Card>
          <Succession viewer={viewer} unit={unit} find={find} today={today} />
        </Stack>
        <Stack gap={4}>
          <UnitFacts unit={unit} />
          <Card
            title={t("unit.people")}
            end={<TextLink href={`/desk/admin/roles?unit=${unit.id}`}>{t("unit.whoMay")}</TextLink>}
          >
            {unit.roles.length === 0 ? <p className="soon">{t("unit.nobody")}</p> : <UnitRoles roles={unit.roles} />}
          </Card>
          <Card title={t("unit.change")}>
            <Disclosure summary={t("unit.changeLead")} look="quiet">
              <ChangeUnitForm unit={unit} />
            </Disclosure>
          </Card>
        </Stack>
      </Grid>
    </>
  );
}

async function UnitLead({ unit }: { unit: UnitView }) {
  const [t, locale] = await Promise.all([getTranslations("admin"), getLocale()]);
  const kind = locale === "en" ? unit.kindEn : unit.kindVi;
  return unit.parentName === null ? kind : t("unit.lead", { kind, parent: unit.parentName, code: unit.code });
}

async function UnitFacts({ unit }: { unit: UnitView }) {
  const [t, locale] = await Promise.all([getTranslations("admin"), getLocale()]);
  return (
    <Card title={t("unit.facts")}>
      <DefinitionList
        items={[
          { term: t("levels.level"), detail: locale === "en" ? unit.levelEn : unit.levelVi },
          { term: t("unit.kind"), detail: locale === "en" ? unit.kindEn : unit.kindVi },
          ...(unit.parentId === null
            ? []
            : [
                {
                  term: t("unit.parent"),
                  detail: <TextLink href={`/desk/admin/units/${unit.parentId}`}>{unit.parentName}</TextLink>,
                },
              ]),
          { term: t("unit.placeName"), detail: unit.placeName },
          { term: t("unit.codeOnly"), detail: unit.code },
          {
            term: t("units.days"),
            detail:
              unit.validTo === null
                ? t("unit.since", { from: formatDay(unit.validFrom) })
                : `${formatDay(unit.validFrom)} – ${formatDay(unit.validTo)}`,
          },
        ]}
      />
      {unit.predecessors.length + unit.successors.length > 0 && (
        <div className="mt-4 grid gap-3 border-t border-line pt-4">
          <Kinship title={t("unit.from")} links={unit.predecessors} />
          <Kinship title={t("unit.to")} links={unit.successors} />
        </div>
      )}
    </Card>
  );
}

type SuccessionProps = { viewer: Viewer; unit: UnitView; find: string; today: string };

/** Merging and splitting: here outside a campaign, by an amendment of the plan inside one, so that reports follow. */
async function Succession({ viewer, unit, find, today }: SuccessionProps) {
  const t = await getTranslations("admin");
  if (unit.validTo !== null) return null;
  if (unit.plans.length > 0)
    return (
      <Card title={t("unit.succession")}>
        <p className="mb-2 text-ink-2">{t("unit.inCampaign")}</p>
        <ul className="grid gap-1">
          {unit.plans.map((plan) => (
            <li key={plan.id}>
              <TextLink href={`/plans/${plan.id}/amendments`}>{plan.title}</TextLink>{" "}
              <span className="text-ink-3">{t("unit.duties", { duties: plan.duties })}</span>
            </li>
          ))}
        </ul>
      </Card>
    );
  const candidates = await successorCandidates(viewer, unit.id, find);
  return (
    <Card title={t("unit.succession")} id="succession">
      <div className="grid gap-4">
        <p className="text-ink-2">{t("unit.successionLead")}</p>
        <form
          method="get"
          action={`/desk/admin/units/${unit.id}#succession`}
          role="search"
          className="flex flex-wrap items-end gap-3"
        >
          <div className="min-w-0 flex-1 basis-48">
            <Field name="find" label={t("unit.findSuccessor")}>
              <Input type="search" defaultValue={find} />
            </Field>
          </div>
          <Button type="submit">{t("people.find")}</Button>
        </form>
        {candidates.length > 0 ? (
          <SucceedUnitForm unitId={unit.id} candidates={candidates} today={today} />
        ) : (
          find !== "" && <p className="soon">{t("units.none")}</p>
        )}
      </div>
    </Card>
  );
}
