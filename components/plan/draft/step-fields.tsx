import type { Option } from "#components/ui/fields.tsx";
import { deadlineTargets } from "#lib/plan/draft/form/deadlines.ts";
import { indicatorKindsOf } from "#lib/plan/draft/form/indicators.ts";
import { choiceOf } from "#lib/plan/draft/form/reporters.ts";
import { pickable } from "#lib/plan/draft/pickable.ts";
import { reportersOf } from "#lib/plan/draft/reporters.ts";
import type { PlanDraft } from "#lib/plan/draft/schema.ts";
import type { StepName } from "#lib/plan/draft/steps.ts";
import type { Organisation, PlanHead } from "#lib/plan/draft/types.ts";
import { DeadlinesStep } from "./deadlines-step.tsx";
import { DirectivesStep } from "./directives-step.tsx";
import { DistributionStep } from "./distribution-step.tsx";
import { IndicatorsStep } from "./indicators-step.tsx";
import { OutlineStep } from "./outline-step.tsx";
import { ReportersStep } from "./reporters-step.tsx";
import { RoutesStep } from "./routes-step.tsx";
import { WhatStep } from "./what-step.tsx";

type Props = { step: StepName; draft: PlanDraft; organisation: Organisation; head: PlanHead; locale: "vi" | "en" };

const named = (locale: "vi" | "en", one: { code: string; nameVi: string; nameEn: string }): Option => ({
  value: one.code,
  label: locale === "en" ? one.nameEn : one.nameVi,
});

function Reporters({ draft, organisation, head, locale }: Props) {
  const reporting = reportersOf(draft, organisation, head);
  const choice = choiceOf(draft.scope, organisation, head.issuingUnitId);
  const own = organisation.units.find((unit) => unit.id === head.issuingUnitId)?.levelCode;
  const below = choice.kinds.flatMap((kind) => kind.units);
  const levels = organisation.levels.flatMap((level) => {
    const count = below.filter((unit) => unit.levelCode === level.code).length;
    const { value, label } = named(locale, level);
    return count === 0 || level.code === own ? [] : [{ value, label: `${label} (${count})` }];
  });
  const kindNames = new Map(organisation.kinds.map((kind) => [kind.code, named(locale, kind).label]));
  return <ReportersStep draft={draft} choice={choice} levels={levels} kindNames={kindNames} count={reporting.length} />;
}

/** The fields of one step, with what it chooses from. */
export function StepFields(props: Props) {
  const { step, draft, organisation, head, locale } = props;
  const units = pickable(organisation, head.issuingUnitId).map((unit) => ({ value: unit.id, label: unit.name }));
  const reporting = new Set(reportersOf(draft, organisation, head).map((unit) => unit.kindCode));
  const kinds = organisation.kinds.filter((kind) => reporting.has(kind.code)).map((kind) => named(locale, kind));
  switch (step) {
    case "what":
      return <WhatStep draft={draft} units={units} />;
    case "directives":
      return <DirectivesStep draft={draft} units={units} />;
    case "reporters":
      return <Reporters {...props} />;
    case "deadlines":
      return (
        <DeadlinesStep
          draft={draft}
          targets={deadlineTargets(draft, organisation, head)}
          reading={{ literalBefore: draft.literalBefore, year: draft.year, holidays: organisation.holidays, locale }}
        />
      );
    case "outline":
      return (
        <OutlineStep draft={draft} kinds={kinds} levels={organisation.levels.map((level) => named(locale, level))} />
      );
    case "indicators":
      return (
        <IndicatorsStep
          draft={draft}
          letters={indicatorKindsOf(organisation)}
          catalogue={organisation.catalogue.map(({ code, nameVi, nameEn, unitOfMeasure }) => ({
            code,
            name: locale === "en" ? nameEn : nameVi,
            unitOfMeasure,
          }))}
        />
      );
    case "routes":
      return (
        <RoutesStep
          draft={draft}
          units={units}
          kinds={kinds}
          names={new Map(organisation.units.map((unit) => [unit.id, unit.name]))}
        />
      );
    case "distribution":
      return <DistributionStep draft={draft} units={units} />;
    case "preview":
      return null;
  }
}
