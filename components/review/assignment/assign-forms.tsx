import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Checkbox, Field, Input, Select } from "#components/ui/fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { assignItems, assignReviews, takeReviews } from "#lib/review/assignment/actions.ts";
import type { Colleague, ReviewWork, WorkItem } from "#lib/review/assignment/types.ts";

/** A report as a form sends it: with whom it was seen. */
export function chosenReport(reportId: string, holder: string | null): string {
  return holder === null ? reportId : `${reportId}~${holder}`;
}

/** Colleagues as the options of a list, with what each has to read already; last, nobody. */
export function usePeople(colleagues: readonly Colleague[]) {
  const t = useTranslations("queue.work");
  const people = colleagues.map(({ personId, name, title, load }) => ({
    value: personId,
    label: t("load", { name, title, load }),
  }));
  return [...people, { value: "none", label: t("nobodyOption") }];
}

const holderOf = (work: ReviewWork): string | null => work.reviewer?.personId ?? work.whole?.personId ?? null;

/** Gives the whole report to a reviewer. */
export function AssignWhole({ work }: { work: ReviewWork }) {
  const t = useTranslations("queue.work");
  const people = usePeople(work.colleagues.filter((one) => one.begins || work.reviewer !== null));
  const title = t("assignWholeTitle", { unit: work.unit, directive: work.directive });
  return (
    <Dialog small trigger={t("assignWhole")} title={title}>
      <ActionForm
        action={assignReviews}
        idempotencyKey={newId()}
        hidden={{ reports: chosenReport(work.reportId, holderOf(work)) }}
        label={title}
      >
        <Field name="personId" label={t("person")} required>
          <Select options={people} placeholder={t("choosePerson")} defaultValue={holderOf(work) ?? ""} />
        </Field>
        <Field name="words" label={t("word")}>
          <Input maxLength={500} />
        </Field>
        <SubmitButton>{t("assign")}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}

function ItemBoxes({ items }: { items: readonly WorkItem[] }) {
  const t = useTranslations("queue.work");
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1 font-medium">{t("items")}</legend>
      {items.map((item) => (
        <Checkbox
          key={item.outlineItemId}
          name="outlineItemIds"
          value={item.outlineItemId}
          label={
            <>
              <span className="font-medium">{item.number}</span> {item.title}
              {item.held !== null && <span className="block text-s text-ink-3">{item.held.name}</span>}
            </>
          }
        />
      ))}
    </fieldset>
  );
}

/** Gives items to readers, several at once; the head's. */
export function AssignItems({ work }: { work: ReviewWork }) {
  const t = useTranslations("queue.work");
  const people = usePeople(work.colleagues);
  return (
    <Dialog small trigger={t("assignItems")} title={t("assignItemsTitle")}>
      <ActionForm
        action={assignItems}
        idempotencyKey={newId()}
        hidden={{ reportId: work.reportId }}
        label={t("assignItemsTitle")}
      >
        <ItemBoxes items={work.items} />
        <Field name="personId" label={t("person")} required>
          <Select options={people} placeholder={t("choosePerson")} />
        </Field>
        <Field name="words" label={t("word")}>
          <Input maxLength={500} />
        </Field>
        <SubmitButton>{t("assign")}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}

/** A reviewer takes items nobody has. */
export function TakeItems({ work, personId }: { work: ReviewWork; personId: string }) {
  const t = useTranslations("queue.work");
  const free = work.items.filter((item) => item.held === null);
  if (free.length === 0) return null;
  return (
    <Dialog small trigger={t("takeItems")} title={t("takeItemsTitle")}>
      <ActionForm
        action={assignItems}
        idempotencyKey={newId()}
        hidden={{ reportId: work.reportId, personId }}
        label={t("takeItemsTitle")}
      >
        <ItemBoxes items={free} />
        <SubmitButton>{t("takeThese")}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}

/** Takes the report without beginning it, or gives it back. */
export function TakeWhole({ work }: { work: ReviewWork }) {
  const t = useTranslations("queue.work");
  const back = work.may.giveBack;
  const words = back ? t("giveBack") : t("take");
  return (
    <ActionForm
      action={back ? assignReviews : takeReviews}
      idempotencyKey={newId()}
      className="inline-grid"
      hidden={{ reports: chosenReport(work.reportId, holderOf(work)), ...(back ? { personId: "none" } : {}) }}
      label={words}
    >
      <SubmitButton small look={back ? "quiet" : "plain"}>
        {words}
      </SubmitButton>
    </ActionForm>
  );
}
