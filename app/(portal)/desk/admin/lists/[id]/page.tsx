import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageRefusal } from "#components/access/desk-refusal.tsx";
import { RosterTable } from "#components/organisation/roster/roster-table.tsx";
import { TakeForm } from "#components/organisation/roster/take-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Stack } from "#components/ui/layout.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { can } from "#lib/access/can.ts";
import { requireViewer } from "#lib/access/session.ts";
import { labels } from "#lib/organisation/roster/labels.ts";
import { type RosterPage, rosterPage } from "#lib/organisation/roster/queries.ts";
import { isWrong } from "#lib/organisation/roster/rules.ts";
import { isId } from "#lib/platform/ids.ts";
import { formatInstant } from "#lib/platform/time.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("roster.lists"))("name") };
}

/** What the list shows of its right rows; the rest is counted, not drawn. */
const DRAWN = 200;

/** A list before it is taken in: what each row would do, which are wrong and why; afterwards, what came of it. */
export default async function ListPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const [t, admin, given, { id }] = await Promise.all([
    getTranslations("roster.lists"),
    getTranslations("admin"),
    getLocale(),
    params,
  ]);
  if (can("unit.manage", viewer) !== null) return <PageRefusal permission="unit.manage" title={admin("refused")} />;
  const list = isId(id) ? await rosterPage(viewer, id) : null;
  if (list === null) notFound();
  const locale = given === "en" ? "en" : "vi";
  return (
    <>
      <PageHead
        title={list.takenAt ? t("takenTitle", { file: list.fileName }) : t("listTitle", { ...list.counts })}
        lead={t("listLead", {
          kind: labels.kind[list.kind][locale],
          file: list.fileName,
          at: formatInstant(list.createdAt),
        })}
        crumbs={[
          { label: admin("name"), href: "/desk/admin" },
          { label: t("name"), href: "/desk/admin/lists" },
          { label: list.fileName },
        ]}
      />
      {list.takenAt ? <Outcome list={list} at={list.takenAt} /> : <Preview list={list} />}
    </>
  );
}

async function Outcome({ list, at }: { list: RosterPage; at: Date }) {
  const t = await getTranslations("roster.lists");
  const { made, changed, left, invited } = list.outcome ?? { made: 0, changed: 0, left: 0, invited: 0 };
  return (
    <Notice tone="green" title={t("takenAt", { at: formatInstant(at) })}>
      {t(`outcome.${list.kind}`, { made, changed, left, invited })}
    </Notice>
  );
}

async function Preview({ list }: { list: RosterPage }) {
  const t = await getTranslations("roster.lists");
  const wrong = list.rows.filter(isWrong);
  const right = list.rows.filter((row) => !isWrong(row));
  return (
    <Stack gap={4}>
      <Card title={t("take")} tone={wrong.length > 0 ? "amber" : "green"}>
        <TakeForm rosterId={list.id} counts={list.counts} />
      </Card>
      {wrong.length > 0 && (
        <Card title={t("wrongRows", { count: wrong.length })} flush tone="red">
          <RosterTable kind={list.kind} rows={wrong} caption={t("wrongRows", { count: wrong.length })} />
        </Card>
      )}
      {right.length > 0 && (
        <Disclosure summary={t("rightRows", { count: right.length })} open={wrong.length === 0}>
          <RosterTable
            kind={list.kind}
            rows={right.slice(0, DRAWN)}
            caption={t("rightRows", { count: right.length })}
          />
          {right.length > DRAWN && <p className="muted">{t("more", { count: right.length - DRAWN })}</p>}
        </Disclosure>
      )}
    </Stack>
  );
}
