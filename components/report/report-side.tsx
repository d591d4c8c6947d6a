import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Deadline } from "#components/ui/deadline.tsx";
import { type Definition, DefinitionList } from "#components/ui/definition-list.tsx";
import { EventList } from "#components/ui/event-list.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { actingName } from "#lib/access/acting-name.ts";
import { formatDay, formatInstant } from "#lib/platform/time.ts";
import type { ReportPage } from "#lib/report/types.ts";
import { codeWord } from "#lib/review/labels.ts";
import { milestoneItems } from "./custody/time-note.tsx";
import { WhereNow } from "./custody/where-now.tsx";

type SideProps = { report: ReportPage };

/** Where the report stands: who holds it since when, its milestones in the plan's words. */
export function StatusNote({ report }: SideProps) {
  const t = useTranslations("report.status");
  const locale = useLocale() === "en" ? "en" : "vi";
  const items: Definition[] = [
    ...(report.life.now
      ? [{ term: t("holder"), detail: <WhereNow now={report.life.now} told={report.life.told} /> }]
      : []),
    ...milestoneItems(report.milestones, locale),
  ];
  if (report.returnDeadline) {
    items.push({ term: t("returnDue"), detail: <Deadline {...report.returnDeadline} /> });
  }
  return (
    <SideNote title={t("title")}>
      <DefinitionList look="stack" items={items} />
    </SideNote>
  );
}

/** What a return asks for and what was answered. */
export function ReturnedNote({ report }: SideProps) {
  const t = useTranslations("report.returned");
  const locale = useLocale() === "en" ? "en" : "vi";
  if (report.returned.length === 0) return null;
  return (
    <SideNote title={t("title")} tone="red">
      <ul className="grid gap-2.5">
        {report.returned.map((item) => (
          <li key={item.id}>
            <div className="font-semibold">
              {item.place} · {codeWord(item.code, locale)}
            </div>
            <div>{item.words}</div>
            <div className="text-s text-ink-3">{item.reply ? t("reply", { reply: item.reply }) : t("noReply")}</div>
          </li>
        ))}
      </ul>
    </SideNote>
  );
}

/** Each sending with its two numbers and its receipt. */
export function SendingsNote({ report }: SideProps) {
  const t = useTranslations("report.sendings");
  if (report.sendings.length === 0) return null;
  return (
    <SideNote title={t("title")}>
      <ul className="grid gap-2">
        {report.sendings.map((sending) => (
          <li key={sending.id}>
            <div className="num font-semibold">
              {t("line", { number: sending.number, day: formatDay(sending.datedOn) })}
            </div>
            <div className="num text-s text-ink-3">
              {t("arrival", { arrival: sending.arrivalNumber, at: formatInstant(sending.at) })}
              {sending.withdrawn && ` · ${t("withdrawn")}`}
              {sending.paperFirst && ` · ${t("paperFirst")}`}
            </div>
            <div className="text-s text-ink-3">
              {sending.onBehalfOf === null
                ? t("by", { name: sending.by })
                : t("byFor", { name: sending.by, other: sending.onBehalfOf })}
            </div>
            <TextLink href={`/reports/${report.id}/receipt?sending=${sending.id}`}>{t("receipt")}</TextLink>
          </li>
        ))}
      </ul>
    </SideNote>
  );
}

/** Which body approved, by whom and when. */
export function ApprovalsNote({ report }: SideProps) {
  const t = useTranslations("report.approvals");
  const locale = useLocale() === "en" ? "en" : "vi";
  if (report.approvals.length === 0) return null;
  return (
    <SideNote title={t("title")}>
      <ul className="grid gap-2">
        {report.approvals.map((approval) => (
          <li key={approval.id}>
            <div className="font-semibold">{approval.body}</div>
            <div className="num text-s text-ink-3">
              {t("line", { name: actingName(approval, locale), at: formatInstant(approval.at) })}
              {approval.revoked && ` · ${t("revoked")}`}
            </div>
            {(approval.meeting ?? approval.document) && (
              <div className="text-s">{[approval.meeting, approval.document].filter(Boolean).join(" · ")}</div>
            )}
          </li>
        ))}
      </ul>
    </SideNote>
  );
}

/** The frozen versions with the digest each can be checked by. */
export function VersionsNote({ report }: SideProps) {
  const t = useTranslations("report.versions");
  if (report.versions.length === 0) return null;
  return (
    <SideNote
      title={t("title")}
      actions={report.paper !== null && <TextLink href={`/reports/${report.id}/versions`}>{t("compare")}</TextLink>}
    >
      <ul className="grid gap-2">
        {report.versions.map((version) => (
          <li key={version.id}>
            <div className="num font-semibold">
              {t("line", { number: version.number, at: formatInstant(version.at) })}
              {t.has(version.kind) && <span className="font-normal text-ink-3"> {t(version.kind)}</span>}
            </div>
            <TextLink href={`/verify/${version.digest}`} className="num text-s break-all" quiet>
              <span className="sr-only">{t("digest")} </span>
              {version.digest.slice(0, 16)}…
            </TextLink>
          </li>
        ))}
      </ul>
    </SideNote>
  );
}

/** The latest of what happened, in words; the whole trail is one click away. */
export function EventsNote({ report }: SideProps) {
  const t = useTranslations("report.events");
  const format = useFormatter();
  if (report.events.length === 0) return null;
  return (
    <SideNote
      title={t("title")}
      actions={report.may.trail && <TextLink href={`/reports/${report.id}/trail`}>{t("all")}</TextLink>}
    >
      <EventList
        items={report.events.map((event) => ({
          key: event.id,
          at: format.dateTime(event.at, { day: "numeric", month: "numeric", hour: "2-digit", minute: "2-digit" }),
          dateTime: event.at.toISOString(),
          children: t("line", { who: event.who, what: event.what }),
        }))}
      />
    </SideNote>
  );
}
