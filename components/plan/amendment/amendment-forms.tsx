import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { DateField, Field, Input, Textarea } from "#components/ui/fields.tsx";
import { Grid, Row, Stack } from "#components/ui/layout.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { amendPlan } from "#lib/plan/amendment/actions.ts";
import { amendmentWord } from "#lib/plan/amendment/labels.ts";
import type { AmendmentOptions } from "#lib/plan/amendment/options.ts";
import { type AmendmentKind, amendmentKinds } from "#lib/plan/amendment/types.ts";
import { newId } from "#lib/platform/ids.ts";
import { asksWhichFirst, ChangeFields, type Typed } from "./change-fields.tsx";

const groups = {
  deadlines: ["DEADLINE_MOVED", "DEADLINE_SET", "READING_CHANGED"],
  outline: ["ITEM_ADDED", "ITEM_REWORDED", "ITEM_REMOVED"],
  units: ["UNIT_ADDED", "UNIT_REMOVED", "UNITS_MERGED", "UNIT_SPLIT", "UNIT_RENAMED"],
  rules: ["WAIT_LIMITS_CHANGED", "DECIDER_CHANGED"],
} as const satisfies Record<string, readonly AmendmentKind[]>;

export const isAmendmentKind = (text: string | undefined): text is AmendmentKind =>
  amendmentKinds.some((kind) => kind === text);

/** What can be amended, by what it changes. */
export function KindChoice({ planId }: { planId: string }) {
  const t = useTranslations("amendment");
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <Grid columns={2}>
      {Object.entries(groups).map(([group, kinds]) => (
        <Card key={group} title={t(`group.${group as keyof typeof groups}`)}>
          <ul className="grid gap-3">
            {kinds.map((kind) => (
              <li key={kind}>
                <TextLink href={`/plans/${planId}/amendments/new?kind=${kind}`}>{amendmentWord(kind, locale)}</TextLink>
                <p className="text-s text-ink-3">{t(`about.${kind}`)}</p>
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </Grid>
  );
}

type ChangeFormProps = { planId: string; kind: AmendmentKind; options: AmendmentOptions; typed: Typed };

/** The change itself; sending it shows what it would do, nothing is changed yet. */
export function ChangeForm({ planId, kind, options, typed }: ChangeFormProps) {
  const t = useTranslations("amendment");
  const which = asksWhichFirst(kind, typed);
  return (
    <Card>
      <form method="get" action={`/plans/${planId}/amendments/new`} className="grid gap-4" aria-label={t("form.label")}>
        <input type="hidden" name="kind" value={kind} />
        {!which && <input type="hidden" name="look" value="1" />}
        <ChangeFields kind={kind} options={options} typed={typed} />
        <Row gap={3}>
          <Button type="submit" look="go">
            {t(which ? "form.next" : "form.look")}
          </Button>
          <ButtonLink look="quiet" href={`/plans/${planId}/amendments/new`}>
            {t("form.another")}
          </ButtonLink>
        </Row>
      </form>
    </Card>
  );
}

type DecideFormProps = { planId: string; change: object; digest: string; issuer: string; today: string; back: string };

/** The decision on exactly what was shown: why, by which body and which document. */
export function DecideForm({ planId, change, digest, issuer, today, back }: DecideFormProps) {
  const t = useTranslations("amendment");
  return (
    <Card title={t("decide.title")}>
      <ActionForm
        action={amendPlan}
        idempotencyKey={newId()}
        hidden={{ planId, change: JSON.stringify(change), digest }}
        label={t("decide.title")}
      >
        <Stack gap={4}>
          <Field name="reason" label={t("decide.reason")} required>
            <Textarea rows={2} />
          </Field>
          <Grid columns={3}>
            <Field name="decidingBody" label={t("decide.body")} required>
              <Input defaultValue={issuer} maxLength={200} />
            </Field>
            <Field name="document" label={t("decide.document")} hint={t("decide.documentHint")} required>
              <Input maxLength={100} />
            </Field>
            <Field name="documentOn" label={t("decide.documentOn")} required>
              <DateField max={today} />
            </Field>
          </Grid>
          <Row gap={3}>
            <SubmitButton>{t("decide.do")}</SubmitButton>
            <ButtonLink look="quiet" href={back}>
              {t("decide.back")}
            </ButtonLink>
          </Row>
        </Stack>
      </ActionForm>
    </Card>
  );
}
