import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field, Input } from "#components/ui/fields.tsx";
import { Anchor, TextLink } from "#components/ui/link.tsx";
import { Segmented } from "#components/ui/tabs.tsx";
import { type Look, reviewHref } from "#lib/review/address.ts";
import type { BesideView, Candidate } from "#lib/review/beside/types.ts";
import type { ReviewPage } from "#lib/review/types.ts";

type Props = { page: ReviewPage; beside: BesideView; look: Look };

/** What to lay beside: the last version, the unit's other reports, other units by kind and name. Folds once something is chosen. */
export function BesideChooser({ page, beside, look }: Props) {
  const t = useTranslations("review.beside");
  const chosen = beside.chosen.kind !== "none";
  return (
    <Card>
      <Disclosure summary={chosen ? t("other") : t("choose")} open={!chosen}>
        <div className="grid gap-4">
          <Own page={page} beside={beside} look={look} />
          <Filter page={page} beside={beside} look={look} />
          <Others page={page} beside={beside} look={look} />
        </div>
      </Disclosure>
    </Card>
  );
}

const besideHref = (page: ReviewPage, look: Look, beside: string) =>
  reviewHref(page.reportId, { ...look, tab: "beside", beside, besideItem: undefined, block: undefined });

/** The unit's own: the version of the review before, its reports on other directives. */
function Own({ page, beside, look }: Props) {
  const t = useTranslations("review.beside");
  const own = beside.candidates.filter((one) => one.own);
  if (!beside.hasLast && own.length === 0) return null;
  return (
    <div className="grid gap-1.5">
      <h2 className="text-s text-ink-3">{t("own", { unit: page.unit })}</h2>
      <ul className="flex flex-wrap gap-2">
        {beside.hasLast && (
          <li>
            <Choice href={besideHref(page, look, "last")} current={look.beside === "last"}>
              {t("last")}
            </Choice>
          </li>
        )}
        {own.map((one) => (
          <li key={one.reportId}>
            <Choice href={besideHref(page, look, one.reportId)} current={look.beside === one.reportId}>
              {one.directive}
            </Choice>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whose reports are listed: the same kind of unit or all; by name. */
function Filter({ page, beside, look }: Props) {
  const t = useTranslations("review.beside");
  const kinds = (["same", "all"] as const).map((kind) => ({
    href: reviewHref(page.reportId, { ...look, tab: "beside", kinds: kind === "same" ? undefined : kind }),
    label: t(`kinds.${kind}`),
    current: beside.kinds === kind,
  }));
  const hidden = { tab: "beside", item: beside.item?.id, beside: look.beside, kinds: look.kinds, from: look.from };
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Segmented label={t("kinds.label")} items={kinds} />
      <form
        method="get"
        action={`/reports/${page.reportId}/review`}
        className="flex flex-wrap items-end gap-2"
        aria-label={t("search")}
      >
        {Object.entries(hidden).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <Field name="q" label={t("search")} hideLabel>
          <Input type="search" placeholder={t("search")} defaultValue={beside.query} />
        </Field>
        <Button type="submit">{t("find")}</Button>
      </form>
    </div>
  );
}

function Others({ page, beside, look }: Props) {
  const t = useTranslations("review.beside");
  const others = beside.candidates.filter((one) => !one.own);
  if (others.length === 0) return <p className="muted">{t("noOthers")}</p>;
  return (
    <div className="grid gap-1.5">
      <h2 className="text-s text-ink-3">{t("others", { directive: page.directive })}</h2>
      <ul className="flex flex-wrap gap-2">
        {others.map((one: Candidate) => (
          <li key={one.reportId}>
            <Choice href={besideHref(page, look, one.reportId)} current={look.beside === one.reportId}>
              {one.unit}
            </Choice>
          </li>
        ))}
      </ul>
      {beside.more && <p className="text-s text-ink-3">{t("more")}</p>}
      <p className="text-s">
        <TextLink href={reviewHref(page.reportId, { tab: "figures", from: look.from })}>{t("figures")}</TextLink>
      </p>
    </div>
  );
}

function Choice({ href, current, children }: { href: string; current: boolean; children: string }) {
  return (
    <Anchor
      href={href}
      {...(current ? { "aria-current": "true" as const } : {})}
      className={
        current
          ? "inline-block rounded-box border border-ink bg-ink px-3 py-1.5 text-s text-paper no-underline"
          : "inline-block rounded-box border border-line-strong bg-paper px-3 py-1.5 text-s no-underline hover:bg-ground"
      }
    >
      {children}
    </Anchor>
  );
}
