import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Table } from "#components/ui/table.tsx";
import { tryMailAgain } from "#lib/notice/mail/actions.ts";
import { labels } from "#lib/notice/mail/labels.ts";
import { isMailKind, mailTone } from "#lib/notice/mail/rules.ts";
import type { MailView } from "#lib/notice/mail/types.ts";
import { newId } from "#lib/platform/ids.ts";
import { formatInstant } from "#lib/platform/time.ts";

/** The portal's mails for the administrator: to whom, what for, delivered or why not. */
export function MailTable({ mails }: { mails: readonly MailView[] }) {
  const t = useTranslations("roster.mails");
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <Table
      caption={t("caption")}
      rows={mails}
      rowKey={(mail) => mail.id}
      empty={<EmptyState title={t("none")}>{t("noneHint")}</EmptyState>}
      columns={[
        {
          key: "to",
          head: t("to"),
          primary: true,
          share: "quarter",
          cell: (mail) => (
            <>
              <span className="font-medium">{mail.name ?? mail.recipient}</span>
              <span className="block text-s break-all text-ink-3">{mail.recipient}</span>
            </>
          ),
        },
        {
          key: "subject",
          head: t("subject"),
          share: "third",
          cell: (mail) => (
            <>
              {isMailKind(mail.kind) ? labels.kind[mail.kind][locale] : mail.kind}
              <span className="block text-s text-ink-3">{mail.subject}</span>
              {mail.body !== null && (
                <Disclosure summary={t("text")}>
                  <p className="text-s break-words whitespace-pre-line">{mail.body}</p>
                </Disclosure>
              )}
            </>
          ),
        },
        {
          key: "written",
          head: t("written"),
          nowrap: true,
          cell: (mail) => <span className="num">{formatInstant(mail.createdAt)}</span>,
        },
        {
          key: "state",
          head: t("state"),
          cell: (mail) => (
            <>
              <StateMark tone={mailTone(mail.state)}>{labels.state[mail.state][locale]}</StateMark>
              {mail.sentAt && <span className="num block text-s text-ink-3">{formatInstant(mail.sentAt)}</span>}
              {mail.lastError !== null && (
                <span className="block text-s text-ink-3">
                  {t("error", { count: mail.attempts, error: mail.lastError })}
                </span>
              )}
            </>
          ),
        },
        {
          key: "again",
          head: t("again"),
          act: true,
          cell: (mail) =>
            mail.mayResend ? (
              <ActionForm action={tryMailAgain} idempotencyKey={newId()} hidden={{ mailId: mail.id }} className="">
                <SubmitButton look="plain" small>
                  {t("again")}
                </SubmitButton>
              </ActionForm>
            ) : null,
        },
      ]}
    />
  );
}
