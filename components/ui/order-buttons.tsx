import { ActionForm } from "./action-form.tsx";
import type { FormAction } from "./form-state.ts";
import { Icon } from "./icon.tsx";
import { SubmitButton } from "./submit-button.tsx";

type OrderButtonsProps = {
  /** Takes `way`: up or down, with the hidden values. */
  action: FormAction;
  /** One per drawn page (`newId()`). */
  idempotencyKey: string;
  hidden: Record<string, string>;
  /** Name of the form for those who listen. */
  label: string;
  words: { up: string; down: string };
  first: boolean;
  last: boolean;
};

/** Moves one of a list up or down by one place: two buttons, by keyboard as by hand, with and without JavaScript. */
export function OrderButtons({ action, idempotencyKey, hidden, label, words, first, last }: OrderButtonsProps) {
  return (
    <ActionForm
      action={action}
      idempotencyKey={idempotencyKey}
      hidden={hidden}
      label={label}
      className="flex shrink-0 justify-end gap-1 max-sm:flex-col"
    >
      <SubmitButton
        look="quiet"
        small
        name="way"
        value="up"
        disabled={first}
        aria-label={words.up}
        icon={<Icon name="up" size={16} />}
      />
      <SubmitButton
        look="quiet"
        small
        name="way"
        value="down"
        disabled={last}
        aria-label={words.down}
        icon={<Icon name="down" size={16} />}
      />
    </ActionForm>
  );
}
