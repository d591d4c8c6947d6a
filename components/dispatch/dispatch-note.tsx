import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { receiveDispatch } from "#lib/dispatch/actions.ts";
import type { DispatchView } from "#lib/dispatch/types.ts";
import { newId } from "#lib/platform/ids.ts";

/** The way of a sent document to its recipient; who receives for the recipient confirms here that it has come. */
export function DispatchNote({ dispatch }: { dispatch: DispatchView }) {
  const t = useTranslations("dispatch");
  const items = [
    { term: t("to"), detail: t("through", { recipient: dispatch.recipient, channel: dispatch.channel }) },
    { term: t("sentAt"), detail: dispatch.sentAt },
    ...(dispatch.receivedAt
      ? [
          {
            term: t("receivedAt"),
            detail: t("receivedBy", { at: dispatch.receivedAt, name: dispatch.receivedBy ?? "" }),
          },
        ]
      : []),
  ];
  return (
    <SideNote title={t("title", { state: dispatch.words })} {...(dispatch.received ? { tone: "green" as const } : {})}>
      <DefinitionList look="stack" items={items} />
      {dispatch.mayReceive && (
        <ActionForm
          action={receiveDispatch}
          idempotencyKey={newId()}
          hidden={{ dispatchId: dispatch.id }}
          label={t("receive")}
        >
          <SubmitButton look="plain" small>
            {t("receive")}
          </SubmitButton>
        </ActionForm>
      )}
    </SideNote>
  );
}
