import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Grid, Section, Stack } from "#components/ui/layout.tsx";
import { Timeline, type TimelineLane } from "#components/ui/timeline.tsx";
import { milestoneWord } from "#lib/plan/labels.ts";
import type { Finding } from "#lib/plan/rules.ts";
import { DirectiveCard, type DirectiveView } from "./directive-card.tsx";
import { Findings } from "./findings.tsx";
import { Outline } from "./outline.tsx";
import { PlanText } from "./plan-text.tsx";
import { ReportingUnits } from "./reporting-units.tsx";

type PlanViewProps = {
  plan: {
    issuer: string;
    signerAuthority: string | null;
    signerTitle: string | null;
    signerName: string | null;
    sourceText: string;
    monitors: readonly string[];
    distribution: readonly string[];
    outline: Parameters<typeof Outline>[0]["items"];
    directives: readonly DirectiveView[];
  };
  units: Parameters<typeof ReportingUnits>[0]["units"];
  findings: readonly Finding[];
  today: string;
  locale: "vi" | "en";
};

function lanesOf({ plan, locale }: PlanViewProps): TimelineLane[] {
  return plan.directives.map((directive) => ({
    key: directive.code,
    label: directive.code,
    items: directive.terms.flatMap((term) =>
      term.dueOn === null
        ? []
        : [
            {
              key: `${term.levelPhrase}-${term.kind}`,
              day: term.dueOn,
              label: `${term.levelPhrase}: ${milestoneWord(term.kind, locale)}`,
              phrase: term.phrase,
              meaning: term.meaning,
              tone: term.tone,
              href: `#line-${term.sourceLine}`,
            },
          ],
    ),
  }));
}

function Deadlines(props: PlanViewProps) {
  const t = useTranslations("plan");
  const lanes = lanesOf(props);
  const days = [...lanes.flatMap((lane) => lane.items.map((item) => item.day)), props.today].sort();
  const [from] = days;
  const to = days.at(-1);
  if (from === undefined || to === undefined || lanes.length === 0) return null;
  return (
    <Card title={t("deadlines")}>
      <Timeline
        label={t("timeline", { count: days.length - 1 })}
        from={from}
        to={to}
        today={props.today}
        todayWord={t("today")}
        lanes={lanes}
      />
    </Card>
  );
}

/** A plan as its readers need it: deadlines, contradictions, what is summed up, who reports, the outline, its own words. */
export function PlanView(props: PlanViewProps) {
  const t = useTranslations("plan");
  const { plan, units, findings, locale } = props;
  const signer = [plan.signerAuthority, plan.signerTitle, plan.signerName].filter((part) => part !== null).join(" · ");
  return (
    <>
      <Deadlines {...props} />
      {findings.length > 0 && (
        <Section title={t("findings", { count: findings.length })}>
          <Findings findings={findings} />
        </Section>
      )}
      <Section title={t("directives", { count: plan.directives.length })}>
        <Stack gap={4}>
          {plan.directives.map((directive) => (
            <DirectiveCard key={directive.code} directive={directive} locale={locale} />
          ))}
        </Stack>
      </Section>
      <Section title={t("units", { count: units.filter((unit) => !unit.ownDocument).length })}>
        <ReportingUnits units={units} codes={plan.directives.map((directive) => directive.code)} locale={locale} />
      </Section>
      <Section title={t("outline", { count: plan.outline.filter((item) => item.answerable).length })}>
        <Outline items={plan.outline} locale={locale} />
      </Section>
      <Section title={t("bodiesTitle")}>
        <Grid columns={2}>
          <Card level={3} title={t("monitors")}>
            <ul>
              {plan.monitors.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
            <div className="mt-4">
              <DefinitionList
                look="stack"
                items={[
                  { term: t("issuer"), detail: plan.issuer },
                  { term: t("signer"), detail: signer || "–" },
                ]}
              />
            </div>
          </Card>
          <Card level={3} title={t("distribution")}>
            <ul>
              {plan.distribution.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </Card>
        </Grid>
      </Section>
      {plan.sourceText !== "" && (
        <Section title={t("text")} id="text">
          <PlanText text={plan.sourceText} />
        </Section>
      )}
    </>
  );
}
