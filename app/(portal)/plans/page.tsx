import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "#components/ui/card.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Stack } from "#components/ui/layout.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { termView } from "#lib/plan/deadline/rules.ts";
import { planStateWord } from "#lib/plan/labels.ts";
import { planList } from "#lib/plan/queries/list.ts";
import { planNumber, planTone } from "#lib/plan/rules.ts";
import { now } from "#lib/platform/clock.ts";
import { dayOf, formatDay } from "#lib/platform/time.ts";

/** The plans of this installation, each with what comes next. */
export default async function Plans() {
  const viewer = await requireViewer();
  const at = now();
  const [plans, language, t] = await Promise.all([planList(viewer, dayOf(at)), getLocale(), getTranslations("plan")]);
  const locale = language === "en" ? "en" : "vi";
  const running = plans.filter((plan) => plan.nextOn !== null).length;
  return (
    <>
      <PageHead title={t("listNews", { count: running })} lead={t("listLead", { count: plans.length })} />
      {plans.length === 0 && <EmptyState title={t("none")}>{t("noneMore")}</EmptyState>}
      <Stack gap={4}>
        {plans.map((plan) => (
          <Card
            key={plan.id}
            title={<TextLink href={`/plans/${plan.id}`}>{plan.title}</TextLink>}
            end={<StateMark tone={planTone(plan.state)}>{planStateWord(plan.state, locale)}</StateMark>}
          >
            <DefinitionList
              look="columns"
              items={[
                { term: t("issuer"), detail: plan.issuer },
                {
                  term: t("number"),
                  detail: plan.issuedOn
                    ? t("numberOf", { number: planNumber(plan) ?? "", day: formatDay(plan.issuedOn) })
                    : t("unnumbered"),
                },
                { term: t("directivesShort"), detail: plan.directives.join(", ") },
                { term: t("unitsShort"), detail: plan.units },
                {
                  term: t("next"),
                  detail: plan.nextPhrase ? (
                    <>
                      {t("nextOf", {
                        level: plan.nextLevel ?? "",
                        kind: plan.nextKind ?? "",
                        code: plan.nextCode ?? "",
                      })}{" "}
                      <Deadline inline phrase={plan.nextPhrase} {...termView(plan.nextOn, at, locale)} />
                    </>
                  ) : (
                    t("newsPast")
                  ),
                },
              ]}
            />
          </Card>
        ))}
      </Stack>
    </>
  );
}
