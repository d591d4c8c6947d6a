import { useTranslations } from "next-intl";
import { ActionFormLeaf, type ActionFormProps } from "./action-form-leaf.tsx";

/**
 * A form over a server action: one way in for every change a person makes. It works before and without JavaScript, says what was
 * refused and where, keeps what was typed, is done once however often it is sent, and a lost line loses nothing.
 * Fields come from `fields.tsx`, the button from `submit-button.tsx`.
 */
export function ActionForm(props: ActionFormProps) {
  const t = useTranslations("ui");
  return (
    <ActionFormLeaf {...props} words={{ lost: t("form.lost"), failed: t("form.failed"), sending: t("form.sending") }} />
  );
}
