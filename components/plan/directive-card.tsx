import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { TextLink } from "#components/ui/link.tsx";
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

export type DirectiveView = {
  code: string;
  title: string;
  years: number;
  yearFrom: number;
  yearTo: number;
  lead: string;
  bodies: readonly string[];
  terms: readonly Term[];
  figures: { asked: number; required: number };
};

type Locale = "vi" | "en";
type Words = ReturnType<typeof useTranslations<"plan">>;

/** To whom and through whom; where the plan is silent, the default route, said as such. */
function routeOf(term: Term, lead: string, t: Words): string {
  if (term.silent) return t("routeSilent", { lead });
  if (term.recipient === null) return "–";
  return t("routeOf", { recipient: term.recipient, channel: term.channel ?? term.recipient });
}

function termColumns(t: Words, locale: Locale, lead: string, planId: string): Column<Term>[] {
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
    {
      key: "line",
      head: t("source"),
      cell: (term) => <LineLink planId={planId} line={term.sourceLine} />,
      nowrap: true,
    },
  ];
}

/** One directive of the plan: what is summed up, who leads, with whom, by when, with which figures. */
export function DirectiveCard({
  planId,
  directive,
  locale,
}: {
  planId: string;
  directive: DirectiveView;
  locale: Locale;
}) {
  const t = useTranslations("plan");
  const { figures } = directive;
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
          columns={termColumns(t, locale, directive.lead, planId)}
          rows={directive.terms}
          rowKey={(term) => `${term.levelPhrase}-${term.kind}`}
        />
      </div>
      <TextLink href={`/plans/${planId}/figures#${directive.code}`}>
        {t("indicatorsOf", { count: figures.asked, required: figures.required })}
      </TextLink>
    </Card>
  );
}
