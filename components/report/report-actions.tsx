import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Checkbox, DateField, Field, Input, Select, Textarea } from "#components/ui/fields.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { documentNumber } from "#lib/register/rules.ts";
import { appointApprover, revokeApproval, withdrawReport } from "#lib/report/actions.ts";
import type { MoveView, ReportMove, ReportPage } from "#lib/report/types.ts";

type Keys = { withdraw: string; revoke: string; appoint: string };

/** The move if the viewer has a part in it at this moment. */
function find(report: ReportPage, name: ReportMove): MoveView | undefined {
  return report.moves.find((move) => move.name === name);
}

/** What this viewer can do next with the report: the next step in red, the rest beside it. */
export function ReportActions({ report, keys }: { report: ReportPage; keys: Keys }) {
  const t = useTranslations("report");
  const { may } = report;
  const sends = find(report, "submit")?.allowed === true;
  const next = sends ? null : may.decide ? "decide" : may.write ? "write" : may.review ? "review" : null;
  const look = (step: string) => (step === next ? ("go" as const) : ("plain" as const));
  return (
    <>
      <TakeBack report={report} name="withdraw" action={withdrawReport} idempotencyKey={keys.withdraw} />
      <TakeBack report={report} name="revoke" action={revokeApproval} idempotencyKey={keys.revoke} />
      {report.candidates && <Appoint report={report} people={report.candidates} idempotencyKey={keys.appoint} />}
      {may.compose && <ButtonLink href={`/reports/${report.id}/compose`}>{t("compose")}</ButtonLink>}
      {may.write && (
        <ButtonLink href={`/reports/${report.id}/write`} look={look("write")}>
          {find(report, "submitForApproval")?.allowed ? t("toWrite") : t("write")}
        </ButtonLink>
      )}
      {may.review && (
        <ButtonLink href={`/reports/${report.id}/review`} look={look("review")}>
          {t("toReview")}
        </ButtonLink>
      )}
      {may.decide && (
        <ButtonLink href={`/reports/${report.id}/approve`} look={look("decide")}>
          {t("decide")}
        </ButtonLink>
      )}
    </>
  );
}

type TakeBackProps = { report: ReportPage; name: "withdraw" | "revoke"; action: FormAction; idempotencyKey: string };

/** Taking something back needs a reason; what stands against it is said on the button. */
function TakeBack({ report, name, action, idempotencyKey }: TakeBackProps) {
  const t = useTranslations(`report.${name}`);
  const move = find(report, name === "withdraw" ? "withdraw" : "revokeApproval");
  if (move === undefined || (!move.allowed && name === "revoke")) return null;
  if (!move.allowed) return <Button reason={move.reasons[0] ?? ""}>{t("trigger")}</Button>;
  return (
    <Dialog trigger={t("trigger")} title={t("title")}>
      <ActionForm action={action} idempotencyKey={idempotencyKey} hidden={{ reportId: report.id }} label={t("title")}>
        <p className="text-ink-2">{t("lead")}</p>
        <Field name="reason" label={t("reason")} required>
          <Textarea rows={3} />
        </Field>
        <SubmitButton look="danger">{t("button")}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}

type AppointProps = { report: ReportPage; people: readonly { id: string; name: string }[]; idempotencyKey: string };

/** The unit above names an approver for this one report, by a document. */
function Appoint({ report, people, idempotencyKey }: AppointProps) {
  const t = useTranslations("report.appoint");
  return (
    <Dialog trigger={t("trigger")} title={t("title")}>
      <ActionForm
        action={appointApprover}
        idempotencyKey={idempotencyKey}
        hidden={{ reportId: report.id }}
        label={t("title")}
      >
        <p className="text-ink-2">{t("lead")}</p>
        <Field name="personId" label={t("person")} required>
          <Select placeholder={t("choose")} options={people.map(({ id, name }) => ({ value: id, label: name }))} />
        </Field>
        <Field name="document" label={t("document")} hint={t("documentHint")} required>
          <Input />
        </Field>
        <SubmitButton>{t("button")}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}

type SendFormProps = {
  report: ReportPage;
  /** Sending inside the installation, or dispatching the own document to the level above: the page chooses. */
  action: FormAction;
  idempotencyKey: string;
};

/** What is said of the proposed number: where it comes from, and which numbers below it nobody used. */
function useNumberHint(sending: NonNullable<ReportPage["sending"]>): string {
  const t = useTranslations("receipt.send");
  const hint = sending.own ? t("own") : t("next", { next: sending.number });
  return sending.gaps === "" ? hint : t("gaps", { hint, gaps: sending.gaps });
}

/** Number and date are sealed beside the approved version; once sent, the receipt follows. */
export function SendForm({ report, action, idempotencyKey }: SendFormProps) {
  const move = find(report, "submit");
  if (report.sending === null || move === undefined) return null;
  return (
    <SendCard report={report} sending={report.sending} move={move} action={action} idempotencyKey={idempotencyKey} />
  );
}

type SendCardProps = SendFormProps & { sending: NonNullable<ReportPage["sending"]>; move: MoveView };

function SendCard({ report, sending, move, action, idempotencyKey }: SendCardProps) {
  const t = useTranslations("receipt.send");
  const numberHint = useNumberHint(sending);
  const { recipient, channel } = report;
  const written = documentNumber({ number: sending.number, type: "BC", body: sending.body }, sending.form);
  return (
    <Card title={t("title")} tone="amber" id="send">
      <ActionForm
        action={action}
        idempotencyKey={idempotencyKey}
        hidden={{ reportId: report.id, digest: report.digest }}
        label={t("title")}
      >
        <p className="text-ink-2">{t("lead")}</p>
        <p>
          <span className="text-ink-3">{t("to")}: </span>
          {recipient === channel ? t("toDirect", { recipient }) : t("toValue", { recipient, channel })}
        </p>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="number" label={t("number")} hint={numberHint} required>
            <Input type="number" min={1} inputMode="numeric" defaultValue={sending.number} />
          </Field>
          <Field
            name="datedOn"
            label={t("datedOn")}
            hint={t("suffix", { symbol: written.replace(/^\d+/, "") })}
            required
          >
            <DateField max={sending.today} defaultValue={sending.today} />
          </Field>
        </div>
        <Checkbox name="paperFirst" label={t("paperFirst")} hint={t("paperHint")} />
        <Field name="note" label={t("note")}>
          <Input maxLength={500} />
        </Field>
        <SubmitButton {...(move.allowed ? {} : { reason: move.reasons[0] ?? "" })}>{t("button")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
