import { getTranslations } from "next-intl/server";
import { ItemTable } from "#components/review/reason/item-table.tsx";
import { Card } from "#components/ui/card.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { codeWord } from "#lib/review/labels.ts";
import { itemsHref, readReasons, reasonsHref } from "#lib/review/reason/filter.ts";
import { reasonItems } from "#lib/review/reason/queries.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The returned items behind one number of the counted reasons. */
export default async function ReasonItemsPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const [t, given] = await Promise.all([getTranslations("reasons"), searchParams]);
  const page = await reasonItems(viewer, readReasons(given));
  if (page === null)
    return (
      <Refusal
        title={t("refusedTitle")}
        reason={t("refusedReason")}
        who={[t("refusedWho")]}
        back={{ href: "/", label: t("back") }}
      />
    );
  const { filter, named } = page;
  const { code, unit: _unit, place, page: at, ...whole } = filter;
  const parts = [
    code && codeWord(code, viewer.locale),
    named.unit,
    place === "figures" ? t("figures") : named.place,
    filter.round && t(`rounds.${filter.round}`),
    named.directive,
    named.kind,
  ].filter((part) => typeof part === "string" && part !== "");
  const to = (number: number, label: string) => ({ href: itemsHref(filter, { page: number }), label });
  return (
    <>
      <PageHead
        crumbs={[{ label: t("crumb"), href: reasonsHref(whole) }, { label: t("itemsCrumb") }]}
        title={t("itemsTitle", { count: page.total })}
        lead={parts.length === 0 ? t("itemsAll") : parts.join(" · ")}
      />
      <Card flush>
        <ItemTable items={page.items} />
      </Card>
      {page.pages > 1 && (
        <Pager
          label={t("pager")}
          place={t("pageOf", { page: at, pages: page.pages })}
          previous={at > 1 ? to(at - 1, t("previousPage")) : undefined}
          next={at < page.pages ? to(at + 1, t("nextPage")) : undefined}
        />
      )}
    </>
  );
}
