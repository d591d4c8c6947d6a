import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Table } from "#components/ui/table.tsx";
import { endMyOtherSessions, endOneSession } from "#lib/organisation/account/actions.ts";
import { browserOf } from "#lib/organisation/account/browser.ts";
import { newId } from "#lib/platform/ids.ts";
import { formatInstant } from "#lib/platform/time.ts";

export type SessionRow = { id: string; address: string; agent: string; createdAt: Date; seenAt: Date };

/** One's open sessions; each but the present one can be ended from here, at once. */
export function Sessions({ sessions, present }: { sessions: readonly SessionRow[]; present: string }) {
  const t = useTranslations("account");
  return (
    <>
      <Table
        caption={t("sessions.title")}
        rows={sessions}
        rowKey={(session) => session.id}
        columns={[
          { key: "browser", head: t("sessions.browser"), primary: true, cell: (s) => browserOf(s.agent) },
          {
            key: "address",
            head: t("sessions.address"),
            nowrap: true,
            cell: (s) => <span className="num">{s.address}</span>,
          },
          {
            key: "began",
            head: t("sessions.began"),
            nowrap: true,
            cell: (s) => <span className="num">{formatInstant(s.createdAt)}</span>,
          },
          {
            key: "seen",
            head: t("sessions.seen"),
            nowrap: true,
            cell: (s) => <span className="num">{formatInstant(s.seenAt)}</span>,
          },
          {
            key: "act",
            head: t("sessions.end"),
            act: true,
            cell: (s) => (s.id === present ? <b>{t("sessions.present")}</b> : <EndSession id={s.id} />),
          },
        ]}
      />
      {sessions.length > 1 && (
        <div className="border-t border-line px-4 py-3 md:px-6">
          <ActionForm action={endMyOtherSessions} idempotencyKey={newId()} className="">
            <SubmitButton look="plain" small>
              {t("sessions.endOthers")}
            </SubmitButton>
          </ActionForm>
        </div>
      )}
    </>
  );
}

function EndSession({ id }: { id: string }) {
  const t = useTranslations("account");
  return (
    <ActionForm action={endOneSession} idempotencyKey={newId()} hidden={{ sessionId: id }} className="">
      <SubmitButton look="quiet" small>
        {t("sessions.end")}
      </SubmitButton>
    </ActionForm>
  );
}
