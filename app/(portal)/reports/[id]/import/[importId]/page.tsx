import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ImportBoard } from "#components/report/import/board.tsx";
import { ImportStageMark } from "#components/report/import/import-list.tsx";
import { Reading } from "#components/report/import/reading.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { newId } from "#lib/platform/ids.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { placePieces } from "#lib/report/import/actions.ts";
import { importScreen } from "#lib/report/import/queries/import.ts";
import type { ImportScreen } from "#lib/report/import/screen.ts";

type Props = { params: Promise<{ id: string; importId: string }>; searchParams: Promise<{ piece?: string }> };
type Words = Awaited<ReturnType<typeof getTranslations<"report-import">>>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("report-import");
  return { title: t("start.crumb") };
}

/** The news: how much found its place, and what wants a look. */
function newsOf({ board, line }: ImportScreen, t: Words): string {
  if (board === null) return t(`news.${line.stage.word}`);
  const laid = board.items.reduce((sum, item) => sum + item.pieces.length, 0);
  if (laid + board.tray.length + board.placed === 0) return t("news.nothing");
  if (laid + board.tray.length === 0) return t("news.done", { count: board.placed });
  return t("news.laid", { laid, tray: board.tray.length });
}

/** One import: how far its reading is, then what was understood laid onto this report's outline. */
export default async function ImportPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ id, importId }, { piece }, t] = await Promise.all([params, searchParams, getTranslations("report-import")]);
  const screen = await importScreen(viewer, id, importId);
  if (screen === null) notFound();
  const { line, board, problem, refusal, earlier, unit, directive, fileId } = screen;
  // Of several earlier ones the one that gave the report most; of equals the latest.
  const before = earlier.toSorted((a, b) => a.placed - b.placed).at(-1);
  return (
    <>
      <PageHead
        crumbs={[
          { label: `${directive} · ${unit}`, href: `/reports/${id}` },
          { label: t("write"), href: `/reports/${id}/write` },
          { label: t("start.crumb"), href: `/reports/${id}/import` },
          { label: line.name },
        ]}
        title={newsOf(screen, t)}
        state={<ImportStageMark line={line} />}
        lead={
          <>
            {t("leadOf", { name: line.name, who: line.personName, at: formatInstant(line.at) })}
            {fileId !== null && (
              <>
                {" "}
                <TextLink href={`/api/files/${fileId}`} download>
                  {t("download")}
                </TextLink>
              </>
            )}
          </>
        }
        actions={
          <>
            <ButtonLink href={`/reports/${id}/write`}>{t("toWrite")}</ButtonLink>
            {board !== null && refusal === null && board.ready > 0 && (
              <ActionForm
                action={placePieces}
                idempotencyKey={newId()}
                hidden={{ reportId: id, importId }}
                label={t("place.form")}
              >
                <SubmitButton>{t("place.all", { count: board.ready })}</SubmitButton>
              </ActionForm>
            )}
          </>
        }
      />
      {refusal !== null && <Notice tone="blue">{refusal}</Notice>}
      {before !== undefined && (
        <Notice action={<TextLink href={`/reports/${id}/import/${before.id}`}>{t("earlier.open")}</TextLink>}>
          {t("earlier.words", { who: before.personName, at: formatInstant(before.at), placed: before.placed })}
        </Notice>
      )}
      {line.stage.running && <Reading reportId={id} line={line} />}
      {problem !== null && (
        <Notice
          tone="red"
          title={t("notRead")}
          action={<ButtonLink href={`/reports/${id}/import`}>{t("again")}</ButtonLink>}
        >
          {problem}
        </Notice>
      )}
      {board !== null && <ImportBoard screen={screen} board={board} openId={piece ?? null} />}
    </>
  );
}
