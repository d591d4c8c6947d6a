import { useLocale, useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { type EventItem, EventList } from "#components/ui/event-list.tsx";
import { Grid, Section } from "#components/ui/layout.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { labels } from "#lib/audit/labels.ts";
import { dayOf, formatDay, formatInstant } from "#lib/platform/time.ts";
import type { Told, Whereabouts } from "#lib/report/custody/types.ts";
import { newsOf } from "#lib/report/desk/news.ts";
import type { Desk } from "#lib/report/desk/rules.ts";
import type { DeskEvent } from "#lib/report/desk/types.ts";
import { AmendmentNotes, type Note } from "./amendment/amendment-notes.tsx";
import { DutyCard, type LatestRequest } from "./duty-card.tsx";
import { WaitingList } from "./waiting-list.tsx";

type UnitDeskProps = {
  desk: Desk;
  plans: readonly { id: string; issuer: string }[];
  events: readonly DeskEvent[];
  /** When the viewer was here before, on the campaign's clock; null on the first time. */
  lastSeen: Date | null;
  /** What amendments changed for these duties, and for the units themselves. */
  extensions: readonly LatestRequest[];
  /** Where each report lies, by its id. */
  where: ReadonlyMap<string, { now: Whereabouts; told: readonly Told[] }>;
  amendments: { ofDuties: readonly (Note & { subjectId: string })[]; ofUnits: readonly Note[] };
};

/** So many of the latest amendments that touch no duty's deadline (outline, units) stand on the desk. */
const AMENDMENTS = 4;

const isAction = (text: string): text is keyof typeof labels.action => text in labels.action;

/** "18/4 15:40": the year goes without saying in a campaign's news. */
function shortInstant(at: Date): string {
  const [time = "", day = ""] = formatInstant(at).split(", ");
  return `${day.replace(/\/\d{4}$/, "")} ${time}`;
}

/** The desk of a reporting unit, whatever its kind: what waits for me, how things stand, what happened. */
export function UnitDesk({ desk, plans, events, lastSeen, amendments, extensions, where }: UnitDeskProps) {
  const t = useTranslations("desk");
  const amended = useTranslations("amendment");
  const locale = useLocale() === "en" ? "en" : "vi";
  const shown = new Set(amendments.ofDuties.map((note) => note.id));
  const others = amendments.ofUnits.filter((note) => !shown.has(note.id)).slice(0, AMENDMENTS);
  const news = newsOf(desk);
  const units = new Set(desk.duties.map((state) => state.duty.unitName));
  const several = units.size > 1;
  const lines: EventItem[] = events.map((event) => ({
    key: event.id,
    at: shortInstant(event.at),
    dateTime: event.at.toISOString(),
    children: t(event.code === null ? "eventOwn" : "event", {
      who: event.own ? t("you") : (event.person ?? t("system")),
      what: isAction(event.action) ? labels.action[event.action][locale] : event.action,
      code: event.code ?? "",
    }),
  }));
  const fresh = lastSeen !== null && events.some((event) => event.at > lastSeen);
  return (
    <>
      <PageHead
        title={t(`news.${news.key}`, news.values)}
        lead={t("lead", { issuer: plans[0]?.issuer ?? "", unit: [...units].join(", "), count: desk.duties.length })}
      />
      <Card flush title={t("waiting")}>
        <WaitingList
          items={desk.waiting}
          several={several}
          empty={<EmptyState title={t("nothing")}>{t("nothingMore")}</EmptyState>}
        />
      </Card>
      {desk.duties.length > 0 && (
        <Section title={t("situation", { count: desk.duties.length })}>
          <Grid columns={3}>
            {desk.duties.map((state) => (
              <DutyCard
                key={state.duty.assignmentId}
                state={state}
                several={several}
                extensions={extensions}
                where={where.get(state.duty.report?.id ?? "")}
                amendments={amendments.ofDuties.filter((note) => note.subjectId === state.duty.assignmentId)}
              />
            ))}
          </Grid>
        </Section>
      )}
      {others.length > 0 && (
        <Card tone="amber" title={amended("place.desk")}>
          <AmendmentNotes notes={others} />
        </Card>
      )}
      {lines.length > 0 && (
        <Section title={fresh ? t("since", { day: formatDay(dayOf(lastSeen)) }) : t("lately")}>
          <Card>
            <EventList items={lines} />
          </Card>
        </Section>
      )}
    </>
  );
}
