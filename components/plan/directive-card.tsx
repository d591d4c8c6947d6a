import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import { milestoneWord } from "#lib/plan/labels.ts";
import { LineLink } from "./line-link.tsx";

type Term = {
  levelPhrase: string;
  kind: string;
  phrase: string;
  dueOn: string | null;
  recipient: string | null;
  channel: string | null;
  sourceLine: number;
  meaning: string;
  tone: "soon" | "normal";
  /** The plan says nothing: no day, and the default route. */
  silent: boolean;
};
type Indicator = { code: string; nameVi: string; nameEn: string; unit: string; perYear: boolean; required: boolean };

export type DirectiveView = {
  code: string;
  title: string;
  years: number;
  yearFrom: number;
  yearTo: number;
  lead: string;
  bodies: readonly string[];
  terms: readonly Term[];
  indicators: readonly Indicator[];
};

type Locale = "vi" | "en";
type Words = ReturnType<typeof useTranslations<"plan">>;

/** To whom and through whom; where the plan is silent, the default route, said as such. */
function routeOf(term: Term, lead: string, t: Words): string {
  if (term.silent) return t("routeSilent", { lead });
  if (term.recipient === null) return "–";
  return t("routeOf", { recipient: term.recipient, channel: term.channel ?? term.recipient });
}

function termColumns(t: Words, locale: Locale, lead: string): Column<Term>[] {
  return [
    { key: "level", head: t("level"), cell: (term) => term.levelPhrase, primary: true },
    { key: "kind", head: t("milestone"), cell: (term) => milestoneWord(term.kind, locale) },
    {
      key: "phrase",
      head: t("deadline"),
      cell: (term) => <Deadline inline phrase={term.phrase} meaning={term.meaning || undefined} tone={term.tone} />,
    },
    {
      key: "route",
      head: t("route"),
      cell: (term) => routeOf(term, lead, t),
    },
    { key: "line", head: t("source"), cell: (term) => <LineLink line={term.sourceLine} />, nowrap: true },
  ];
}

function indicatorColumns(t: Words, locale: Locale): Column<Indicator>[] {
  return [
    {
      key: "name",
      head: t("indicator"),
      cell: (row) => `${row.code} · ${locale === "en" ? row.nameEn : row.nameVi}`,
      primary: true,
    },
    { key: "unit", head: t("measure"), cell: (row) => row.unit },
    { key: "by", head: t("by"), cell: (row) => (row.perYear ? t("byYear") : t("byTotal")) },
    { key: "required", head: t("demand"), cell: (row) => (row.required ? t("required") : t("optional")) },
  ];
}

/** One directive of the plan: what is summed up, who leads, with whom, by when, with which figures. */
export function DirectiveCard({ directive, locale }: { directive: DirectiveView; locale: Locale }) {
  const t = useTranslations("plan");
  const { indicators } = directive;
  return (
    <Card
      id={directive.code}
      level={3}
      title={directive.code}
      end={t("span", { years: directive.years, from: directive.yearFrom, to: directive.yearTo })}
    >
      <p className="mb-4 max-w-prose">{directive.title}</p>
      <DefinitionList
        look="columns"
        items={[
          { term: t("lead"), detail: directive.lead },
          { term: t("bodies"), detail: directive.bodies.join(", ") || "–" },
        ]}
      />
      <div className="my-4">
        <Table
          caption={t("termsOf", { code: directive.code })}
          columns={termColumns(t, locale, directive.lead)}
          rows={directive.terms}
          rowKey={(term) => `${term.levelPhrase}-${term.kind}`}
        />
      </div>
      <Disclosure
        summary={t("indicatorsOf", {
          count: indicators.length,
          required: indicators.filter((row) => row.required).length,
        })}
      >
        <Table
          caption={t("indicatorsCaption", { code: directive.code })}
          columns={indicatorColumns(t, locale)}
          rows={indicators}
          rowKey={(row) => row.code}
        />
      </Disclosure>
    </Card>
  );
}
