import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextLink } from "#components/ui/link.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { type Corrections, lastOf } from "#lib/plan/import/correct.ts";
import { sentenceOf } from "#lib/plan/import/labels.ts";
import type { Found } from "#lib/plan/import/types.ts";

/** Lines a field comes from, each a link to the line. */
export function LineLinks({ lines }: { lines: readonly number[] }) {
  const t = useTranslations("plan-import");
  return [...new Set(lines)].slice(0, 6).map((line) => (
    <TextLink key={line} href={`#L${line}`} className="num whitespace-nowrap">
      {t("line", { line })}
    </TextLink>
  ));
}

type FieldMarksProps = {
  found: Found<unknown> | null | undefined;
  /** What the document says, as words; shown where a person corrected it. */
  original?: string | null | undefined;
  corrections: Corrections;
  path: string;
};

/** Where a field comes from, whether it is sure, and what a person corrected: in words with a shape each. */
export function FieldMarks({ found, original, corrections, path }: FieldMarksProps) {
  const t = useTranslations("plan-import");
  const locale = useLocale() === "en" ? "en" : "vi";
  const last = lastOf(corrections, path);
  const uncertain = last === null ? found?.uncertain : undefined;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-0.5 text-s text-ink-3">
      <LineLinks lines={found?.lines ?? []} />
      {uncertain !== undefined && (
        <StateMark tone="wait">{t("uncertain", { why: sentenceOf(uncertain, {}, locale) })}</StateMark>
      )}
      {last !== null && (
        <StateMark tone="write" plain>
          {original ? t("correctedFrom", { who: last.by, was: original }) : t("correctedNew", { who: last.by })}
        </StateMark>
      )}
    </span>
  );
}

type FactProps = FieldMarksProps & { term: string; children: ReactNode };

/** One fact that was read: its name, the value as it stands now, its marks. */
export function Fact({ term, children, ...marks }: FactProps) {
  return (
    <div className="grid gap-x-3 sm:grid-cols-[7.5rem_minmax(0,1fr)]">
      <dt className="text-ink-3">{term}</dt>
      <dd className="min-w-0">
        <span className="mr-2">{children}</span>
        <FieldMarks {...marks} />
      </dd>
    </div>
  );
}
