import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Field, Input, Select } from "#components/ui/fields.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { correctMilestone } from "#lib/plan/import/actions.ts";
import { LEVELS, MILESTONE_KINDS, type NowRow } from "#lib/plan/import/corrected-reading.ts";
import type { ReadMilestone } from "#lib/plan/import/types.ts";
import type { Understood } from "#lib/plan/import/understood.ts";
import { newId } from "#lib/platform/ids.ts";
import { FieldMarks } from "./marks.tsx";
import { Meaning } from "./meaning.tsx";
import { AddRow, type Pen, penFields, RowBox } from "./row-box.tsx";

/** The directives a deadline or a lead can be about. */
export function useDirectiveChoices(understood: Understood): { value: string; label: string }[] {
  const t = useTranslations("plan-import");
  const codes = understood.review.directives.flatMap(({ now, removed }) =>
    removed || now.code === null ? [] : [now.code.value],
  );
  return [
    { value: "*", label: t("everyDirective") },
    ...[...new Set(codes)].map((code) => ({ value: code, label: code })),
  ];
}

type FormProps = { pen: Pen; understood: Understood; path: string; now: ReadMilestone | null; label: string };

function MilestoneForm({ pen, understood, path, now, label }: FormProps) {
  const t = useTranslations("plan-import");
  return (
    <ActionForm action={correctMilestone} idempotencyKey={newId()} hidden={{ ...penFields(pen), path }} label={label}>
      <Field name="phrase" label={t("milestone.phrase")} hint={t("milestone.phraseHint")}>
        <Input defaultValue={now?.phrase.value} />
      </Field>
      <Grid columns={2}>
        <Field name="directive" label={t("milestone.directive")}>
          <Select options={useDirectiveChoices(understood)} defaultValue={now?.directive ?? "*"} />
        </Field>
        <Field name="kind" label={t("milestone.kind")}>
          <Select
            options={MILESTONE_KINDS.map((kind) => ({ value: kind, label: t("milestoneKind", { kind }) }))}
            defaultValue={now?.kind ?? "SUM_UP"}
          />
        </Field>
        <Field name="levelPhrase" label={t("milestone.levelPhrase")}>
          <Input defaultValue={now?.levelPhrase.value} />
        </Field>
        <Field name="level" label={t("milestone.level")}>
          <Select
            options={LEVELS.map((level) => ({ value: level, label: t("level", { level }) }))}
            defaultValue={now?.level ?? "COMMUNE"}
          />
        </Field>
        <Field name="recipient" label={t("milestone.recipient")}>
          <Input defaultValue={now?.recipient?.value} />
        </Field>
        <Field name="channel" label={t("milestone.channel")}>
          <Input defaultValue={now?.channel?.value} />
        </Field>
      </Grid>
      <div>
        <SubmitButton look="plain">{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function MilestoneRow({ pen, understood, row }: { pen: Pen; understood: Understood; row: NowRow<ReadMilestone> }) {
  const t = useTranslations("plan-import");
  const { now, original, path, removed } = row;
  const { corrections } = understood;
  const directive = now.directive === "*" ? t("everyDirective") : now.directive;
  const name = t("milestone.name", { directive, level: now.levelPhrase.value, kind: now.kind });
  const marks = { corrections };
  return (
    <RowBox
      pen={pen}
      path={path}
      removed={removed}
      name={name}
      form={
        <MilestoneForm
          pen={pen}
          understood={understood}
          path={path}
          now={now}
          label={t("milestone.correct", { name })}
        />
      }
    >
      <p className="font-medium">{name}</p>
      <p>
        “{now.phrase.value}” → <Meaning deadline={now.deadline} />{" "}
        <FieldMarks {...marks} found={now.phrase} original={original?.phrase.value} path={`${path}.phrase`} />
      </p>
      {now.levelPhrase.uncertain !== undefined && (
        <p>
          <FieldMarks
            {...marks}
            found={now.levelPhrase}
            original={original?.levelPhrase.value}
            path={`${path}.levelPhrase`}
          />
        </p>
      )}
      {now.recipient !== null && (
        <p className="text-ink-2">
          {now.channel === null
            ? t("milestone.to", { recipient: now.recipient.value })
            : t("milestone.toThrough", { recipient: now.recipient.value, channel: now.channel.value })}{" "}
          <FieldMarks
            {...marks}
            found={now.recipient}
            original={original?.recipient?.value}
            path={`${path}.recipient`}
          />
        </p>
      )}
    </RowBox>
  );
}

/** The deadlines in the plan's words, each read back as a day. */
export function MilestonesGroup({ pen, understood }: { pen: Pen; understood: Understood }) {
  const t = useTranslations("plan-import");
  const rows = understood.review.milestones;
  return (
    <Card title={t("milestone.title", { count: rows.filter((row) => !row.removed).length })} id="milestones">
      <Stack gap={3}>
        <ul>
          {rows.map((row) => (
            <MilestoneRow key={row.path} pen={pen} understood={understood} row={row} />
          ))}
        </ul>
        <AddRow pen={pen} label={t("milestone.add")}>
          <MilestoneForm
            pen={pen}
            understood={understood}
            path="milestones.new"
            now={null}
            label={t("milestone.add")}
          />
        </AddRow>
      </Stack>
    </Card>
  );
}
