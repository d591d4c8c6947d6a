import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Stack } from "#components/ui/layout.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { termView } from "#lib/plan/deadline/rules.ts";
import { planStateWord } from "#lib/plan/labels.ts";
import { planNumber, planTone } from "#lib/plan/rules.ts";
import { formatDay, formatInstant } from "#lib/platform/time.ts";

type Line = {
  id: string;
  title: string;
  issuer: string;
  state: string;
  number: number | null;
  numberType: string;
  numberBody: string;
  documentForm: string;
  issuedOn: string | null;
  draft: { at: Date; by: string } | null;
  directives: readonly string[];
  units: number;
  nextKind: string | null;
  nextPhrase: string | null;
  nextOn: string | null;
  nextLevel: string | null;
  nextCode: string | null;
};
type Locale = "vi" | "en";

/** What comes next under an issued plan. */
function Next({ plan, at, locale }: { plan: Line; at: Date; locale: Locale }) {
  const t = useTranslations("plan");
  if (plan.nextPhrase === null) return t("newsPast");
  const where = { level: plan.nextLevel ?? "", kind: plan.nextKind ?? "", code: plan.nextCode ?? "" };
  return (
    <>
      {t("nextOf", where)} <Deadline inline phrase={plan.nextPhrase} {...termView(plan.nextOn, null, at, locale)} />
    </>
  );
}

/** A plan that is being written: who wrote on it last, and the way back into it. */
function DraftCard({ plan, draft, locale }: { plan: Line; draft: { at: Date; by: string }; locale: Locale }) {
  const t = useTranslations("plan");
  return (
    <Card tone="blue">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 className="min-w-0 flex-1 basis-full">
          <TextLink href={`/plans/${plan.id}/edit`}>{plan.title || t("untitled")}</TextLink>
        </h2>
        <StateMark tone={planTone(plan.state)}>{planStateWord(plan.state, locale)}</StateMark>
        <p className="min-w-0 flex-1 basis-60 text-ink-2">
          {t("draftSaved", { issuer: plan.issuer || "–", name: draft.by, at: formatInstant(draft.at) })}
        </p>
        <ButtonLink href={`/plans/${plan.id}/edit`} small>
          {t("writeOn")}
        </ButtonLink>
      </div>
    </Card>
  );
}

function IssuedCard({ plan, at, locale }: { plan: Line; at: Date; locale: Locale }) {
  const t = useTranslations("plan");
  const number = planNumber(plan) ?? "";
  return (
    <Card
      title={
        <>
          <TextLink href={`/plans/${plan.id}`}>{plan.title}</TextLink>
          <span className="sr-only"> {number}</span>
        </>
      }
      end={<StateMark tone={planTone(plan.state)}>{planStateWord(plan.state, locale)}</StateMark>}
    >
      <DefinitionList
        look="columns"
        items={[
          { term: t("issuer"), detail: plan.issuer },
          {
            term: t("number"),
            detail: plan.issuedOn ? t("numberOf", { number, day: formatDay(plan.issuedOn) }) : t("unnumbered"),
          },
          { term: t("directivesShort"), detail: plan.directives.join(", ") },
          { term: t("unitsShort"), detail: plan.units },
          { term: t("next"), detail: <Next plan={plan} at={at} locale={locale} /> },
        ]}
      />
    </Card>
  );
}

/** Plans being written first, then those in force, newest first. */
export function PlanList({ plans, at, locale }: { plans: readonly Line[]; at: Date; locale: Locale }) {
  return (
    <Stack gap={4}>
      {plans.map((plan) =>
        plan.draft ? (
          <DraftCard key={plan.id} plan={plan} draft={plan.draft} locale={locale} />
        ) : (
          <IssuedCard key={plan.id} plan={plan} at={at} locale={locale} />
        ),
      )}
    </Stack>
  );
}
