import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { DateField, Field, Input, type Option, Select, Textarea } from "#components/ui/fields.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import type { DraftDirective, PlanDraft } from "#lib/plan/draft/schema.ts";
import { TickList } from "./tick-list.tsx";

type Props = { draft: PlanDraft; units: readonly Option[] };

const empty: DraftDirective = {
  key: "",
  code: "",
  kind: "",
  issuedOn: null,
  issuer: "",
  subject: "",
  years: null,
  yearFrom: null,
  yearTo: null,
  leadUnitId: null,
  leadPhrase: "",
  bodies: [],
  indicators: [],
  sourceLine: null,
};

/** Bodies that an imported plan names and that are no unit yet: one can be chosen for each. */
function Unplaced({ directive, at, units }: { directive: DraftDirective; at: string; units: readonly Option[] }) {
  const t = useTranslations("plan-draft.directives");
  const open = directive.bodies.filter((body) => body.unitId === null);
  return open.map((body, index) => (
    <div key={body.phrase}>
      <input type="hidden" name={`${at}.unplaced[${index}].phrase`} value={body.phrase} />
      <Field name={`${at}.unplaced[${index}].unitId`} label={t("unplaced", { phrase: body.phrase })}>
        <Select placeholder={t("unplacedNone")} options={units} />
      </Field>
    </div>
  ));
}

function DirectiveFields({
  directive,
  index,
  units,
}: {
  directive: DraftDirective;
  index: number;
  units: readonly Option[];
}) {
  const t = useTranslations("plan-draft.directives");
  const at = `f.directives[${index}]`;
  const bodies = directive.bodies.flatMap((body) => body.unitId ?? []);
  return (
    <fieldset className="grid min-w-0 gap-4 border-t border-line pt-4 first:border-t-0 first:pt-0">
      <legend className="sr-only">{directive.code || t("new")}</legend>
      <input type="hidden" name={`${at}.key`} value={directive.key} />
      <Grid columns={3}>
        <Field name={`${at}.kind`} label={t("kind")}>
          <Input defaultValue={directive.kind} placeholder={t("kindExample")} />
        </Field>
        <Field name={`${at}.code`} label={t("code")}>
          <Input defaultValue={directive.code} placeholder="25-NQ/TW" />
        </Field>
        <Field name={`${at}.issuedOn`} label={t("issuedOn")}>
          <DateField defaultValue={directive.issuedOn ?? ""} />
        </Field>
      </Grid>
      <Field name={`${at}.issuer`} label={t("issuer")}>
        <Input defaultValue={directive.issuer} />
      </Field>
      <Field name={`${at}.subject`} label={t("subject")}>
        <Textarea rows={2} grow defaultValue={directive.subject} />
      </Field>
      <Grid columns={3}>
        <Field name={`${at}.years`} label={t("years")}>
          <Input inputMode="numeric" defaultValue={directive.years ?? ""} />
        </Field>
        <Field name={`${at}.yearFrom`} label={t("yearFrom")} hint={t("spanHint")}>
          <Input inputMode="numeric" defaultValue={directive.yearFrom ?? ""} />
        </Field>
        <Field name={`${at}.yearTo`} label={t("yearTo")}>
          <Input inputMode="numeric" defaultValue={directive.yearTo ?? ""} />
        </Field>
      </Grid>
      <Field
        name={`${at}.leadUnitId`}
        label={t("lead")}
        hint={directive.leadPhrase === "" ? undefined : t("leadPhrase", { phrase: directive.leadPhrase })}
      >
        <Select placeholder={t("leadNone")} defaultValue={directive.leadUnitId ?? ""} options={units} />
      </Field>
      <Unplaced directive={directive} at={at} units={units} />
      <Disclosure summary={t("bodies", { count: bodies.length })}>
        <TickList name={`${at}.bodies`} legend={t("bodiesLegend")} options={units} ticked={bodies} />
      </Disclosure>
    </fieldset>
  );
}

/** Step 2: the directives that are summed up; an emptied one is taken out, the last one is a new one. */
export function DirectivesStep({ draft, units }: Props) {
  const t = useTranslations("plan-draft.directives");
  const { directives } = draft;
  return (
    <Stack gap={5}>
      {directives.map((directive, index) => (
        <DirectiveFields key={directive.key} directive={directive} index={index} units={units} />
      ))}
      <Disclosure look="button" summary={t("add")} open={directives.length === 0}>
        <DirectiveFields directive={empty} index={directives.length} units={units} />
      </Disclosure>
      <p className="text-s text-ink-3">{t("removeHint")}</p>
    </Stack>
  );
}
