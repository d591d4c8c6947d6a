import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Checkbox, Field, Input, Textarea } from "#components/ui/fields.tsx";
import { Stack } from "#components/ui/layout.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { correctItem, correctSection } from "#lib/plan/import/actions.ts";
import { ADDRESSEES, type NowItem, type NowSection } from "#lib/plan/import/corrected-reading.ts";
import type { ReadItem, ReadSection } from "#lib/plan/import/types.ts";
import type { Understood } from "#lib/plan/import/understood.ts";
import { newId } from "#lib/platform/ids.ts";
import { FieldMarks } from "./marks.tsx";
import { AddRow, type Pen, penFields, RowBox } from "./row-box.tsx";

type Props = { pen: Pen; understood: Understood };

function SectionForm({ pen, path, now, label }: { pen: Pen; path: string; now: ReadSection | null; label: string }) {
  const t = useTranslations("plan-import");
  return (
    <ActionForm action={correctSection} idempotencyKey={newId()} hidden={{ ...penFields(pen), path }} label={label}>
      <Field name="number" label={t("outline.number")}>
        <Input defaultValue={now?.number} />
      </Field>
      <Field name="title" label={t("outline.heading")}>
        <Textarea rows={2} grow defaultValue={now?.title.value} />
      </Field>
      <div>
        <SubmitButton look="plain">{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function ItemForm({ pen, path, now, label }: { pen: Pen; path: string; now: ReadItem | null; label: string }) {
  const t = useTranslations("plan-import");
  return (
    <ActionForm action={correctItem} idempotencyKey={newId()} hidden={{ ...penFields(pen), path }} label={label}>
      <Field name="number" label={t("outline.number")}>
        <Input defaultValue={now?.number} />
      </Field>
      <Field name="text" label={t("outline.text")}>
        <Textarea rows={3} grow defaultValue={now?.text.value} />
      </Field>
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-medium">{t("outline.addresses")}</legend>
        {ADDRESSEES.map((addressee) => (
          <Checkbox
            key={addressee}
            name="addresses"
            value={addressee}
            label={t("addressee", { addressee })}
            defaultChecked={now?.addresses.includes(addressee) ?? true}
          />
        ))}
      </fieldset>
      <div>
        <SubmitButton look="plain">{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function ItemRow({ pen, understood, row }: Props & { row: NowItem }) {
  const t = useTranslations("plan-import");
  const { now, original, path, removed, items } = row;
  const { corrections } = understood;
  const name = now.text.value.slice(0, 60);
  const asked = now.addresses.map((addressee) => t("addressee", { addressee })).join("; ");
  return (
    <>
      <RowBox
        pen={pen}
        path={path}
        removed={removed}
        name={name}
        deep
        form={<ItemForm pen={pen} path={path} now={now} label={t("outline.correct", { name })} />}
      >
        <p>
          {now.number ? `${now.number} ` : ""}
          {now.text.value}{" "}
          <FieldMarks
            found={now.text}
            original={original?.text.value}
            corrections={corrections}
            path={`${path}.text`}
          />
        </p>
        {items.length === 0 && (
          <p className="text-s text-ink-2">
            {asked === "" ? <StateMark tone="wait">{t("outline.nobody")}</StateMark> : t("outline.asks", { asked })}{" "}
            <FieldMarks found={null} corrections={corrections} path={`${path}.addresses`} />
          </p>
        )}
      </RowBox>
      {items.map((item) => (
        <ItemRow key={item.path} pen={pen} understood={understood} row={item} />
      ))}
    </>
  );
}

function SectionBlock({ pen, understood, row }: Props & { row: NowSection }) {
  const t = useTranslations("plan-import");
  const { now, original, path, removed, items } = row;
  const name = `${now.number} ${now.title.value}`.trim();
  return (
    <ul className="grid">
      <RowBox
        pen={pen}
        path={path}
        removed={removed}
        name={name}
        form={<SectionForm pen={pen} path={path} now={now} label={t("outline.correct", { name })} />}
      >
        <p>
          <strong>{name}</strong>{" "}
          <FieldMarks
            found={now.title}
            original={original?.title.value}
            corrections={understood.corrections}
            path={`${path}.title`}
          />
        </p>
      </RowBox>
      {!removed && items.map((item) => <ItemRow key={item.path} pen={pen} understood={understood} row={item} />)}
      {!removed && pen.open && (
        <li className="ml-4 pb-2">
          <AddRow pen={pen} label={t("outline.addItem", { name: now.number })}>
            <ItemForm pen={pen} path={`${path}.new`} now={null} label={t("outline.addItem", { name: now.number })} />
          </AddRow>
        </li>
      )}
    </ul>
  );
}

/** The outline of the report, with who answers what. */
export function OutlineGroup({ pen, understood }: Props) {
  const t = useTranslations("plan-import");
  return (
    <Card title={t("outline.title")} id="outline">
      <Stack gap={3}>
        {understood.review.outline.map((row) => (
          <SectionBlock key={row.path} pen={pen} understood={understood} row={row} />
        ))}
        <AddRow pen={pen} label={t("outline.addSection")}>
          <SectionForm pen={pen} path="outline.new" now={null} label={t("outline.addSection")} />
        </AddRow>
      </Stack>
    </Card>
  );
}
