import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Grid, Section, Stack } from "#components/ui/layout.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Timeline, type TimelineLane } from "#components/ui/timeline.tsx";
import { decidersOf, type SaidRoute } from "#lib/plan/deciders.ts";
import { milestoneWord } from "#lib/plan/labels.ts";
import type { Finding } from "#lib/plan/rules.ts";
import type { WaitLimits } from "#lib/plan/waiting/schema.ts";
import { Deciders } from "./deciders.tsx";
import { DirectiveCard, type DirectiveView } from "./directive-card.tsx";
import { Findings } from "./findings.tsx";
import { WaitLimitsSaid } from "./waiting/wait-limits.tsx";

type Kind = { code: string; nameVi: string; nameEn: string; ownDocument: boolean; units: number };

type PlanViewProps = {
  plan: {
    id: string;
    issuer: string;
    signerAuthority: string | null;
    signerTitle: string | null;
    signerName: string | null;
    routes: readonly SaidRoute[];
    waitLimits: WaitLimits;
    monitors: readonly string[];
    distribution: readonly string[];
    outline: readonly { code: string; number: string; title: string; answerable: boolean; top: boolean }[];
    directives: readonly DirectiveView[];
  };
  kinds: readonly Kind[];
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
              tone: term.tone,
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
    <div className="max-md:hidden">
      <Card title={t("deadlines")}>
        <Timeline
          inWords={false}
          label={t("timeline", { count: days.length - 1 })}
          from={from}
          to={to}
          today={props.today}
          todayWord={t("today")}
          lanes={lanes}
        />
      </Card>
    </div>
  );
}

/** How many units of each kind report; their names and states stand at an address of their own. */
function Units({ planId, kinds, locale }: { planId: string; kinds: readonly Kind[]; locale: "vi" | "en" }) {
  const t = useTranslations("plan");
  const reporting = kinds.filter((kind) => !kind.ownDocument);
  return (
    <Section
      title={t("units", { count: reporting.reduce((sum, kind) => sum + kind.units, 0) })}
      end={<TextLink href={`/plans/${planId}/units`}>{t("unitsAll")}</TextLink>}
    >
      <Card>
        <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
          {reporting.map((kind) => (
            <li key={kind.code}>
              {locale === "en" ? kind.nameEn : kind.nameVi}: <span className="num font-semibold">{kind.units}</span>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

/** A plan as its readers need it: deadlines, contradictions, what is summed up, who reports, the outline, its own words. */
export function PlanView(props: PlanViewProps) {
  const t = useTranslations("plan");
  const waiting = useTranslations("custody.limits");
  const { plan, kinds, findings, locale } = props;
  const signer = [plan.signerAuthority, plan.signerTitle, plan.signerName].filter((part) => part !== null).join(" · ");
  return (
    <>
      <Deadlines {...props} />
      {findings.length > 0 && (
        <Section title={t("findings", { count: findings.length })}>
          <Findings planId={plan.id} findings={findings} />
        </Section>
      )}
      <Section title={t("directives", { count: plan.directives.length })}>
        <Stack gap={4}>
          {plan.directives.map((directive) => (
            <DirectiveCard key={directive.code} planId={plan.id} directive={directive} locale={locale} />
          ))}
        </Stack>
      </Section>
      <Units planId={plan.id} kinds={kinds} locale={locale} />
      <Section
        title={t("outline", { count: plan.outline.filter((item) => item.answerable).length })}
        end={<TextLink href={`/plans/${plan.id}/outline`}>{t("outlineAll")}</TextLink>}
      >
        <Card>
          <ol className="grid gap-1">
            {plan.outline
              .filter((item) => item.top)
              .map((item) => (
                <li key={item.code}>
                  <span className="num font-semibold">{item.number}</span> {item.title}
                </li>
              ))}
          </ol>
        </Card>
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
          <Deciders lines={decidersOf(plan.routes)} />
          <Card level={3} title={waiting("title")}>
            <WaitLimitsSaid limits={plan.waitLimits} />
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
    </>
  );
}
