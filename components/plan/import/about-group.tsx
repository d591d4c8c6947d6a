import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { DateField, Field, Input, Textarea } from "#components/ui/fields.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { correctAbout } from "#lib/plan/import/actions.ts";
import type { Found } from "#lib/plan/import/types.ts";
import type { Understood } from "#lib/plan/import/understood.ts";
import { newId } from "#lib/platform/ids.ts";
import { formatDay } from "#lib/platform/time.ts";
import { Fact } from "./marks.tsx";
import { type Pen, penFields } from "./row-box.tsx";

type Props = { pen: Pen; understood: Understood };

const shown = (name: string, found: Found<string> | null): string =>
  found === null ? "–" : name === "issuedOn" ? formatDay(found.value) : found.value;

/** Title, number, date, issuer and signer: as read, as corrected, and the form to correct them. */
export function AboutGroup({ pen, understood }: Props) {
  const t = useTranslations("plan-import");
  const { about } = understood.review;
  const { reading, corrections } = understood;
  const facts = [
    ["title", about.title, reading.title],
    ["number", about.number, reading.number],
    ["issuedOn", about.issuedOn, reading.issuedOn],
    ["issuer", about.issuer, reading.issuer],
    ["authority", about.signer.authority, reading.signer.authority],
    ["signerTitle", about.signer.title, reading.signer.title],
    ["signerName", about.signer.name, reading.signer.name],
  ] as const;
  return (
    <Card title={t("about.title_")} id="about">
      <Stack gap={3}>
        <dl className="grid gap-2">
          {facts.map(([name, now, original]) => (
            <Fact
              key={name}
              term={t(`about.${name}`)}
              found={now}
              original={original === null ? null : shown(name, original)}
              corrections={corrections}
              path={`about.${name}`}
            >
              {shown(name, now)}
            </Fact>
          ))}
        </dl>
        {pen.open && (
          <Disclosure summary={t("about.correct")}>
            <ActionForm
              action={correctAbout}
              idempotencyKey={newId()}
              hidden={penFields(pen)}
              label={t("about.correct")}
            >
              <Field name="title" label={t("about.title")}>
                <Textarea rows={3} grow defaultValue={about.title?.value} />
              </Field>
              <Grid columns={2}>
                <Field name="number" label={t("about.number")} hint={t("about.numberHint")}>
                  <Input defaultValue={about.number?.value} />
                </Field>
                <Field name="issuedOn" label={t("about.issuedOn")}>
                  <DateField defaultValue={about.issuedOn?.value} />
                </Field>
              </Grid>
              <Field name="issuer" label={t("about.issuer")}>
                <Input defaultValue={about.issuer?.value} />
              </Field>
              <Grid columns={2}>
                <Field name="authority" label={t("about.authority")}>
                  <Input defaultValue={about.signer.authority?.value} />
                </Field>
                <Field name="signerTitle" label={t("about.signerTitle")}>
                  <Input defaultValue={about.signer.title?.value} />
                </Field>
              </Grid>
              <Field name="signerName" label={t("about.signerName")}>
                <Input defaultValue={about.signer.name?.value} />
              </Field>
              <div>
                <SubmitButton look="plain">{t("save")}</SubmitButton>
              </div>
            </ActionForm>
          </Disclosure>
        )}
      </Stack>
    </Card>
  );
}
