import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field, Input } from "#components/ui/fields.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FactorView } from "#lib/access/second-factor/types.ts";
import {
  beginSecondFactor,
  cancelSecondFactor,
  proveSecondFactor,
  removeSecondFactor,
} from "#lib/organisation/account/actions.ts";
import { newId } from "#lib/platform/ids.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { CodeField } from "./code-field.tsx";
import { ProveForm } from "./prove-form.tsx";
import { QrCode } from "./qr-code.tsx";

/** Fewer recovery codes than this and the card says so. */
const FEW = 3;

type SecondFactorCardProps = {
  factor: FactorView;
  /** They approve, review, lead or administer. */
  advised: boolean;
  hasPassword: boolean;
};

/** One's own second factor: off, being set up, or on, with what can be done about it. */
export function SecondFactorCard({ factor, advised, hasPassword }: SecondFactorCardProps) {
  const t = useTranslations("second-factor");
  const { kind } = factor;
  return (
    <Card
      title={t("title")}
      id="second-factor"
      end={
        <StateMark tone={kind === "inForce" ? "ok" : kind === "begun" ? "wait" : "none"}>
          {t(kind === "inForce" ? "on" : kind === "begun" ? "begun" : "off")}
        </StateMark>
      }
    >
      {factor.kind === "none" ? (
        <Off advised={advised} />
      ) : (
        // One shape for both states: the recovery codes are the answer of the form on the right, which must stay in place.
        <Grid columns={2}>
          {factor.kind === "begun" ? <SetUp factor={factor} /> : <On factor={factor} hasPassword={hasPassword} />}
          <Prove renew={factor.kind === "inForce"} />
        </Grid>
      )}
    </Card>
  );
}

function Off({ advised }: { advised: boolean }) {
  const t = useTranslations("second-factor");
  return (
    <Stack gap={4}>
      <p className="max-w-prose text-ink-2">{t("lead")}</p>
      {advised && <p className="font-medium">{t("advice")}</p>}
      <ActionForm action={beginSecondFactor} idempotencyKey={newId()} label={t("begin")} className="">
        <SubmitButton look="plain">{t("begin")}</SubmitButton>
      </ActionForm>
    </Stack>
  );
}

function SetUp({ factor }: { factor: Extract<FactorView, { kind: "begun" }> }) {
  const t = useTranslations("second-factor");
  return (
    <Stack gap={4}>
      <ol className="grid list-decimal gap-1 pl-5">
        <li>{t("steps.app")}</li>
        <li>{t("steps.scan")}</li>
        <li>{t("steps.prove")}</li>
      </ol>
      <QrCode text={factor.address} label={t("qr")} />
      <div className="grid gap-1">
        <p className="font-medium" id="second-factor-key">
          {t("key")}
        </p>
        <p aria-labelledby="second-factor-key" className="font-mono select-all [overflow-wrap:anywhere]">
          {factor.typed}
        </p>
        <p className="text-s text-ink-3">{t("keyHint")}</p>
      </div>
      <ActionForm action={cancelSecondFactor} idempotencyKey={newId()} label={t("cancel")} className="">
        <SubmitButton look="quiet" small>
          {t("cancel")}
        </SubmitButton>
      </ActionForm>
    </Stack>
  );
}

type OnProps = { factor: Extract<FactorView, { kind: "inForce" }>; hasPassword: boolean };

function On({ factor, hasPassword }: OnProps) {
  const t = useTranslations("second-factor");
  return (
    <Stack gap={4}>
      {factor.unreadable && <Notice tone="red">{t("unreadable")}</Notice>}
      <DefinitionList
        look="stack"
        items={[
          { term: t("since"), detail: <span className="num">{formatInstant(factor.since)}</span> },
          { term: t("left"), detail: <span className="num">{t("leftOf", { left: factor.left })}</span> },
        ]}
      />
      {factor.left < FEW && <Notice tone="amber">{t("fewLeft")}</Notice>}
      <Disclosure summary={t("remove.title")}>
        <ActionForm action={removeSecondFactor} idempotencyKey={newId()} label={t("remove.title")}>
          <p className="text-ink-2">{t("remove.lead")}</p>
          <Field name="code" label={t("remove.code")} required>
            <Input autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} maxLength={40} />
          </Field>
          {hasPassword && (
            <Field name="current" label={t("remove.password")} required>
              <Input type="password" autoComplete="current-password" />
            </Field>
          )}
          <div>
            <SubmitButton look="danger">{t("remove.submit")}</SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
    </Stack>
  );
}

function Prove({ renew }: { renew: boolean }) {
  const t = useTranslations("second-factor");
  const end = (
    <ButtonLink href="/account" look="plain">
      {t("codes.kept")}
    </ButtonLink>
  );
  return (
    <ProveForm
      action={proveSecondFactor}
      label={t(renew ? "renew.title" : "confirm")}
      codes={{ title: t("codes.title"), lead: t("codes.lead"), end }}
    >
      {renew && (
        <div className="grid gap-1">
          <h3 className="font-semibold">{t("renew.title")}</h3>
          <p className="text-ink-2">{t("renew.lead")}</p>
        </div>
      )}
      <CodeField />
      <div>
        <SubmitButton look={renew ? "plain" : "go"}>{t(renew ? "renew.submit" : "confirm")}</SubmitButton>
      </div>
    </ProveForm>
  );
}
