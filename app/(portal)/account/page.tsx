import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SecondFactorCard } from "#components/access/second-factor-card.tsx";
import { DelegationForm } from "#components/organisation/delegation-form.tsx";
import { Delegations } from "#components/organisation/delegations.tsx";
import { PasswordForm } from "#components/organisation/password-form.tsx";
import { PositionsTable } from "#components/organisation/positions-table.tsx";
import { Sessions } from "#components/organisation/sessions.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { labels } from "#lib/access/labels.ts";
import { secondFactorOf } from "#lib/access/second-factor/queries.ts";
import { requireViewer } from "#lib/access/session.ts";
import type { Role } from "#lib/access/types.ts";
import { accountOf, delegateCandidates } from "#lib/organisation/account/queries.ts";
import { DELEGABLE } from "#lib/organisation/rules.ts";
import { clockIsSimulated, now } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/time.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("name") };
}

/** Roles whose decisions a stolen password must not reach (reviewers, leaders, administrators; approvers decide too). */
const ADVISED: ReadonlySet<Role> = new Set<Role>(["APPROVER", "LEADER", "REVIEWER", "REVIEW_HEAD", "ADMIN"]);

/** Who am I here: roles with their days, what I lent and was lent, my password, where I am signed in. */
export default async function AccountPage() {
  const viewer = await requireViewer();
  const lendable = viewer.positions.filter((position) => DELEGABLE.includes(position.role));
  const [t, locale, account, factor, people] = await Promise.all([
    getTranslations("account"),
    getLocale(),
    accountOf(viewer),
    secondFactorOf(viewer),
    lendable.length > 0 ? delegateCandidates(viewer) : [],
  ]);
  const positions = lendable.map((p) => ({
    value: p.id,
    label: `${labels.role[p.role][locale === "en" ? "en" : "vi"]} · ${p.unitName}`,
  }));
  return (
    <>
      <PageHead title={viewer.name} lead={viewer.sample ? t("sampleLead", { email: viewer.email }) : viewer.email} />
      <Stack gap={4}>
        <Card title={t("positions.title")} flush>
          <PositionsTable
            positions={account.positions}
            empty={<EmptyState title={t("positions.empty")}>{t("positions.emptyHint")}</EmptyState>}
          />
        </Card>
        <Card title={t("delegations.title")} id="delegations" flush>
          <Delegations delegations={account.delegations} />
        </Card>
        <Grid columns={2}>
          {positions.length > 0 && (
            <Card title={t("delegate.title")}>
              <DelegationForm
                positions={positions}
                people={people.map((p) => ({ value: p.id, label: `${p.name} (${p.place})` }))}
                today={dayOf(now())}
              />
            </Card>
          )}
          <Card title={t("password.title")}>
            {account.hasPassword ? (
              <PasswordForm email={viewer.email} />
            ) : (
              <Notice tone="blue">{t("password.none")}</Notice>
            )}
          </Card>
        </Grid>
        <SecondFactorCard
          factor={factor}
          advised={viewer.positions.some((position) => ADVISED.has(position.role))}
          hasPassword={account.hasPassword}
        />
        <Card title={t("sessions.title")} end={clockIsSimulated() ? t("sessions.realTime") : undefined} flush>
          <Sessions sessions={account.sessions} present={viewer.sessionId} />
        </Card>
      </Stack>
    </>
  );
}
