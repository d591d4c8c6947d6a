import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageRefusal } from "#components/access/desk-refusal.tsx";
import { AdminTabs } from "#components/organisation/admin-tabs.tsx";
import { InviteForm } from "#components/organisation/invitation/invite-forms.tsx";
import { PeopleTable } from "#components/organisation/people-table.tsx";
import { SecretForm } from "#components/organisation/secret-form.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field, Input } from "#components/ui/fields.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { can } from "#lib/access/can.ts";
import { requireViewer } from "#lib/access/session.ts";
import { createOnePerson } from "#lib/organisation/actions.ts";
import { peopleList } from "#lib/organisation/queries/people.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("tabs.people") };
}

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const pageHref = (search: string, page: number) =>
  `/desk/admin/people?${new URLSearchParams({ ...(search === "" ? {} : { q: search }), page: String(page) })}`;

/** People: found by name, mail address or unit, with or without diacritics; entered, closed, given roles. */
export default async function PeoplePage({ searchParams }: Search) {
  const viewer = await requireViewer();
  const t = await getTranslations("admin");
  const roster = await getTranslations("roster.invite");
  if (can("person.manage", viewer, { personId: "" }) !== null)
    return <PageRefusal permission="person.manage" title={t("refused")} />;
  const given = await searchParams;
  const search = typeof given["q"] === "string" ? given["q"].slice(0, 100) : "";
  const asked = Number(given["page"]);
  const list = await peopleList(viewer, search, Number.isInteger(asked) && asked > 0 ? Math.min(asked, 10_000) : 1);
  return (
    <>
      <PageHead
        title={t("people.title", { total: list.total })}
        lead={search === "" ? t("people.lead") : t("people.found", { search })}
        crumbs={[{ label: t("name"), href: "/desk/admin" }, { label: t("tabs.people") }]}
        actions={<ButtonLink href="#new">{roster("title")}</ButtonLink>}
      />
      <Stack gap={4}>
        <AdminTabs current="people" />
        <form method="get" action="/desk/admin/people" role="search" className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-1 basis-64">
            <Field name="q" label={t("people.search")}>
              <Input type="search" defaultValue={search} />
            </Field>
          </div>
          <Button type="submit">{t("people.find")}</Button>
        </form>
        <Card flush title={t("people.caption")}>
          <PeopleTable people={list.people} />
        </Card>
        {list.pages > 1 && (
          <Pager
            label={t("people.caption")}
            place={t("people.place", { page: list.page, pages: list.pages })}
            previous={list.page > 1 ? { href: pageHref(search, list.page - 1), label: t("people.before") } : undefined}
            next={
              list.page < list.pages ? { href: pageHref(search, list.page + 1), label: t("people.after") } : undefined
            }
          />
        )}
        <Grid columns={2}>
          <Card title={roster("title")} id="new">
            <InviteForm />
          </Card>
          <Disclosure summary={roster("byHand")} look="button">
            <SecretForm
              action={createOnePerson}
              label={t("people.create")}
              words={{ shown: t("password.shown"), note: t("password.note") }}
            >
              <Field name="fullName" label={t("people.fullName")} required>
                <Input autoComplete="off" />
              </Field>
              <Field name="email" label={t("people.email")} hint={t("people.emailHint")} required>
                <Input type="email" autoComplete="off" />
              </Field>
              <div>
                <SubmitButton>{t("people.create")}</SubmitButton>
              </div>
            </SecretForm>
          </Disclosure>
        </Grid>
      </Stack>
    </>
  );
}
