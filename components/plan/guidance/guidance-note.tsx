import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { withdrawNote } from "#lib/plan/guidance/actions.ts";
import type { GuidanceView } from "#lib/plan/guidance/types.ts";
import { newId } from "#lib/platform/ids.ts";
import { formatInstant } from "#lib/platform/time.ts";

function Files({ files }: { files: GuidanceView["files"] }) {
  if (files.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {files.map((file) => (
        <li key={file.id} className="flex items-center gap-1.5">
          <Icon name="download" size={14} />
          <TextLink href={`/api/files/${file.id}`} download>
            {file.name}
          </TextLink>
          <span className="num text-s text-ink-3">{Math.max(1, Math.round(file.size / 1024))} kB</span>
        </li>
      ))}
    </ul>
  );
}

/** Guidance that holds where one writes, beside the text. */
export function GuidanceBeside({ notes }: { notes: readonly GuidanceView[] }) {
  const t = useTranslations("guidance");
  return notes.map((note) => (
    <SideNote
      key={note.id}
      tone="blue"
      title={note.title}
      by={[t("beside", { unit: note.unit }), note.document, formatInstant(note.at)].filter(Boolean).join(" · ")}
    >
      <p className="whitespace-pre-line">{note.body}</p>
      <Files files={note.files} />
    </SideNote>
  ));
}

/** One piece of guidance on the plan's page of them, with what it is for; its body may withdraw it. */
export function GuidanceCard({ note }: { note: GuidanceView }) {
  const t = useTranslations("guidance");
  const scope = [note.directive ?? t("allDirectives"), note.item ?? t("wholeReport")].join(" · ");
  return (
    <Card title={note.title} end={note.withdrawnAt ? <StateMark tone="none">{t("withdrawn")}</StateMark> : undefined}>
      <div className="grid gap-3">
        <p className="text-s text-ink-3">
          {[note.unit, note.document, note.by, formatInstant(note.at)].filter(Boolean).join(" · ")}
        </p>
        <p className="font-medium">{t("for", { scope })}</p>
        <p className="max-w-[75ch] whitespace-pre-line">{note.body}</p>
        <Files files={note.files} />
        {note.mayWithdraw && (
          <ActionForm
            action={withdrawNote}
            idempotencyKey={newId()}
            hidden={{ guidanceId: note.id }}
            label={t("withdraw")}
            className=""
          >
            <SubmitButton look="plain" small>
              {t("withdraw")}
            </SubmitButton>
          </ActionForm>
        )}
      </div>
    </Card>
  );
}
