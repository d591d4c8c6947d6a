"use client";

import clsx from "clsx";
import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from "react";
import { FieldProvider, useFieldNow, useFormNow, useTyped } from "./form-context.ts";

type FieldProps = {
  name: string;
  label: ReactNode;
  /** One line under the control that says what is wanted, before anything is wrong. */
  hint?: ReactNode;
  required?: boolean | undefined;
  /** Label and control on one line (filters). */
  inline?: boolean | undefined;
  /** The label is read aloud only. */
  hideLabel?: boolean | undefined;
  /** One control of this file. */
  children: ReactNode;
};

/** A label, a hint, one control and what was wrong with it. The control takes name, id, value and messages from here. */
export function Field({
  name,
  label,
  hint,
  required = false,
  inline = false,
  hideLabel = false,
  children,
}: FieldProps) {
  const id = useId();
  const { state } = useFormNow();
  const errors = state.fields?.[name] ?? [];
  const invalid = errors.length > 0;
  const describedBy = clsx(hint ? `${id}-hint` : "", invalid ? `${id}-error` : "") || undefined;
  return (
    <div className={clsx("min-w-0 gap-1", inline ? "flex flex-wrap items-center gap-x-3" : "grid content-start")}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "font-medium"}>
        {label}
        {required && (
          <span aria-hidden="true" className="text-red-ink">
            {" *"}
          </span>
        )}
      </label>
      <FieldProvider value={{ name, id, required, invalid, describedBy }}>{children}</FieldProvider>
      {hint && (
        <p id={`${id}-hint`} className="text-s text-ink-3">
          {hint}
        </p>
      )}
      {invalid && <FieldError id={`${id}-error`} messages={errors} />}
    </div>
  );
}

/** What is wrong with one field, in words that say what to do. */
export function FieldError({ id, messages }: { id: string; messages: string[] }) {
  return (
    <p id={id} className="flex gap-1.5 text-s font-medium text-red-ink">
      <span aria-hidden="true">▲</span>
      <span>{messages.join(" ")}</span>
    </p>
  );
}

const controlClass =
  "w-full min-w-0 min-h-[38px] rounded-box border border-field bg-paper px-2.5 py-2 text-ink max-md:text-l " +
  "aria-invalid:border-2 aria-invalid:border-red disabled:border-line disabled:bg-sunk disabled:text-ink-3";

/** Name, id and messages of a control from its field. */
function useControl(own: { name?: string | undefined; id?: string | undefined }) {
  const field = useFieldNow();
  const name = own.name ?? field?.name;
  const id = own.id ?? field?.id;
  const typed = useTyped(name);
  return {
    typed,
    attributes: {
      ...(name === undefined ? {} : { name }),
      ...(id === undefined ? {} : { id }),
      ...(field?.required ? { "aria-required": true } : {}),
      ...(field?.invalid ? { "aria-invalid": true } : {}),
      ...(field?.describedBy ? { "aria-describedby": field.describedBy } : {}),
    },
  };
}

type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "style">;

/** One line of text, a number, a mail address … (`type`). Uncontrolled: the form owns the value. */
export function Input({ defaultValue, ...rest }: InputProps) {
  const { typed, attributes } = useControl(rest);
  return (
    <input
      type="text"
      className={clsx(controlClass, rest.readOnly && "bg-ground")}
      defaultValue={typed ?? defaultValue}
      {...rest}
      {...attributes}
    />
  );
}

/** A day, as the browser's own calendar. Value 'YYYY-MM-DD'. */
export function DateField(props: InputProps) {
  return <Input {...props} type="date" />;
}

type TextareaProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "className" | "style"> & {
  /** Grows with the text instead of scrolling. */
  grow?: boolean | undefined;
};

/** Several lines of text. */
export function Textarea({ defaultValue, grow = false, rows = 3, ...rest }: TextareaProps) {
  const { typed, attributes } = useControl(rest);
  return (
    <textarea
      className={clsx(
        controlClass,
        "resize-y leading-normal",
        rest.readOnly && "bg-ground",
        grow && "field-sizing-content",
      )}
      rows={rows}
      defaultValue={typed ?? defaultValue}
      {...rest}
      {...attributes}
    />
  );
}

export type Option = { value: string; label: string; disabled?: boolean | undefined };

type SelectProps = {
  options: readonly Option[];
  /** A first, empty choice ("Chọn lý do"). */
  placeholder?: string | undefined;
  defaultValue?: string | undefined;
  disabled?: boolean | undefined;
  name?: string | undefined;
  id?: string | undefined;
  form?: string | undefined;
  "aria-label"?: string | undefined;
};

/** One of few: the browser's own list. */
export function Select({ options, placeholder, defaultValue, ...rest }: SelectProps) {
  const { typed, attributes } = useControl(rest);
  return (
    <select className={clsx(controlClass, "pr-8")} defaultValue={typed ?? defaultValue ?? ""} {...rest} {...attributes}>
      {placeholder !== undefined && <option value="">{placeholder}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

type CheckboxProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  value?: string | undefined;
  defaultChecked?: boolean | undefined;
  disabled?: boolean | undefined;
  form?: string | undefined;
};

/** Yes or no; stands alone, its label beside it. */
export function Checkbox({ name, label, hint, value = "on", defaultChecked = false, ...rest }: CheckboxProps) {
  const id = useId();
  const { state } = useFormNow();
  const errors = state.fields?.[name] ?? [];
  const typed = useTyped(name);
  const checked = state.status === "refused" && state.values ? typed === value : defaultChecked;
  const describedBy = clsx(hint ? `${id}-hint` : "", errors.length > 0 ? `${id}-error` : "");
  return (
    <div className="grid gap-1">
      <label className="flex items-start gap-2.5">
        <input
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={checked}
          className="mt-0.5 size-4.5 shrink-0 accent-ink"
          {...(errors.length > 0 ? { "aria-invalid": true } : {})}
          {...(describedBy ? { "aria-describedby": describedBy } : {})}
          {...rest}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={`${id}-hint`} className="pl-7 text-s text-ink-3">
          {hint}
        </p>
      )}
      {errors.length > 0 && <FieldError id={`${id}-error`} messages={errors} />}
    </div>
  );
}

type RadioSegmentsProps = {
  name: string;
  legend: string;
  options: readonly { value: string; label: string }[];
  defaultValue?: string | undefined;
};

/** One of two or three, all seen at once. */
export function RadioSegments({ name, legend, options, defaultValue }: RadioSegmentsProps) {
  const typed = useTyped(name);
  const chosen = typed ?? defaultValue;
  return (
    <fieldset className="inline-flex max-w-full justify-self-start overflow-hidden rounded-box border border-field">
      <legend className="sr-only">{legend}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="cursor-pointer border-line-strong bg-paper px-3 py-1.5 text-s not-first-of-type:border-l has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-3 has-focus-visible:-outline-offset-3 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={option.value === chosen}
            className="sr-only"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
