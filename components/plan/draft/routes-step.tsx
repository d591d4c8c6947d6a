import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Checkbox, Field, Input, type Option, Select } from "#components/ui/fields.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import { WaitLimitFields } from "#components/plan/waiting/wait-limits.tsx";
import { targetValue } from "#lib/plan/draft/form/routes.ts";
import type { DraftRoute, PlanDraft } from "#lib/plan/draft/schema.ts";

type Props = {
  draft: PlanDraft;
  units: readonly Option[];
  kinds: readonly Option[];
  names: ReadonlyMap<string, string>;
};
type RouteProps = {
  route: DraftRoute;
  index: number;
  options: Record<"targets" | "directives" | "units", readonly Option[]>;
};

/** Room for three deciding bodies, and for one more than there are; six at most. */
const roomFor = (steps: number): number[] => [...Array(Math.min(6, Math.max(3, steps + 1))).keys()];

function Steps({ route, at, units }: { route: DraftRoute; at: string; units: readonly Option[] }) {
  const t = useTranslations("plan-draft.routes");
  const standing: Option[] = (["SELF", "LEAD", "ISSUER"] as const).map((value) => ({
    value,
    label: t(`decider.${value}`),
  }));
  const deciders = [...standing, ...units];
  return roomFor(route.steps.length).map((number) => {
    const step = route.steps[number];
    const place = `${at}.steps[${number}]`;
    return (
      <div key={number} className="grid gap-3 md:grid-cols-3">
        <Field name={`${place}.unit`} label={t("step", { number: number + 1 })}>
          <Select placeholder={t("noStep")} defaultValue={step?.unit ?? ""} options={deciders} />
        </Field>
        <Field name={`${place}.role`} label={t("role")}>
          <Select
            defaultValue={step?.role ?? "APPROVER"}
            options={[
              { value: "APPROVER", label: t("roles.APPROVER") },
              { value: "LEADER", label: t("roles.LEADER") },
            ]}
          />
        </Field>
        <Field name={`${place}.body`} label={t("body")}>
          <Input defaultValue={step?.body ?? ""} />
        </Field>
        {number > 0 && (
          <div className="md:col-span-3">
            <Checkbox name={`${place}.together`} label={t("together")} defaultChecked={step?.together ?? false} />
          </div>
        )}
      </div>
    );
  });
}

function RouteFields({ route, index, options }: RouteProps) {
  const t = useTranslations("plan-draft.routes");
  const at = `f.routes[${index}]`;
  return (
    <fieldset className="grid min-w-0 gap-3 border-t border-line pt-4">
      <legend className="sr-only">{t("route", { number: index + 1 })}</legend>
      <Grid columns={2}>
        <Field name={`${at}.target`} label={t("target")}>
          <Select placeholder={t("noTarget")} defaultValue={targetValue(route)} options={options.targets} />
        </Field>
        <Field name={`${at}.directive`} label={t("directive")}>
          <Select defaultValue={route.directive} options={options.directives} />
        </Field>
        <Field name={`${at}.recipientUnitId`} label={t("recipient")}>
          <Select placeholder={t("byDefault")} defaultValue={route.recipientUnitId ?? ""} options={options.units} />
        </Field>
        <Field name={`${at}.channelUnitId`} label={t("channel")} hint={t("channelHint")}>
          <Select placeholder={t("byDefault")} defaultValue={route.channelUnitId ?? ""} options={options.units} />
        </Field>
      </Grid>
      <Disclosure summary={t("steps", { count: route.steps.length })} open={route.steps.length > 0}>
        <Stack gap={3}>
          <Steps route={route} at={at} units={options.units} />
        </Stack>
      </Disclosure>
    </fieldset>
  );
}

/** Step 7: who receives, through whom, who decides; where nothing is said the default way is shown. Who is consulted follows from step 2. */
export function RoutesStep({ draft, units, kinds, names }: Props) {
  const t = useTranslations("plan-draft.routes");
  const named = draft.routes.flatMap((route) =>
    route.target === "UNIT" && route.value !== null
      ? [{ value: targetValue(route), label: names.get(route.value) ?? route.value }]
      : [],
  );
  const options = {
    targets: [
      { value: "OWN", label: t("targets.OWN") },
      { value: "REPORTERS", label: t("targets.REPORTERS") },
      ...kinds.map((kind) => ({ value: `KIND:${kind.value}`, label: kind.label })),
      ...named,
    ],
    directives: [
      { value: "*", label: t("all") },
      ...draft.directives.map((one) => ({ value: one.key, label: one.code || one.subject })),
    ],
    units,
  };
  const blank: DraftRoute = {
    directive: "*",
    target: "REPORTERS",
    value: null,
    recipientUnitId: null,
    channelUnitId: null,
    steps: [],
  };
  return (
    <Stack gap={5}>
      <p className="max-w-prose text-ink-2">{t("defaults")}</p>
      {draft.routes.map((route, index) => (
        <RouteFields key={`${route.directive} ${targetValue(route)}`} route={route} index={index} options={options} />
      ))}
      <Disclosure look="button" summary={t("add")} open={draft.routes.length === 0}>
        <RouteFields route={blank} index={draft.routes.length} options={options} />
      </Disclosure>
      <WaitLimitFields limits={draft.waitLimits} prefix="f.waitLimits." />
      <section aria-label={t("consulted")} className="grid gap-2">
        <h3>{t("consulted")}</h3>
        <p className="text-s text-ink-3">{t("consultedHint")}</p>
        <ul className="grid gap-1">
          {draft.directives.map((directive) => (
            <li key={directive.key}>
              <strong className="font-semibold">{directive.code}</strong>:{" "}
              {directive.bodies.map((body) => names.get(body.unitId ?? "") ?? body.phrase).join(", ") || "–"}
            </li>
          ))}
        </ul>
      </section>
    </Stack>
  );
}
