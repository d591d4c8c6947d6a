import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field, Select } from "#components/ui/fields.tsx";
import { Row } from "#components/ui/layout.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { flagItem } from "#lib/review/actions.ts";
import { labels } from "#lib/review/labels.ts";
import type { Phrases } from "#lib/review/phrase/types.ts";
import { reasonCodes } from "#lib/review/schema.ts";
import { CodeField, SeverityField, WordsField } from "./flag-fields.tsx";
import { type Phrase, PhrasePicker } from "./phrase-picker.tsx";

type FlagFormProps = {
  reportId: string;
  /** Section, recommendation of a section or indicator, as hidden fields of the form. */
  place: { outlineItemId: string; recommendationId?: string } | { indicatorId: string };
  /** How the place is called: "II.2 (2)", "D05". */
  name: string;
  /** Passages of a section that can be named one by one, and the one that is chosen. */
  blocks?: readonly { id: string; text: string }[] | undefined;
  block?: string | undefined;
  phrases: Phrases | null;
};

const START = 46;

/** The form that flags one place: which passage, why, in what words, how serious. */
export function FlagForm({ reportId, place, name, blocks = [], block, phrases }: FlagFormProps) {
  const t = useTranslations("review.flag");
  const passages = blocks.map(({ id, text }, index) => ({
    value: id,
    label: t("block", { n: index + 1, start: text.length > START ? `${text.slice(0, START)}…` : text }),
  }));
  return (
    <SideNote id="flag" title={t("title", { place: name })} tone="red">
      <ActionForm
        action={flagItem}
        idempotencyKey={newId()}
        hidden={{ reportId, ...place }}
        label={t("form", { place: name })}
        className="grid gap-2.5"
        resetWhenDone
      >
        {passages.length > 0 && (
          <Field name="blockId" label={t("where")}>
            <Select
              options={passages}
              placeholder={t("whole")}
              defaultValue={passages.some(({ value }) => value === block) ? block : undefined}
            />
          </Field>
        )}
        <CodeField />
        <WordsField />
        <Disclosure summary={t("phrases")}>
          <PhrasePicker hint={t("phrasesHint")} phrases={useOffered(phrases)} />
        </Disclosure>
        <Row gap={3}>
          <SeverityField />
          <SubmitButton look="plain" small>
            {t("save")}
          </SubmitButton>
        </Row>
      </ActionForm>
    </SideNote>
  );
}

function useOffered(phrases: Phrases | null): Phrase[] {
  const locale = useLocale() === "en" ? "en" : "vi";
  return reasonCodes.flatMap((code) =>
    (phrases?.[code] ?? []).map(({ words }) => ({ code, group: labels.code[code][locale], text: words })),
  );
}
