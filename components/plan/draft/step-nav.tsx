import clsx from "clsx";
import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon.tsx";
import type { StepMark } from "#lib/plan/draft/step-marks.ts";
import { type StepName, stepNames } from "#lib/plan/draft/steps.ts";
import { StepDot } from "./step-dot.tsx";
import { STEP_FORM } from "./step-form.tsx";

type StepNavProps = { current: StepName; marks: Readonly<Record<StepName, StepMark>> };

/**
 * The steps of the builder with how each stands. Each is a button of the step's form, so that leaving a step saves it, with or
 * without a program in the browser.
 */
export function StepNav({ current, marks }: StepNavProps) {
  const t = useTranslations("plan-draft");
  return (
    <nav aria-label={t("steps")}>
      {/* What Enter in a field presses: it saves and stays. */}
      <button type="submit" form={STEP_FORM} hidden>
        {t("save")}
      </button>
      <div className="max-lg:hidden">
        <p className="mb-1.5 px-2.5 text-s font-semibold text-ink-3">{t("steps")}</p>
        <StepList current={current} marks={marks} />
      </div>
      <details className="group rounded-box border border-line bg-paper lg:hidden">
        <summary className="flex min-h-11 items-center gap-3 px-3.5 py-2 text-s">
          <span className="min-w-0 flex-1">
            <span className="text-ink-3">{t("steps")}</span>
            <span className="block font-semibold">{t(`step.${current}`)}</span>
          </span>
          <span className="group-open:rotate-180">
            <Icon name="chevron-down" size={16} />
          </span>
        </summary>
        <div className="border-t border-line p-1.5">
          <StepList current={current} marks={marks} />
        </div>
      </details>
    </nav>
  );
}

function StepList({ current, marks }: StepNavProps) {
  const t = useTranslations("plan-draft");
  const look = "grid w-full grid-cols-[16px_minmax(0,1fr)] gap-2 rounded-box px-2.5 py-1.5 text-left text-s";
  return (
    <ol className="grid gap-0.5">
      {stepNames.map((step, index) => {
        const inside = (
          <>
            <StepDot mark={marks[step]} />
            <span className="min-w-0">
              {index + 1}. {t(`step.${step}`)}
              <span className="sr-only"> ({t(`mark.${marks[step]}`)})</span>
            </span>
          </>
        );
        return (
          <li key={step}>
            {step === current ? (
              <span aria-current="step" className={clsx(look, "bg-paper font-semibold ring-1 ring-line")}>
                {inside}
              </span>
            ) : (
              <button
                type="submit"
                form={STEP_FORM}
                name="go"
                value={step}
                className={clsx(look, "cursor-pointer text-ink-2 hover:bg-sunk")}
              >
                {inside}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
