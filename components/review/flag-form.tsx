import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field, RadioSegments, Select, Textarea } from "#components/ui/fields.tsx";
import { Row } from "#components/ui/layout.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { flagItem } from "#lib/review/actions.ts";
import { labels } from "#lib/review/labels.ts";
import { reasonCodes, severities } from "#lib/review/schema.ts";
import { type Phrase, PhrasePicker } from "./phrase-picker.tsx";

type FlagFormProps = {
  reportId: string;
  /** Section or indicator, as hidden fields of the form. */
  place: { outlineItemId: string } | { indicatorId: string };
  /** How the place is called: "II.2 (2)", "D05". */
  name: string;
  /** Passages of a section that can be named one by one. */
  blocks?: readonly { id: string; text: string }[];
};

const START = 46;

/** The form that flags one place: which passage, why, in what words, how serious. */
export function FlagForm({ reportId, place, name, blocks = [] }: FlagFormProps) {
  const t = useTranslations("review.flag");
  const locale = useLocale() === "en" ? "en" : "vi";
  const passages = blocks.map((block, index) => ({
    value: block.id,
    label: t("block", {
      n: index + 1,
      start: block.text.length > START ? `${block.text.slice(0, START)}…` : block.text,
    }),
  }));
  return (
    <SideNote title={t("title")} tone="red">
      <ActionForm
        action={flagItem}
        idempotencyKey={newId()}
        hidden={{ reportId, ...place }}
        label={t("form", { place: name })}
        className="grid gap-2.5"
        resetWhenDone
      >
        {passages.length > 1 && (
          <Field name="blockId" label={t("where")}>
            <Select options={passages} placeholder={t("whole")} />
          </Field>
        )}
        <Field name="code" label={t("code")} required>
          <Select
            options={reasonCodes.map((code) => ({ value: code, label: labels.code[code][locale] }))}
            placeholder={t("chooseCode")}
          />
        </Field>
        <Field name="words" label={t("words")} hint={t("hint")} required>
          <Textarea rows={4} grow />
        </Field>
        <Disclosure summary={t("phrases")}>
          <PhrasePicker hint={t("phrasesHint")} phrases={phrases(locale)} />
        </Disclosure>
        <Row gap={3}>
          <RadioSegments
            name="severity"
            legend={t("severity")}
            defaultValue="MUST"
            options={severities.map((value) => ({ value, label: labels.severity[value][locale] }))}
          />
          <SubmitButton look="plain" small>
            {t("save")}
          </SubmitButton>
        </Row>
      </ActionForm>
    </SideNote>
  );
}

function phrases(locale: "vi" | "en"): Phrase[] {
  return reasonCodes.flatMap((code) =>
    labels.phrases[code].map((words) => ({ code, group: labels.code[code][locale], text: words[locale] })),
  );
}
