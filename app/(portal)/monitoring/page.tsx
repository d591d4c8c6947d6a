import { getTranslations } from "next-intl/server";
import { unitLines } from "#components/monitoring/unit-lines.ts";
import { UnitTable } from "#components/monitoring/unit-table.tsx";
import { Card } from "#components/ui/card.tsx";
import { Section } from "#components/ui/layout.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { Segmented } from "#components/ui/tabs.tsx";
import { can } from "#lib/access/can.ts";
import { requireViewer } from "#lib/access/session.ts";
import { type MatrixCell, type MatrixFilter, monitoredDirectives, progressMatrix } from "#lib/monitoring/queries/matrix.ts";
import { now } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/time.ts";

type Search = { directive?: string; kind?: string; group?: string; late?: string };
const groups = ["not-started", "in-unit", "in-review", "returned", "accepted", "sent"] as const;

/** Units against directives and milestones: what every figure on the desks opens. */
export default async function MonitoringPage({ searchParams }: { searchParams: Promise<Search> }) {
  const viewer = await requireViewer();
  const t = await getTranslations("monitoring");
  if (can("monitoring.read", viewer, { desk: "commission" })) {
    return <Refusal title={t("refusedTitle")} reason={t("refusedReason")} who={[t("refusedWho")]} back={{ label: t("back"), href: "/" }} />;
  }
  const search = await searchParams;
  const at = now();
  const filter: MatrixFilter = {
    today: dayOf(at),
    ...(search.directive ? { directive: search.directive } : {}),
    ...(search.kind ? { kind: search.kind } : {}),
    ...(search.group ? { group: search.group } : {}),
    ...(search.late ? { late: true } : {}),
  };
  const [cells, directives] = await Promise.all([progressMatrix(viewer, filter), monitoredDirectives(viewer)]);
  const words = { unit: t("unit"), directive: t("directive"), state: t("state"), holder: t("holder"), days: t("days"), sumUp: t("sumUp"), send: t("send"), empty: t("empty") };
  const link = (extra: Search): string => `/monitoring?${new URLSearchParams(Object.entries({ ...search, ...extra }).flatMap(([key, value]) => (value ? [[key, value]] : [])))}`;
  return (
    <>
      <PageHead title={headline(cells, search, t)} lead={t("lead")} />
      <div className="mb-6 flex flex-wrap gap-3">
        <Segmented
          label={t("directives")}
          items={[
            { href: link({ directive: "" }), label: t("allDirectives"), current: !search.directive },
            ...directives.map((one) => ({ href: link({ directive: one.slug }), label: one.code, current: one.slug === search.directive })),
          ]}
        />
        <Segmented
          label={t("groups")}
          items={[
            { href: link({ group: "", late: "", kind: "" }), label: t("everything"), current: !search.group && !search.late },
            ...groups.map((group) => ({ href: link({ group, late: "" }), label: t(`group.${group}`), current: search.group === group })),
            { href: link({ group: "", late: "1" }), label: t("lateOnly"), current: Boolean(search.late) },
          ]}
        />
      </div>
      {byKind(cells, viewer.locale).map((group) => (
        <Section key={group.kind} title={t("kindTitle", { kind: group.name, count: group.cells.length })}>
          <Card flush>
            <UnitTable rows={unitLines(group.cells, t, at)} words={{ ...words, caption: group.name }} withDirective={!search.directive} />
          </Card>
        </Section>
      ))}
      {cells.length === 0 ? <p className="muted">{t("empty")}</p> : null}
    </>
  );
}

function headline(cells: readonly MatrixCell[], search: Search, t: Awaited<ReturnType<typeof getTranslations<"monitoring">>>): string {
  if (search.late) return t("headlineLate", { count: cells.length });
  const group = groups.find((one) => one === search.group);
  if (group) return t("headlineGroup", { count: cells.length, group: t(`group.${group}`) });
  return t("headline", { sent: cells.filter((cell) => cell.sentOn !== null).length, total: cells.length });
}

function byKind(cells: readonly MatrixCell[], locale: "vi" | "en"): { kind: string; name: string; cells: MatrixCell[] }[] {
  const kinds = new Map<string, { kind: string; name: string; cells: MatrixCell[] }>();
  for (const cell of cells) {
    const group = kinds.get(cell.kind) ?? { kind: cell.kind, name: locale === "en" ? cell.kindEn : cell.kindVi, cells: [] };
    group.cells.push(cell);
    kinds.set(cell.kind, group);
  }
  return [...kinds.values()];
}
