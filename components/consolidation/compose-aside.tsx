import type { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/ui/action-form.tsx";
import { CoverageGrid } from "#components/ui/coverage-grid.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field, Textarea } from "#components/ui/fields.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { dropCitation, expectSource, keepCitation, markSourceAbsent } from "#lib/consolidation/actions.ts";
import type { Coverage } from "#lib/consolidation/rules.ts";
import { newId } from "#lib/platform/ids.ts";
import { stateWord } from "#lib/report/labels.ts";

type Translate = Awaited<ReturnType<typeof getTranslations<"compose">>>;
type Item = { id: string; code: string; number: string; title: string };
type CoverageRow = { unit: string; reportId: string; cells: { itemId: string; coverage: Coverage }[] };
type Expected = {
  assignmentId: string;
  reportId: string | null;
  unit: string;
  state: string;
  accepted: boolean;
  absentReason: string | null;
};
type Citation = { id: string; unit: string; excerpt: string; sourceReportId: string };

/** Units against items: what has been taken, what is there and not taken, what is absent. */
export function CoverageCard({ id, rows, items, t }: { id: string; rows: CoverageRow[]; items: Item[]; t: Translate }) {
  return (
    <SideNote title={t("coverage")}>
      {rows.length === 0 ? (
        <p className="muted">{t("coverageNone")}</p>
      ) : (
        <CoverageGrid
          caption={t("coverage")}
          corner={t("unit")}
          columns={items.map((item, index) => ({ key: item.id, label: String(index + 1), title: item.title }))}
          rows={rows.map((row) => ({
            key: row.reportId,
            label: row.unit,
            href: `/reports/${row.reportId}`,
            cells: Object.fromEntries(
              row.cells.map((cell) => {
                const code = items.find((item) => item.id === cell.itemId)?.code ?? "";
                return [
                  cell.itemId,
                  {
                    coverage: cell.coverage,
                    href: cell.coverage === "absent" ? undefined : `/reports/${id}/compose?item=${code}`,
                  },
                ];
              }),
            ),
          }))}
        />
      )}
    </SideNote>
  );
}

/** Citations whose source is no longer the accepted version: keep with a reason, or drop. */
export function StaleCard({ stale, mayWrite, t }: { stale: Citation[]; mayWrite: boolean; t: Translate }) {
  if (stale.length === 0) return null;
  return (
    <SideNote tone="amber" title={t("staleTitle", { count: stale.length })}>
      <ul className="grid gap-3">
        {stale.map((citation) => (
          <li key={citation.id} className="grid gap-2">
            <TextLink href={`/reports/${citation.sourceReportId}`}>{citation.unit}</TextLink>
            <span className="text-ink-2">{citation.excerpt}</span>
            {mayWrite ? (
              <>
                <ActionForm
                  action={keepCitation}
                  idempotencyKey={newId()}
                  hidden={{ citationId: citation.id }}
                  className="grid gap-2"
                >
                  <Field name="reason" label={t("keepReason")} required>
                    <Textarea rows={2} />
                  </Field>
                  <SubmitButton look="plain" small>
                    {t("keep")}
                  </SubmitButton>
                </ActionForm>
                <ActionForm action={dropCitation} idempotencyKey={newId()} hidden={{ citationId: citation.id }}>
                  <SubmitButton look="quiet" small>
                    {t("drop")}
                  </SubmitButton>
                </ActionForm>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </SideNote>
  );
}

/** Expected sources that are not accepted: each is waited for, or listed as absent with its reason. */
export function MissingCard({
  reportId,
  expected,
  mayWrite,
  locale,
  t,
}: {
  reportId: string;
  expected: Expected[];
  mayWrite: boolean;
  locale: "vi" | "en";
  t: Translate;
}) {
  const open = expected.filter((source) => !source.accepted && source.absentReason === null);
  const absent = expected.filter((source) => source.absentReason !== null);
  return (
    <SideNote
      title={open.length === 0 ? t("missingNone") : t("missingTitle", { count: open.length })}
      {...(open.length > 0 ? { tone: "amber" as const } : {})}
    >
      <p className="text-s text-ink-3">{t("missingLead")}</p>
      <ul className="grid gap-2">
        {open.map((source) => (
          <li key={source.assignmentId}>
            {mayWrite ? (
              <Disclosure summary={`${source.unit} · ${stateWord(source.state, locale)}`}>
                <ActionForm
                  action={markSourceAbsent}
                  idempotencyKey={newId()}
                  label={t("absentFor", { unit: source.unit })}
                  hidden={{ reportId, assignmentId: source.assignmentId }}
                  className="grid gap-2"
                >
                  <Field name="reason" label={t("absentReason")} required>
                    <Textarea rows={2} />
                  </Field>
                  <SubmitButton look="plain" small>
                    {t("markAbsent")}
                  </SubmitButton>
                </ActionForm>
              </Disclosure>
            ) : (
              `${source.unit} · ${stateWord(source.state, locale)}`
            )}
          </li>
        ))}
        {absent.map((source) => (
          <li key={source.assignmentId} className="grid gap-1">
            <span>{t("absentLine", { unit: source.unit, reason: source.absentReason ?? "" })}</span>
            {mayWrite ? (
              <ActionForm
                action={expectSource}
                idempotencyKey={newId()}
                hidden={{ reportId, assignmentId: source.assignmentId }}
              >
                <SubmitButton look="quiet" small>
                  {t("expectAgain")}
                </SubmitButton>
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ul>
    </SideNote>
  );
}
