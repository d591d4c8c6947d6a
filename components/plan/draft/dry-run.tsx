import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Figure } from "#components/ui/figure.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import type { DryRun } from "#lib/plan/draft/dry-run.ts";

function Without({ title, units }: { title: string; units: DryRun["withoutWriter"] }) {
  if (units.length === 0) return null;
  return (
    <Disclosure summary={title}>
      <ul className="grid gap-x-6 gap-y-1 text-s sm:grid-cols-2">
        {units.map((unit) => (
          <li key={unit.id}>{unit.name}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** What issuing will make, in numbers, and which units have nobody who could do what is asked of them. */
export function DryRunCard({ run }: { run: DryRun }) {
  const t = useTranslations("plan-draft.run");
  const people = run.withoutWriter.length + run.withoutApprover.length > 0;
  return (
    <Card title={t("title")}>
      <Stack gap={4}>
        <Grid columns={4} keep>
          <Figure label={t("reporters")} value={String(run.reporters)} />
          <Figure
            label={t("assignments")}
            value={String(run.assignments)}
            note={t("own", { count: run.ownDocuments })}
          />
          <Figure label={t("milestones")} value={String(run.milestones)} note={t("withDay", { count: run.withDay })} />
          <Figure label={t("findings")} value={String(run.findings.length)} />
        </Grid>
        {people && (
          <Stack gap={2}>
            <p className="text-s text-ink-3">{t("people")}</p>
            <Without title={t("withoutWriter", { count: run.withoutWriter.length })} units={run.withoutWriter} />
            <Without title={t("withoutApprover", { count: run.withoutApprover.length })} units={run.withoutApprover} />
          </Stack>
        )}
      </Stack>
    </Card>
  );
}
