import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { FirstDeadline } from "#lib/plan/deadline/rules.ts";
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
  first: FirstDeadline | null;
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

/** One deadline in one line: whose, which, when in the plan's words, to whom. */
function TermLine({ planId, term, lead, locale }: { planId: string; term: Term; lead: string; locale: Locale }) {
  const t = useTranslations("plan");
  const route = term.silent || term.recipient !== null ? ` → ${routeOf(term, lead, t)}` : "";
  return (
    <li className="border-t border-line py-1.5">
      <strong className="font-medium">{`${term.levelPhrase} · ${milestoneWord(term.kind, locale)}: `}</strong>
      <Deadline inline phrase={term.phrase} meaning={term.meaning} tone={term.tone} first={term.first} />
      {route} <LineLink planId={planId} line={term.sourceLine} />
    </li>
  );
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
        <ul aria-label={t("termsOf", { code: directive.code })}>
          {directive.terms.map((term) => (
            <TermLine
              key={`${term.levelPhrase}-${term.kind}-${term.phrase}`}
              planId={planId}
              term={term}
              lead={directive.lead}
              locale={locale}
            />
          ))}
        </ul>
      </div>
      <TextLink href={`/plans/${planId}/figures#${directive.code}`}>
        {t("indicatorsOf", { count: figures.asked, required: figures.required })}
      </TextLink>
    </Card>
  );
}
