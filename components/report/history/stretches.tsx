import clsx from "clsx";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Field, Select } from "#components/ui/fields.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { formatInstant } from "#lib/platform/time.ts";
import type { HistoryPage, Point, StretchView } from "#lib/report/history/types.ts";
import { TallyLine } from "./tally.tsx";

type StretchesProps = { page: HistoryPage };

/** Who wrote when, newest first, each with what it came to and the way to see it; then any two to compare. */
export function Stretches({ page }: StretchesProps) {
  const t = useTranslations("history.stretches");
  const { stretches, compared } = page;
  return (
    <>
      <SideNote id="stretches" title={t("title")}>
        <ol className="-mx-3.5 grid divide-y divide-line border-t border-line">
          {stretches.map((stretch) => (
            <Stretch
              key={stretch.last}
              page={page}
              stretch={stretch}
              seen={compared?.to.revision === stretch.last && (compared.from?.revision ?? 0) === stretch.before}
            />
          ))}
        </ol>
        {page.pages > 1 && <Pages page={page} />}
      </SideNote>
      {stretches.length > 1 && <CompareForm page={page} />}
    </>
  );
}

const address = ({ reportId, section }: HistoryPage, rest: string): string =>
  `/reports/${reportId}/history?item=${section?.code ?? ""}${rest}`;

/** "08:03–08:15, 19/4/2023"; both instants whole where they lie on two days. */
function useSpan({ since, until }: StretchView): string {
  const t = useTranslations("history.stretches");
  const [from, to] = [formatInstant(since), formatInstant(until)];
  const [[begin = "", day = ""], [end = "", last = ""]] = [from.split(", "), to.split(", ")];
  if (from === to) return from;
  return day === last ? t("day", { from: begin, until: end, day }) : `${from} – ${to}`;
}

function Stretch({ page, stretch, seen }: { page: HistoryPage; stretch: StretchView; seen: boolean }) {
  const t = useTranslations("history.stretches");
  const span = useSpan(stretch);
  const href = address(page, `&from=${stretch.before}&to=${stretch.last}&page=${page.page}`);
  return (
    <li className={clsx("grid gap-0.5 px-3.5 py-2", seen && "bg-ground")} {...(seen ? { "aria-current": "true" } : {})}>
      <span className="font-semibold">{stretch.by}</span>
      <span className="num text-s text-ink-3">
        <time dateTime={stretch.until.toISOString()}>{span}</time>
        {stretch.current && ` · ${t("now")}`}
      </span>
      <span className="text-s">
        <TallyLine tally={stretch.tally} />
      </span>
      <span className="flex flex-wrap gap-x-3 text-s no-print">
        {seen ? <span className="text-ink-3">{t("seen")}</span> : <TextLink href={href}>{t("see")}</TextLink>}
        {!stretch.current && <TextLink href={address(page, `&from=${stretch.last}`)}>{t("withNow")}</TextLink>}
      </span>
    </li>
  );
}

function Pages({ page }: StretchesProps) {
  const t = useTranslations("history.stretches");
  const to = (number: number, label: string) => ({ href: address(page, `&page=${number}`), label });
  return (
    <Pager
      label={t("pages")}
      place={t("page", { page: page.page, pages: page.pages })}
      previous={page.page > 1 ? to(page.page - 1, t("newer")) : undefined}
      next={page.page < page.pages ? to(page.page + 1, t("older")) : undefined}
    />
  );
}

/** Any two texts of the list, and the two that are compared now. */
function CompareForm({ page }: StretchesProps) {
  const t = useTranslations("history.choose");
  const { stretches, compared, section } = page;
  const points = new Map<number, string>();
  const add = (point: Pick<Point, "revision" | "by" | "at">) =>
    points.set(point.revision, `${formatInstant(point.at)} · ${point.by}`);
  for (const { last, by, until } of stretches) add({ revision: last, by, at: until });
  for (const point of [compared?.from, compared?.to]) if (point) add(point);
  const options = [...points]
    .sort(([one], [other]) => other - one)
    .map(([revision, label]) => ({ value: String(revision), label }));
  return (
    <SideNote title={t("title")}>
      <form method="get" action={`/reports/${page.reportId}/history`} className="grid gap-2.5" aria-label={t("title")}>
        <input type="hidden" name="item" value={section?.code ?? ""} />
        <Field name="from" label={t("from")}>
          <Select
            options={[...options, { value: "0", label: t("start") }]}
            defaultValue={String(compared?.from?.revision ?? 0)}
          />
        </Field>
        <Field name="to" label={t("to")}>
          <Select options={options} defaultValue={String(compared?.to.revision ?? "")} />
        </Field>
        <div>
          <Button type="submit" small>
            {t("button")}
          </Button>
        </div>
      </form>
    </SideNote>
  );
}
