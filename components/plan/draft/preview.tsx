import { useTranslations } from "next-intl";
import { WaitLimitsSaid } from "#components/plan/waiting/wait-limits.tsx";
import { Card } from "#components/ui/card.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Stack } from "#components/ui/layout.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { DatedDuty } from "#lib/plan/draft/dry-run.ts";
import type { KindPreview } from "#lib/plan/draft/preview.ts";
import { dayWithWeekday } from "#lib/plan/draft/read-back-words.ts";
import { milestoneWord } from "#lib/plan/labels.ts";
import type { WaitLimits } from "#lib/plan/waiting/schema.ts";

type Locale = "vi" | "en";
type Words = ReturnType<typeof useTranslations<"plan-draft">>;

function columns(t: Words, locale: Locale): Column<DatedDuty>[] {
  return [
    { key: "code", head: t("preview.directive"), cell: (date) => date.code, primary: true },
    { key: "kind", head: t("preview.milestone"), cell: (date) => milestoneWord(date.kind, locale) },
    { key: "phrase", head: t("preview.phrase"), cell: (date) => date.phrase },
    {
      key: "day",
      head: t("preview.day"),
      cell: (date) => (date.dueOn === null ? "–" : dayWithWeekday(date.dueOn, locale)),
    },
    { key: "units", head: t("preview.units"), cell: (date) => date.units, align: "end" },
  ];
}

function namesOf({ names, units }: KindPreview, t: Words): string {
  const more = units - names.length;
  return more > 0 ? t("preview.andMore", { names: names.join(", "), count: more }) : names.join(", ");
}

/** Deciding bodies in order; those that decide together named as such. */
function deciders(steps: KindPreview["steps"], t: Words): string {
  const named = steps.map((bodies) =>
    bodies.length > 1 ? t("preview.together", { bodies: bodies.join(" + ") }) : bodies.join(""),
  );
  return named.join(" → ") || "–";
}

/** Milestones without a word of the plan, in one sentence. */
function silentOf(dates: readonly DatedDuty[], locale: Locale): string {
  const byCode = Map.groupBy(dates, (date) => date.code);
  return [...byCode]
    .map(([code, some]) => `${code} (${[...new Set(some.map((date) => milestoneWord(date.kind, locale)))].join(", ")})`)
    .join("; ");
}

function KindCard({ kind, locale }: { kind: KindPreview; locale: Locale }) {
  const t = useTranslations("plan-draft");
  const said = kind.dates.filter((date) => date.phrase !== null);
  const silent = kind.dates.filter((date) => date.phrase === null);
  const figures = kind.figures.map((one) => t("preview.figuresOf", one)).join("; ");
  return (
    <Card
      level={3}
      title={kind.own ? t("preview.own", { name: kind.name }) : kind.name}
      end={t("preview.count", { count: kind.units })}
    >
      <Stack gap={4}>
        <p className="text-s text-ink-3">{namesOf(kind, t)}</p>
        {said.length > 0 && (
          <Table
            caption={t("preview.owes", { name: kind.name })}
            columns={columns(t, locale)}
            rows={said}
            rowKey={(date) => `${date.code} ${date.kind} ${date.phrase} ${date.dueOn}`}
          />
        )}
        {silent.length > 0 && <p>{t("preview.noDate", { what: silentOf(silent, locale) })}</p>}
        <DefinitionList
          look="stack"
          items={[
            {
              term: t("preview.sends"),
              detail: kind.ways.map((way) => t("preview.way", way)).join("; "),
            },
            { term: t("preview.decides"), detail: deciders(kind.steps, t) },
            { term: t("preview.figures"), detail: kind.own ? t("preview.fromSources") : figures || "–" },
          ]}
        />
        <Disclosure summary={t("preview.items", { count: kind.items.length })}>
          <ul className="grid gap-1.5">
            {kind.items.map((item) => (
              <li key={`${item.number} ${item.text}`}>
                <strong className="num font-semibold">{item.number}</strong> {item.text}
              </li>
            ))}
          </ul>
        </Disclosure>
      </Stack>
    </Card>
  );
}

/** The plan as each kind of unit will see it: what it owes, by when, to whom, what it answers. */
export function Preview({
  kinds,
  limits,
  locale,
}: {
  kinds: readonly KindPreview[];
  limits: WaitLimits;
  locale: Locale;
}) {
  const t = useTranslations("plan-draft");
  const waiting = useTranslations("custody.limits");
  if (kinds.length === 0) return <p className="text-ink-3">{t("preview.nobody")}</p>;
  return (
    <Stack gap={4}>
      {kinds.map((kind) => (
        <KindCard key={kind.key} kind={kind} locale={locale} />
      ))}
      <Card level={3} title={waiting("title")}>
        <WaitLimitsSaid limits={limits} />
      </Card>
    </Stack>
  );
}
