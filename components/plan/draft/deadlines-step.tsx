import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Checkbox, Field, Input, Select } from "#components/ui/fields.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import { cellName, type DeadlineTarget } from "#lib/plan/draft/form/deadlines.ts";
import type { Reading } from "#lib/plan/draft/read-back-words.ts";
import type { DraftMilestone, PlanDraft } from "#lib/plan/draft/schema.ts";
import { PhraseField, ReadingProvider } from "./phrase-field.tsx";

type Props = { draft: PlanDraft; targets: readonly DeadlineTarget[]; reading: Reading };
type Cell = {
  directive: string;
  target: DeadlineTarget;
  kind: DraftMilestone["kind"];
  said: DraftMilestone | undefined;
};

const kinds = ["SUM_UP", "SEND_REPORT"] as const;

/** The cells of one directive's table, in the order of its rows; other dates of the plan stand behind them. */
function cellsOf(draft: PlanDraft, directive: string, targets: readonly DeadlineTarget[]): Cell[] {
  const own = draft.milestones.filter((one) => one.directive === directive);
  const at = (target: DeadlineTarget, kind: DraftMilestone["kind"]) =>
    own.filter((one) => one.by === target.by && one.value === target.value && one.kind === kind);
  const table = targets.flatMap((target) =>
    kinds.map((kind) => ({ directive, target, kind, said: at(target, kind)[0] })),
  );
  const others = targets.flatMap((target) =>
    at(target, "OTHER").map((said) => ({ directive, target, kind: "OTHER" as const, said })),
  );
  return [...table, ...others];
}

function CellField({ cell, index, name }: { cell: Cell; index: number; name: string }) {
  const t = useTranslations("plan-draft.deadlines");
  const { directive, target, kind, said } = cell;
  const at = `f.m[${index}]`;
  return (
    <>
      <input type="hidden" name={`${at}.key`} value={said?.key ?? ""} />
      <input type="hidden" name={`${at}.at`} value={cellName(directive, target.by, target.value, kind)} />
      <PhraseField
        name={`${at}.phrase`}
        label={t("cell", { directive: name, target: target.name, kind: t(`kind.${kind}`) })}
        value={said?.phrase ?? ""}
      />
    </>
  );
}

type TableProps = {
  draft: PlanDraft;
  directive: string;
  name: string;
  targets: readonly DeadlineTarget[];
  first: number;
};

/** One directive: for each level, kind and unit when its review is to be held and its report sent. */
function DirectiveDeadlines({ draft, directive, name, targets, first }: TableProps) {
  const t = useTranslations("plan-draft.deadlines");
  const cells = cellsOf(draft, directive, targets);
  const place = (cell: Cell): number => first + cells.indexOf(cell);
  // Levels stand open, and whatever has words; kinds and units nothing is said for are folded.
  const spoken = (target: DeadlineTarget): boolean =>
    target.by === "LEVEL" || cells.some((cell) => cell.target === target && cell.said !== undefined);
  const [seen, folded] = [targets.filter(spoken), targets.filter((target) => !spoken(target))];
  const row = (target: DeadlineTarget) => (
    <div
      key={`${target.by} ${target.value}`}
      className="grid gap-x-4 gap-y-1 border-t border-line pt-2 md:grid-cols-[minmax(0,12rem)_minmax(0,1fr)_minmax(0,1fr)]"
    >
      <p className="py-2 font-medium max-md:pb-0">
        {target.name}
        {target.own && <span className="block text-s font-normal text-ink-3">{t("own")}</span>}
      </p>
      {cells
        .filter((cell) => cell.target === target)
        .map((cell) => (
          <div key={place(cell)}>
            <p className="text-s text-ink-3 md:hidden" aria-hidden="true">
              {t(`kind.${cell.kind}`)}
            </p>
            <CellField cell={cell} index={place(cell)} name={name} />
          </div>
        ))}
    </div>
  );
  return (
    <section aria-label={name} className="grid gap-2">
      <h3>{name}</h3>
      <div className="hidden gap-x-4 text-s text-ink-3 md:grid md:grid-cols-[minmax(0,12rem)_minmax(0,1fr)_minmax(0,1fr)]">
        <span />
        {kinds.map((kind) => (
          <span key={kind} aria-hidden="true">
            {t(`kind.${kind}`)}
          </span>
        ))}
      </div>
      {seen.map(row)}
      {folded.length > 0 && (
        <Disclosure summary={t("more", { count: folded.length })}>
          <div className="grid gap-2">{folded.map(row)}</div>
        </Disclosure>
      )}
    </section>
  );
}

/** Two lines for deadlines of single units. */
function NamedUnits({ names }: { names: readonly { value: string; label: string }[] }) {
  const t = useTranslations("plan-draft.deadlines");
  return (
    <section aria-label={t("named")} className="grid gap-2">
      <h3>{t("named")}</h3>
      <p className="text-s text-ink-3">{t("namedHint")}</p>
      {[0, 1].map((index) => (
        <div key={index} className="grid gap-2 border-t border-line pt-2 md:grid-cols-4">
          <Field name={`f.named[${index}].unit`} label={t("unit")}>
            <Input />
          </Field>
          <Field name={`f.named[${index}].directive`} label={t("directive")}>
            <Select options={names} />
          </Field>
          <Field name={`f.named[${index}].kind`} label={t("milestone")}>
            <Select
              defaultValue="SEND_REPORT"
              options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            />
          </Field>
          <div className="grid content-start gap-1">
            <span aria-hidden="true" className="font-medium">
              {t("phrase")}
            </span>
            <PhraseField name={`f.named[${index}].phrase`} label={t("namedPhrase", { number: index + 1 })} value="" />
          </div>
        </div>
      ))}
    </section>
  );
}

/** Step 4: deadlines as the plan words them, read back as days; the narrowest holds: unit, kind, level; one directive before all. */
export function DeadlinesStep({ draft, targets, reading }: Props) {
  const t = useTranslations("plan-draft.deadlines");
  const names = [
    { value: "*", label: t("all") },
    ...draft.directives.map((one) => ({ value: one.key, label: one.code || one.subject })),
  ];
  const counts = names.map(({ value }) => cellsOf(draft, value, targets).length);
  const firstOf = (index: number): number => counts.slice(0, index).reduce((sum, count) => sum + count, 0);
  return (
    <ReadingProvider reading={reading}>
      <Stack gap={6}>
        {names.map(({ value, label }, index) => (
          <DirectiveDeadlines
            key={value}
            draft={draft}
            directive={value}
            name={label}
            targets={targets}
            first={firstOf(index)}
          />
        ))}
        <NamedUnits names={names} />
        <section aria-label={t("ownPlan")} className="grid gap-3">
          <h3>{t("ownPlan")}</h3>
          <Grid columns={2}>
            <Checkbox name="f.ownPlan.wanted" label={t("ownPlanWanted")} defaultChecked={draft.ownPlan.wanted} />
            <div className="grid content-start gap-1">
              <span aria-hidden="true" className="font-medium">
                {t("ownPlanPhrase")}
              </span>
              <PhraseField name="f.ownPlan.phrase" label={t("ownPlanPhrase")} value={draft.ownPlan.phrase ?? ""} />
            </div>
          </Grid>
        </section>
      </Stack>
    </ReadingProvider>
  );
}
