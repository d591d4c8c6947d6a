import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CodeField } from "#components/access/code-field.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { DateField, Field, Input, RadioSegments, Select, Textarea } from "#components/ui/fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { approveReport, handBack, recordDecision } from "#lib/report/actions.ts";
import type { ApprovePage } from "#lib/report/approval/types.ts";

type Keys = { approve: string; handBack: string; record: string };

/** Approve, or hand back with a comment; for a clerk, write down what was decided on paper. */
export function DecideForms({ page, keys, comments }: { page: ApprovePage; keys: Keys; comments: ReactNode }) {
  return (
    <div id="decide" className="grid gap-2.5">
      {page.approve && <ApproveForm page={page} idempotencyKey={keys.approve} />}
      {page.handBack && <HandBackForm page={page} idempotencyKey={keys.handBack} comments={comments} />}
      {page.record && <RecordForm page={page} idempotencyKey={keys.record} />}
    </div>
  );
}

type FormProps = { page: ApprovePage; idempotencyKey: string };

function ApproveForm({ page, idempotencyKey }: FormProps) {
  const t = useTranslations("approve.approve");
  const reason = page.approve?.reasons[0];
  const { then, step } = page;
  const lead = {
    BESIDE: () => t("leadBeside", { bodies: listed(then) }),
    NEXT: () => t("leadNext", { bodies: listed(then) }),
    LAST: () => t("leadLast"),
  };
  return (
    <Card title={t("title")} id="approve">
      <ActionForm
        action={approveReport}
        idempotencyKey={idempotencyKey}
        hidden={{ reportId: page.id, digest: page.digest, ...seen(page), part: String(step.part) }}
        label={t("title")}
      >
        {step.onBehalfOf !== null && <StandIn name={step.onBehalfOf} />}
        <p className="text-ink-2">{lead[then.kind]()}</p>
        {reason === undefined && (
          <Disclosure summary={t("more")}>
            <div className="grid gap-4">
              <Field name="meeting" label={t("meeting")} hint={t("meetingHint")}>
                <Input />
              </Field>
              <Field name="document" label={t("document")} hint={t("documentHint")}>
                <Input />
              </Field>
            </div>
          </Disclosure>
        )}
        {reason === undefined && page.code && <CodeField />}
        <SubmitButton wide {...(reason === undefined ? {} : { reason })}>
          {t("button")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}

const listed = (then: ApprovePage["then"]): string => (then.kind === "LAST" ? "" : then.bodies.join(", "));

/** The step as it stands on this page: what was decided meanwhile is not decided again. */
const seen = ({ step }: ApprovePage) => ({ step: String(step.number) });

/** Whoever decides for another knows that both names are written down. */
function StandIn({ name }: { name: string }) {
  const t = useTranslations("approve");
  return <p className="font-medium">{t("standIn", { name })}</p>;
}

/** `comments`: what was said of the text and is still open goes back with it. */
function HandBackForm({ page, idempotencyKey, comments }: FormProps & { comments: ReactNode }) {
  const t = useTranslations("approve.handBack");
  if (page.handBack?.allowed !== true) return null;
  return (
    <Card title={t("title")} id="hand-back">
      <ActionForm
        action={handBack}
        idempotencyKey={idempotencyKey}
        hidden={{ reportId: page.id, ...seen(page), part: String(page.step.part) }}
        label={t("title")}
      >
        {comments}
        <Field name="comment" label={t("comment")} hint={t("hint")} required>
          <Textarea rows={4} grow />
        </Field>
        <SubmitButton look="plain" wide>
          {t("button")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}

function RecordForm({ page, idempotencyKey }: FormProps) {
  const t = useTranslations("approve.record");
  if (page.record?.allowed !== true) return null;
  return (
    <Card title={t("title")} id="record">
      <ActionForm
        action={recordDecision}
        idempotencyKey={idempotencyKey}
        hidden={{ reportId: page.id, digest: page.digest, ...seen(page) }}
        label={t("title")}
      >
        <p className="text-ink-2">{t("lead")}</p>
        <RadioSegments
          name="decision"
          legend={t("decision")}
          defaultValue="APPROVED"
          options={[
            { value: "APPROVED", label: t("approved") },
            { value: "HANDED_BACK", label: t("handedBack") },
          ]}
        />
        <Field name="body" label={t("body")} required>
          <Input defaultValue={page.step.body} />
        </Field>
        <Field name="deciderId" label={t("decider")} hint={t("deciderHint")} required>
          <Select
            placeholder={t("choose")}
            options={page.deciders.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <Field name="document" label={t("document")} hint={t("documentHint")} required>
          <Input />
        </Field>
        <Field name="decidedOn" label={t("decidedOn")} required>
          <DateField max={page.today} defaultValue={page.today} />
        </Field>
        <Field name="comment" label={t("comment")}>
          <Textarea rows={2} />
        </Field>
        <SubmitButton wide look={page.approve ? "plain" : "go"}>
          {t("button")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
