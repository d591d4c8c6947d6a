import { getLocale, getTranslations } from "next-intl/server";
import { ImportTable } from "#components/plan/import/import-table.tsx";
import { PlanList } from "#components/plan/plan-list.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { importList } from "#lib/plan/import/queries/imports.ts";
import { draftingUnits } from "#lib/plan/import/rules.ts";
import { planList } from "#lib/plan/queries/list.ts";
import { now } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/time.ts";

/** The plans of this installation, each with what comes next; for who writes plans, what is being written and read. */
export default async function Plans() {
  const viewer = await requireViewer();
  const at = now();
  const writes = draftingUnits(viewer).length > 0;
  const [plans, imports, language, t, fromFile] = await Promise.all([
    planList(viewer, dayOf(at)),
    writes ? importList(viewer) : [],
    getLocale(),
    getTranslations("plan"),
    getTranslations("plan-import"),
  ]);
  const running = plans.filter((plan) => plan.nextOn !== null).length;
  // A document whose plan stands is found under that plan.
  const waiting = imports.filter((line) => line.planId === null);
  return (
    <>
      <PageHead
        title={t("listNews", { count: running })}
        lead={t("listLead", { count: plans.length })}
        actions={
          writes && (
            <>
              <ButtonLink href="/plans/import">{fromFile("upload.open")}</ButtonLink>
              <ButtonLink href="/plans/new" look="go">
                {t("newPlan")}
              </ButtonLink>
            </>
          )
        }
      />
      {plans.length === 0 && <EmptyState title={t("none")}>{t("noneMore")}</EmptyState>}
      {waiting.length > 0 && (
        <Card flush title={t("imports", { count: waiting.length })}>
          <ImportTable imports={waiting} />
        </Card>
      )}
      <PlanList plans={plans} at={at} locale={language === "en" ? "en" : "vi"} />
    </>
  );
}
