import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { TextLink } from "#components/ui/link.tsx";
import { Frame } from "#components/ui/table.tsx";
import { codeWord } from "#lib/review/labels.ts";
import { itemsHref, type ReasonFilter, rounds } from "#lib/review/reason/filter.ts";
import type { Counted, ReasonPage } from "#lib/review/reason/types.ts";
import type { ReasonCode } from "#lib/review/schema.ts";

type NumberProps = { count: number; href: string; what: string };

/** A count that opens what it is made of; nothing where there is nothing. */
function CountLink({ count, href, what }: NumberProps) {
  if (count === 0) return <span className="text-ink-3">·</span>;
  return (
    <TextLink href={href} aria-label={`${count}: ${what}`}>
      {count}
    </TextLink>
  );
}

/** Reasons against rounds. */
export function CodeTable({ page }: { page: ReasonPage }) {
  const t = useTranslations("reasons");
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <Frame label={t("codesCaption")}>
      <table className="grid-table">
        <caption className="sr-only">{t("codesCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("code")}</th>
            {rounds.map((round) => (
              <th key={round} scope="col" className="n">
                {t(`rounds.${round}`)}
              </th>
            ))}
            <th scope="col" className="n">
              {t("sum")}
            </th>
          </tr>
        </thead>
        <tbody>
          {page.codes.map((row) => (
            <tr key={row.code}>
              <th scope="row" className="min-w-32 font-normal">
                {codeWord(row.code, locale)}
              </th>
              {rounds.map((round) => (
                <td key={round} className="n">
                  <CountLink
                    count={row.rounds[round]}
                    href={itemsHref(page.filter, { code: row.code, round })}
                    what={`${codeWord(row.code, locale)}, ${t(`rounds.${round}`)}`}
                  />
                </td>
              ))}
              <td className="n font-semibold">
                <CountLink
                  count={row.total}
                  href={itemsHref(page.filter, { code: row.code })}
                  what={codeWord(row.code, locale)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}

type CountedTableProps = {
  page: ReasonPage;
  rows: readonly Counted[];
  caption: string;
  corner: string;
  /** What of the filter a row stands for. */
  by: "unit" | "place";
  /** Tints cells by how many they count. */
  heat?: boolean;
};

/** The deeper, the more often: four steps of one colour behind the number. */
const heats = ["", "bg-red/5", "bg-red/10", "bg-red/20", "bg-red/30"] as const;

function heatOf(count: number, most: number): string {
  if (count === 0) return "";
  return heats[Math.min(4, Math.ceil((count / most) * 4))] ?? "";
}

/** Units, or places of the outline, against reasons; each number opens its items. */
export function CountedTable({ page, rows, caption, corner, by, heat = false }: CountedTableProps) {
  const t = useTranslations("reasons");
  const codes = page.codes.map((row) => row.code);
  const most = Math.max(1, ...rows.flatMap((row) => codes.map((code) => row.codes[code] ?? 0)));
  const narrowed = (row: Counted, code?: ReasonCode): Partial<ReasonFilter> => ({
    [by]: row.key,
    ...(code === undefined ? {} : { code }),
  });
  const nameOf = (row: Counted) => (row.key === "figures" ? t("figures") : row.label);
  return (
    <Frame label={caption}>
      <table className="grid-table ruled">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="stay">
              {corner}
            </th>
            {codes.map((code) => (
              <th key={code} scope="col" className="n">
                {t(`short.${code}`)}
              </th>
            ))}
            <th scope="col" className="n">
              {t("sum")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className="stay min-w-36">
                {nameOf(row)}
                {by === "place" && row.title !== "" && (
                  <span className="block max-w-[34ch] text-s font-normal text-ink-3">{row.title}</span>
                )}
              </th>
              {codes.map((code) => {
                const count = row.codes[code] ?? 0;
                return (
                  <td key={code} className={clsx("n", heat && heatOf(count, most))}>
                    <CountLink
                      count={count}
                      href={itemsHref(page.filter, narrowed(row, code))}
                      what={`${nameOf(row)}, ${t(`short.${code}`)}`}
                    />
                  </td>
                );
              })}
              <td className="n font-semibold">
                <CountLink count={row.total} href={itemsHref(page.filter, narrowed(row))} what={nameOf(row)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}
