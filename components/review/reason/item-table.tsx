import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { Table } from "#components/ui/table.tsx";
import { dayOf, formatDay } from "#lib/platform/time.ts";
import { codeWord, itemStateWord } from "#lib/review/labels.ts";
import type { ReasonItem } from "#lib/review/reason/types.ts";
import { itemTone } from "#lib/review/rules.ts";

/** The returned items behind a number: whose report, where, what was asked, what was answered, how it stands. */
export function ItemTable({ items }: { items: readonly ReasonItem[] }) {
  const t = useTranslations("reasons");
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <Table
      caption={t("itemsCaption")}
      rows={items}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t("noItems")} />}
      columns={[
        {
          key: "report",
          head: t("report"),
          primary: true,
          cell: (row) => (
            <>
              <TextLink href={row.href}>
                <span className="font-semibold">{row.unit}</span>
              </TextLink>
              <span className="block text-s text-ink-3">{row.directive}</span>
            </>
          ),
        },
        {
          key: "place",
          head: t("place"),
          cell: (row) => (
            <>
              <span className="font-medium">{row.place}</span>
              <span className="block max-w-[30ch] text-s text-ink-3">{row.placeName}</span>
            </>
          ),
        },
        {
          key: "words",
          head: t("words"),
          share: "third",
          cell: (row) => (
            <>
              <span className="font-medium">{codeWord(row.code, locale)}</span>
              <span className="block text-ink-2">{row.words ?? t("hidden")}</span>
              <span className="block text-s text-ink-3">
                {row.by === null
                  ? formatDay(dayOf(row.at))
                  : t("byOn", { name: row.by, day: formatDay(dayOf(row.at)) })}
              </span>
            </>
          ),
        },
        {
          key: "reply",
          head: t("reply"),
          share: "quarter",
          cell: (row) => row.reply ?? <span className="text-ink-3">{t("noReply")}</span>,
        },
        {
          key: "state",
          head: t("state"),
          cell: (row) => (
            <>
              <StateMark tone={itemTone(row.state)} plain>
                {itemStateWord(row.state, locale)}
              </StateMark>
              <span className="block text-s text-ink-3">{t("inRound", { round: Math.max(1, row.round) })}</span>
            </>
          ),
        },
      ]}
    />
  );
}
