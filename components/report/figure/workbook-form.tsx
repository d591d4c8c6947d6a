import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Field } from "#components/ui/fields.tsx";
import { newId } from "#lib/platform/ids.ts";
import { bringWorkbook } from "#lib/report/figure/actions.ts";
import { BringButton, WorkbookAnswer, WorkbookFile } from "./workbook-leaves.tsx";

/** The grid as a workbook to take out, and one to bring back: looked at first, then saved as a whole. */
export function WorkbookForm({ reportId, mayWrite }: { reportId: string; mayWrite: boolean }) {
  const t = useTranslations("figures.workbook");
  const words = {
    before: t("before"),
    after: t("after"),
    cell: t("cell"),
    wrong: t("wrong"),
    changes: t.raw("changes") as string,
    saved: t.raw("saved") as string,
    place: t("place"),
  };
  return (
    <section aria-label={t("title")} className="grid gap-3 border-t border-line pt-4">
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="font-semibold">{t("title")}</h3>
        <ButtonLink small href={`/api/figures/${reportId}`} download>
          {t("out")}
        </ButtonLink>
      </div>
      {mayWrite && (
        <ActionForm
          action={bringWorkbook}
          idempotencyKey={newId()}
          hidden={{ reportId }}
          label={t("form")}
          className="grid gap-3"
        >
          <Field name="file" label={t("in")} hint={t("hint")}>
            <WorkbookFile />
          </Field>
          <WorkbookAnswer words={words} />
          <BringButton words={{ read: t("read"), save: t("save") }} />
        </ActionForm>
      )}
    </section>
  );
}
