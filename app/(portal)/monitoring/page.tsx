import { getTranslations } from "next-intl/server";
import { ProgressGrid } from "#components/monitoring/progress-grid.tsx";
import { unitLines } from "#components/monitoring/unit-lines.ts";
import { UnitTable } from "#components/monitoring/unit-table.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Section } from "#components/ui/layout.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { Segmented } from "#components/ui/tabs.tsx";
import { can } from "#lib/access/can.ts";
import { requireViewer } from "#lib/access/session.ts";
import {
  type MatrixCell,
  type MatrixFilter,
  monitoredDirectives,
  progressMatrix,
} from "#lib/monitoring/queries/matrix.ts";
import { deadlineDocuments } from "#lib/plan/amendment/queries/touching.ts";
import { waitingExtensions } from "#lib/plan/extension/queries.ts";
import { now } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/time.ts";
import { readsReasons } from "#lib/review/reason/queries.ts";

type Search = { directive?: string; kind?: string; group?: string; late?: string };
const groups = ["not-started", "in-unit", "in-review", "returned", "accepted", "sent"] as const;

/** Units against directives and milestones: what every figure on the desks opens. */
export default async function MonitoringPage({ searchParams }: { searchParams: Promise<Search> }) {
  const viewer = await requireViewer();
  const t = await getTranslations("monitoring");
  if (can("monitoring.read", viewer, { desk: "commission" })) {
    return (
      <Refusal
        title={t("refusedTitle")}
        reason={t("refusedReason")}
        who={[t("refusedWho")]}
        back={{ label: t("back"), href: "/" }}
      />
    );
  }
  const search = await searchParams;
  const at = now();
  const filter: MatrixFilter = {
    today: dayOf(at),
    ...(search.directive ? { directive: search.directive } : {}),
    ...(search.group ? { group: search.group } : {}),
    ...(search.late ? { late: true } : {}),
  };
  const [cells, directives] = await Promise.all([progressMatrix(viewer, filter), monitoredDirectives(viewer)]);
  const [amended, waiting, x] = await Promise.all([
    deadlineDocuments(cells.map((cell) => cell.assignmentId)),
    waitingExtensions(viewer),
    getTranslations("amendment.extension"),
  ]);
  const words = {
    unit: t("unit"),
    directive: t("directive"),
    state: t("state"),
    holder: t("holder"),
    days: t("days"),
    sumUp: t("sumUp"),
    send: t("send"),
    back: t("backDue"),
    extension: t("extension"),
    empty: t("empty"),
  };
  const link = (extra: Search): string =>
    `/monitoring?${new URLSearchParams(Object.entries({ ...search, ...extra }).flatMap(([key, value]) => (value ? [[key, value]] : [])))}`;
  const kinds = byKind(cells, viewer.locale);
  const listed = Boolean(search.group || search.late || search.directive);
  const shown = listed
    ? kinds.filter((one) => !search.kind || one.kind === search.kind)
    : kinds.filter((one) => one.kind === (search.kind ?? kinds[0]?.kind));
  return (
    <>
      <PageHead
        title={headline(
          shown.flatMap((one) => one.cells),
          search,
          t,
        )}
        lead={t("lead")}
        actions={
          <>
            {readsReasons(viewer) && <ButtonLink href="/reviews/reasons">{t("reasons")}</ButtonLink>}
            <ButtonLink href="/monitoring/custody">{t("custody")}</ButtonLink>
          </>
        }
      />
      {waiting.map((one) => (
        <Notice
          key={one.planId}
          tone="blue"
          action={<TextLink href={`/plans/${one.planId}/extensions`}>{x("see")}</TextLink>}
        >
          {one.title}: {x("waiting", { count: one.count })}
        </Notice>
      ))}
      <div className="mb-6 flex flex-wrap gap-3">
        <Segmented
          label={t("kinds")}
          items={kinds.map((one) => ({
            href: link({ kind: one.kind }),
            label: t("kindTab", { kind: one.name, count: new Set(one.cells.map((cell) => cell.unitId)).size }),
            current: shown.length === 1 && shown[0]?.kind === one.kind,
          }))}
        />
        <Segmented
          label={t("directives")}
          items={[
            { href: link({ directive: "" }), label: t("allDirectives"), current: !search.directive },
            ...directives.map((one) => ({
              href: link({ directive: one.slug }),
              label: one.code,
              current: one.slug === search.directive,
            })),
          ]}
        />
        <Segmented
          label={t("groups")}
          items={[
            { href: link({ group: "", late: "", directive: "" }), label: t("everything"), current: !listed },
            ...groups.map((group) => ({
              href: link({ group, late: "" }),
              label: t(`group.${group}`),
              current: search.group === group,
            })),
            { href: link({ group: "", late: "1" }), label: t("lateOnly"), current: Boolean(search.late) },
          ]}
        />
      </div>
      {cells.length === 0 ? <EmptyState title={t("empty")} /> : null}
      {shown.map((one) =>
        listed ? (
          <Section key={one.kind} title={t("kindTitle", { kind: one.name, count: one.cells.length })}>
            <Card flush>
              <UnitTable
                rows={unitLines(one.cells, at, viewer.locale)}
                words={{ ...words, caption: one.name }}
                withDirective={!search.directive}
              />
            </Card>
          </Section>
        ) : (
          <ProgressGrid key={one.kind} cells={one.cells} amended={amended} t={t} now={at} locale={viewer.locale} />
        ),
      )}
    </>
  );
}

function headline(
  cells: readonly MatrixCell[],
  search: Search,
  t: Awaited<ReturnType<typeof getTranslations<"monitoring">>>,
): string {
  if (search.late) return t("headlineLate", { count: cells.length });
  const group = groups.find((one) => one === search.group);
  if (group) return t("headlineGroup", { count: cells.length, group: t(`group.${group}`) });
  return t("headline", { sent: cells.filter((cell) => cell.sentOn !== null).length, total: cells.length });
}

function byKind(
  cells: readonly MatrixCell[],
  locale: "vi" | "en",
): { kind: string; name: string; cells: MatrixCell[] }[] {
  const kinds = new Map<string, { kind: string; name: string; cells: MatrixCell[] }>();
  for (const cell of cells) {
    const group = kinds.get(cell.kind) ?? {
      kind: cell.kind,
      name: locale === "en" ? cell.kindEn : cell.kindVi,
      cells: [],
    };
    group.cells.push(cell);
    kinds.set(cell.kind, group);
  }
  return [...kinds.values()];
}
