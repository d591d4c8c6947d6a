import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageRefusal } from "#components/access/desk-refusal.tsx";
import { FactorCard } from "#components/organisation/factor-card.tsx";
import { SendLinkForm } from "#components/organisation/invitation/invite-forms.tsx";
import { ClosePersonForm, EndPositionButton, GrantForm } from "#components/organisation/person-forms.tsx";
import { PositionsTable } from "#components/organisation/positions-table.tsx";
import { SecretForm } from "#components/organisation/secret-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { can } from "#lib/access/can.ts";
import { requireViewer } from "#lib/access/session.ts";
import { resetOnePerson } from "#lib/organisation/actions.ts";
import { type PersonView, personView } from "#lib/organisation/queries/person.ts";
import { unitChoices } from "#lib/organisation/queries/units.ts";
import { now } from "#lib/platform/clock.ts";
import { isId } from "#lib/platform/ids.ts";
import { dayOf, formatInstant } from "#lib/platform/time.ts";
import { LendCard } from "./lend-card.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("tabs.people") };
}

/** One person for the administrator: roles with their days, sessions, a new password, the end of the account. */
export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const t = await getTranslations("admin");
  const factor = await getTranslations("second-factor");
  if (can("desk.admin", viewer) !== null) return <PageRefusal permission="person.manage" title={t("refused")} />;
  const { id } = await params;
  const person = isId(id) ? await personView(viewer, id) : null;
  if (person === null) notFound();
  const oneself = can("person.manage", viewer, { personId: person.id }) !== null;
  const open = person.closedAt === null;
  return (
    <>
      <PageHead
        title={person.name}
        lead={
          person.closedAt === null
            ? person.email
            : t("person.closedLead", { email: person.email, at: formatInstant(person.closedAt) })
        }
        crumbs={[
          { label: t("name"), href: "/desk/admin" },
          { label: t("tabs.people"), href: "/desk/admin/people" },
          { label: person.name },
        ]}
      />
      <Stack gap={4}>
        {oneself && <Notice tone="blue">{t("person.oneself")}</Notice>}
        <Card title={t("person.roles")} flush>
          <PositionsTable
            positions={person.positions}
            empty={<EmptyState title={t("people.noRole")} />}
            {...(oneself ? {} : { action: (position) => endButton(person, position.id) })}
          />
        </Card>
        <Grid columns={2}>
          {open && !oneself && <GrantCard personId={person.id} units={await unitChoices(viewer)} />}
          <Card title={t("person.account")}>
            <DefinitionList
              items={[
                { term: t("people.kind"), detail: t(person.sample ? "people.sample" : "people.real") },
                { term: t("person.created"), detail: formatInstant(person.createdAt) },
                { term: t("people.seen"), detail: person.seenAt ? formatInstant(person.seenAt) : t("people.never") },
                { term: t("person.sessions"), detail: String(person.sessions) },
                {
                  term: factor("admin.title"),
                  detail: person.factorSince
                    ? factor("admin.since", { at: formatInstant(person.factorSince) })
                    : factor("admin.off"),
                },
              ]}
            />
          </Card>
        </Grid>
        {open && !oneself && <LendCard viewer={viewer} personId={person.id} />}
        {open && !oneself && (
          <Grid columns={2}>
            {!person.sample && <ResetCard personId={person.id} invited={person.seenAt === null} />}
            {person.factorSince && <FactorCard personId={person.id} since={person.factorSince} />}
            <Card title={t("close.title")}>
              <ClosePersonForm personId={person.id} />
            </Card>
          </Grid>
        )}
      </Stack>
    </>
  );
}

function endButton(person: PersonView, positionId: string) {
  const current = person.positions.find((position) => position.id === positionId)?.current ?? false;
  return current ? <EndPositionButton positionId={positionId} /> : null;
}

type GrantCardProps = { personId: string; units: readonly { id: string; name: string }[] };

async function GrantCard({ personId, units }: GrantCardProps) {
  const t = await getTranslations("admin");
  const choices = units.map((unit) => ({ value: unit.id, label: unit.name }));
  return (
    <Card title={t("grant.title")}>
      <GrantForm personId={personId} units={choices} today={dayOf(now())} />
    </Card>
  );
}

async function ResetCard({ personId, invited }: { personId: string; invited: boolean }) {
  const t = await getTranslations("admin");
  const roster = await getTranslations("roster.invite");
  return (
    <Card title={t("reset.title")}>
      <SendLinkForm personId={personId} invited={invited} />
      <Disclosure summary={roster("byHand")}>
        <SecretForm
          action={resetOnePerson}
          hidden={{ personId }}
          label={t("reset.title")}
          words={{ shown: t("password.shown"), note: t("password.note") }}
        >
          <p className="text-ink-2">{t("reset.lead")}</p>
          <div>
            <SubmitButton look="plain">{t("reset.submit")}</SubmitButton>
          </div>
        </SecretForm>
      </Disclosure>
    </Card>
  );
}
