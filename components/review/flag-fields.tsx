import { useLocale, useTranslations } from "next-intl";
import { Field, RadioSegments, Select, Textarea } from "#components/ui/fields.tsx";
import { labels } from "#lib/review/labels.ts";
import { reasonCodes, severities } from "#lib/review/schema.ts";

type Typed = { code?: string; words?: string; severity?: string };

/** Why something is returned: one of the closed list. */
export function CodeField({ value }: { value?: string | undefined }) {
  const t = useTranslations("review.flag");
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <Field name="code" label={t("code")} required>
      <Select
        options={reasonCodes.map((code) => ({ value: code, label: labels.code[code][locale] }))}
        placeholder={t("chooseCode")}
        defaultValue={value}
      />
    </Field>
  );
}

/** Must be mended, or ought to be. */
export function SeverityField({ value = "MUST" }: { value?: string | undefined }) {
  const t = useTranslations("review.flag");
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <RadioSegments
      name="severity"
      legend={t("severity")}
      defaultValue={value}
      options={severities.map((one) => ({ value: one, label: labels.severity[one][locale] }))}
    />
  );
}

/** The words of a flag, in the form that makes one and in the one that words it anew. */
export function WordsField({ value, hint = true }: { value?: string | undefined; hint?: boolean }) {
  const t = useTranslations("review.flag");
  return (
    <Field name="words" label={t("words")} hint={hint ? t("hint") : undefined} required>
      <Textarea rows={3} grow defaultValue={value} />
    </Field>
  );
}

/** All that is said of a place, to be changed. */
export function FlagFields({ code, words, severity }: Typed) {
  return (
    <>
      <CodeField value={code} />
      <WordsField value={words} hint={false} />
      <SeverityField value={severity} />
    </>
  );
}
