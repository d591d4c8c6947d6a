import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { Table } from "#components/ui/table.tsx";
import { refusals } from "#lib/plan/import/refusals.ts";
import type { ImportLine } from "#lib/plan/import/understood.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { describe } from "#lib/workflow/labels.ts";

/** How far one document is, in a word with its shape. */
export function StageMark({ line }: { line: Pick<ImportLine, "stage" | "progress"> }) {
  const t = useTranslations("plan-import");
  const { stage, progress } = line;
  return <StateMark tone={stage.tone}>{t(`stage.${stage.word}`, { percent: progress })}</StateMark>;
}

/** What came of it: the draft, the reason why not, or nothing yet. */
function Outcome({ line }: { line: ImportLine }) {
  const locale = useLocale() === "en" ? "en" : "vi";
  if (line.planId !== null)
    return <TextLink href={`/plans/${line.planId}`}>{line.planTitle ?? line.fileName}</TextLink>;
  return (
    <>
      {line.problem === null
        ? "–"
        : describe({ code: line.problem.code, params: line.problem.params ?? {} }, refusals, locale)}
    </>
  );
}

/** The documents that were read for one's units, each to be gone back to. */
export function ImportTable({ imports }: { imports: readonly ImportLine[] }) {
  const t = useTranslations("plan-import");
  return (
    <Table
      caption={t("list.title")}
      rows={imports}
      rowKey={(line) => line.id}
      empty={<EmptyState title={t("list.none")}>{t("list.noneMore")}</EmptyState>}
      columns={[
        {
          key: "file",
          head: t("list.file"),
          primary: true,
          cell: (line) => <TextLink href={`/plans/import/${line.id}`}>{line.fileName}</TextLink>,
        },
        { key: "stage", head: t("list.stage"), cell: (line) => <StageMark line={line} /> },
        { key: "by", head: t("list.by"), cell: (line) => line.personName },
        { key: "at", head: t("list.at"), cell: (line) => <span className="num">{formatInstant(line.createdAt)}</span> },
        { key: "outcome", head: t("list.outcome"), cell: (line) => <Outcome line={line} /> },
      ]}
    />
  );
}
