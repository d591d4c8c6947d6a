import { useTranslations } from "next-intl";
import { FileDrop } from "#components/file/file-drop.tsx";
import { ReportState } from "#components/report/report-state.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { importReport, sendFile } from "#lib/report/import/actions.ts";
import type { StartingPoint } from "#lib/report/import/screen.ts";

/** Sends a file in; works before and without JavaScript. */
export function FileForm({ reportId }: { reportId: string }) {
  const t = useTranslations("report-import");
  return (
    <ActionForm action={sendFile} idempotencyKey={newId()} hidden={{ reportId }} label={t("file.title")}>
      <FileDrop place={`import:${reportId}`} accept=".docx,.pdf,.txt,.md" hint={String(t.raw("file.hint"))} />
      <div>
        <SubmitButton>{t("file.send")}</SubmitButton>
      </div>
      <Notice title={t("file.secretTitle")}>{t("file.secret")}</Notice>
    </ActionForm>
  );
}

/** Chooses another report of the unit to start from. */
export function SourceForm({ reportId, sources }: { reportId: string; sources: readonly StartingPoint[] }) {
  const t = useTranslations("report-import");
  if (sources.length === 0) return <EmptyState title={t("source.none")}>{t("source.noneLead")}</EmptyState>;
  return (
    <ActionForm action={importReport} idempotencyKey={newId()} hidden={{ reportId }} label={t("source.title")}>
      <fieldset className="grid gap-1">
        <legend className="mb-2 font-medium">{t("source.choose")}</legend>
        {sources.map((source, index) => (
          <Source key={source.id} source={source} first={index === 0} />
        ))}
      </fieldset>
      <p className="text-s text-ink-3">{t("source.hint")}</p>
      <div>
        <SubmitButton look="plain">{t("source.send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function Source({ source, first }: { source: StartingPoint; first: boolean }) {
  const t = useTranslations("report-import");
  const id = `source-${source.id}`;
  return (
    <label
      htmlFor={id}
      className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 gap-y-0.5 rounded-box border border-line p-3 has-checked:border-ink has-checked:bg-ground"
    >
      <input
        id={id}
        type="radio"
        name="sourceReportId"
        value={source.id}
        defaultChecked={first}
        className="mt-0.5 size-4.5 shrink-0 accent-ink"
      />
      <span className="min-w-0 font-medium">
        {source.directive} · {source.unit} <ReportState state={source.state} plain />
      </span>
      <span className="col-start-2 min-w-0 text-s text-ink-2">{source.plan}</span>
      <span className="col-start-2 min-w-0 text-s text-ink-3">
        {t("source.about", { words: source.words, at: formatInstant(source.at) })}
      </span>
    </label>
  );
}
