import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { markPartDone } from "#lib/review/assignment/actions.ts";
import type { FlagsBy, Held } from "#lib/review/assignment/types.ts";

/** Whether a part is read, as shape and word. */
export function DoneMark({ held }: { held: Held }) {
  const t = useTranslations("queue.work");
  return (
    <StateMark plain tone={held.done ? "ok" : "none"}>
      {held.done ? t("done") : t("undone")}
    </StateMark>
  );
}

/** Whose flags stand at a place: "cờ: Lê Minh Tâm 2, Trịnh Thị Loan 1". */
export function FlagsOf({ flags }: { flags: readonly FlagsBy[] }) {
  const t = useTranslations("queue.work");
  if (flags.length === 0) return null;
  return (
    <span className="block text-s text-ink-2">
      {t("flags", { who: flags.map((one) => t("flagsOf", { name: one.name, count: one.count })).join(", ") })}
    </span>
  );
}

type DoneFormProps = { reportId: string; place: string; outlineItemId: string | null; held: Held };

/** The reviewer's own word that a part is read in this version, or that it is not after all. */
export function DoneForm({ reportId, place, outlineItemId, held }: DoneFormProps) {
  const t = useTranslations("queue.work");
  if (!held.mine) return null;
  const name = place === "" ? t("wholeReport") : place;
  return (
    <ActionForm
      action={markPartDone}
      idempotencyKey={newId()}
      className="inline-grid"
      hidden={{ reportId, done: held.done ? "no" : "yes", ...(outlineItemId === null ? {} : { outlineItemId }) }}
      label={held.done ? t("notYetOf", { place: name }) : t("iAmDoneOf", { place: name })}
    >
      <SubmitButton
        small
        look={held.done ? "quiet" : "plain"}
        aria-label={held.done ? t("notYetOf", { place: name }) : t("iAmDoneOf", { place: name })}
      >
        {held.done ? t("notYet") : t("iAmDone")}
      </SubmitButton>
    </ActionForm>
  );
}
