import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Row, Stack } from "#components/ui/layout.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { removeRow } from "#lib/plan/import/actions.ts";
import { newId } from "#lib/platform/ids.ts";

/** Which import a form corrects, and whether it is still open. */
export type Pen = { importId: string; revision: number; open: boolean };

/** What every correcting form sends along. */
export const penFields = ({ importId, revision }: Pen): Record<string, string> => ({
  importId,
  revision: String(revision),
});

/** Takes a row out, or brings it back. */
function RemoveForm({ pen, path, removed, name }: { pen: Pen; path: string; removed: boolean; name: string }) {
  const t = useTranslations("plan-import");
  return (
    <ActionForm
      action={removeRow}
      idempotencyKey={newId()}
      hidden={{ ...penFields(pen), path, removed: removed ? "no" : "yes" }}
      label={removed ? t("bringBack", { name }) : t("remove", { name })}
    >
      <SubmitButton look="quiet" small>
        {removed ? t("bringBackShort") : t("removeShort")}
      </SubmitButton>
    </ActionForm>
  );
}

type RowBoxProps = {
  pen: Pen;
  path: string;
  removed: boolean;
  /** What the row is called for those who listen. */
  name: string;
  /** The row in words. */
  children: ReactNode;
  /** The form that corrects it. */
  form: ReactNode;
  deep?: boolean | undefined;
};

/** One row that was read, with its form to correct it in place. */
export function RowBox({ pen, path, removed, name, children, form, deep = false }: RowBoxProps) {
  const t = useTranslations("plan-import");
  return (
    <li className={clsx("grid gap-1.5 border-t border-line py-3 first:border-t-0 first:pt-0", deep && "ml-4")}>
      <div className={clsx("min-w-0", removed && "text-ink-3 line-through")}>{children}</div>
      {pen.open && (
        <Row gap={3}>
          {!removed && (
            <Disclosure
              summary={
                <>
                  {t("correct")} <span className="sr-only">{name}</span>
                </>
              }
            >
              <Stack gap={3}>{form}</Stack>
            </Disclosure>
          )}
          <RemoveForm pen={pen} path={path} removed={removed} name={name} />
        </Row>
      )}
    </li>
  );
}

/** A form that opens in place to add a row. */
export function AddRow({ pen, label, children }: { pen: Pen; label: string; children: ReactNode }) {
  if (!pen.open) return null;
  return (
    <Disclosure summary={label} look="button">
      {children}
    </Disclosure>
  );
}
