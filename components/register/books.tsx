import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import type {
  ArrivalRegister,
  OutgoingRegister,
  RegisterUnit,
  TermEffects,
  TermLine,
  TermsPage,
} from "#lib/register/types.ts";
import { ArrivalsTable } from "./arrivals-table.tsx";
import { EnterForm } from "./enter-form.tsx";
import { OutgoingTable, Standing } from "./outgoing-table.tsx";
import { ArrivalFilters, OutgoingFilters, TermFilters, useSeriesWords } from "./register-filters.tsx";
import { DropTermCard, type TermDraft, TermEffectsCard, TermForm, TermsTable } from "./terms-book.tsx";

type Book = "out" | "in" | "terms";
type Frame = {
  unit: RegisterUnit;
  units: readonly RegisterUnit[];
  books: readonly Book[];
  locale: "vi" | "en";
};

type HeadProps = Frame & { book: Book; title: string; lead: string; actions?: ReactNode };

function Head({ unit, books, book, title, lead, actions }: HeadProps) {
  const t = useTranslations("registers");
  return (
    <>
      <PageHead title={title} lead={lead} actions={actions} />
      {books.length > 1 && (
        <Tabs
          label={t("books")}
          items={books.map((one) => ({
            href: `/registers?book=${one}&unit=${unit.id}`,
            label: t(one),
            current: one === book,
          }))}
        />
      )}
    </>
  );
}

function Takeaway({ href }: { href: string }) {
  const t = useTranslations("registers");
  return (
    <>
      <ButtonLink href={href} icon={<Icon name="download" />} download>
        {t("export")}
      </ButtonLink>
      <PrintButton label={t("print")} />
    </>
  );
}

type OutgoingProps = Frame & {
  register: OutgoingRegister;
  asked: { type?: string | undefined; search?: string | undefined };
};

/** Sổ văn bản đi. */
export function OutgoingBook({ register, asked, ...frame }: OutgoingProps) {
  const t = useTranslations("registers");
  const words = useSeriesWords();
  const { unit, locale } = frame;
  const count = register.standing.reduce((sum, { given }) => sum + given, 0);
  return (
    <>
      <Head
        {...frame}
        book="out"
        title={t("titleOut", { unit: unit.name })}
        lead={t("leadOut", { count, series: words(register.series) })}
        actions={
          <>
            {unit.writes && <EnterForm unit={unit} today={register.today} locale={locale} />}
            <Takeaway href={`/api/registers/${unit.id}?book=out&seriesFrom=${register.series.from}`} />
          </>
        }
      />
      <Standing unit={unit} register={register} locale={locale} />
      <OutgoingFilters {...frame} register={register} asked={asked} />
      <div className="print-wide">
        <Card flush>
          <OutgoingTable unit={unit} lines={register.lines} locale={locale} />
        </Card>
      </div>
    </>
  );
}

type ArrivalsProps = Frame & {
  register: ArrivalRegister;
  asked: { search?: string | undefined; open?: boolean | undefined };
};

/** Sổ văn bản đến. */
export function ArrivalsBook({ register, asked, ...frame }: ArrivalsProps) {
  const t = useTranslations("registers");
  const { unit } = frame;
  const { year, last, awaiting } = register;
  return (
    <>
      <Head
        {...frame}
        book="in"
        title={t("titleIn", { unit: unit.name })}
        lead={t("leadIn", { count: last, year: String(year), awaiting })}
        actions={<Takeaway href={`/api/registers/${unit.id}?book=in&year=${year}`} />}
      />
      <ArrivalFilters {...frame} register={register} asked={asked} />
      <div className="print-wide">
        <Card flush>
          <ArrivalsTable lines={register.lines} />
        </Card>
      </div>
    </>
  );
}

type TermsProps = Frame & {
  page: TermsPage;
  drop: { term: TermLine; effects: TermEffects } | null;
  draft: TermDraft | null;
  effects: TermEffects | null;
};

/** Nhiệm kỳ. */
export function TermsBook({ page, drop, draft, effects, ...frame }: TermsProps) {
  const t = useTranslations("registers");
  const { unit } = frame;
  return (
    <>
      <Head {...frame} book="terms" title={t("titleTerms", { unit: unit.name })} lead={t("leadTerms")} />
      <TermFilters {...frame} />
      <TermsTable unit={unit} page={page} />
      {drop && <DropTermCard unit={unit} {...drop} />}
      {unit.managesTerms && drop === null && <TermForm unit={unit} draft={draft} />}
      {draft && <TermEffectsCard unit={unit} draft={draft} effects={effects} />}
    </>
  );
}
