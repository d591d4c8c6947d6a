import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Field, Textarea } from "#components/ui/fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { saveSectionByForm } from "#lib/report/section/actions.ts";
import type { Block } from "#lib/report/section/block.ts";
import { textOf } from "#lib/report/section/edit.ts";
import { subitemNumbers } from "#lib/report/section/subitem.ts";
import type { OpenSection } from "#lib/report/section/types.ts";
import { Blocks } from "../blocks.tsx";

type PlainFormProps = { reportId: string; section: OpenSection; label: string };

/** Rows a text takes at about so many letters a line. */
const rowsOf = (text: string): number => Math.min(14, Math.max(2, Math.ceil(text.length / 72)));

/** The section as a plain form: one field a paragraph and list entry, an empty one for what follows. Works without JavaScript. */
export function PlainForm({ reportId, section, label }: PlainFormProps) {
  const t = useTranslations("write.plain");
  const revision = String(section.revision);
  return (
    <ActionForm
      action={saveSectionByForm}
      idempotencyKey={newId()}
      hidden={{ reportId, outlineItemId: section.id, baseRevision: revision }}
      label={label}
      className="screen grid gap-3"
    >
      {section.blocks.map((block) => (
        <BlockFields key={block.id} block={block} section={section} />
      ))}
      <Field name="more" label={t("more")} hint={t("hint")}>
        <Textarea rows={section.blocks.length === 0 ? 10 : 4} />
      </Field>
      <div>
        <SubmitButton look="plain">{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

type FieldsProps = { block: Block; section: OpenSection };

/** The list of the recommendations follows its records, so its entries go along as they are; a table is shown only. */
function BlockFields({ block, section }: FieldsProps) {
  const t = useTranslations("write.plain");
  const place = section.blocks.indexOf(block) + 1;
  const words = useTranslations("write-editor");
  if (block.kind === "table") return <Blocks blocks={[block]} />;
  if (block.kind === "subitem") {
    const number = subitemNumbers(section.blocks, section.number)[block.id] ?? "";
    return <OneField id={block.id} label={`${words("subitem")} ${number}`} text={textOf(block.runs)} />;
  }
  if (block.kind !== "list")
    return <OneField id={block.id} label={t("paragraph", { place })} text={textOf(block.runs)} />;
  if (block.id === section.id)
    return block.items.map((item) => (
      <input key={item.id} type="hidden" name={`texts.${item.id}`} value={textOf(item.runs)} />
    ));
  return block.items.map((item, index) => (
    <OneField key={item.id} id={item.id} label={t("entry", { place, entry: index + 1 })} text={textOf(item.runs)} />
  ));
}

function OneField({ id, label, text }: { id: string; label: string; text: string }) {
  return (
    <Field name={`texts.${id}`} label={label}>
      <Textarea rows={rowsOf(text)} defaultValue={text} />
    </Field>
  );
}
