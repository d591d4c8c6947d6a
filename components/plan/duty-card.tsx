import { useTranslations } from "next-intl";
import { WhereNow } from "#components/report/custody/where-now.tsx";
import { ReportState } from "#components/report/report-state.tsx";
import { Card } from "#components/ui/card.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { type Definition, DefinitionList } from "#components/ui/definition-list.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { formatDay } from "#lib/platform/time.ts";
import type { Told, Whereabouts } from "#lib/report/custody/types.ts";
import type { DutyState } from "#lib/report/desk/rules.ts";

import { AmendmentNotes, type Note } from "./amendment/amendment-notes.tsx";

type Words = ReturnType<typeof useTranslations<"desk">>;

/** The plan's words at the left, what they mean now at the right. */
function deadlineRow(kind: "sumUp" | "send", { phrase, ...said }: DutyState["send"], t: Words): Definition {
  if (said.meaning === "")
    return { term: t(`card.${kind}`, { phrase: "" }), detail: <span className="muted">{phrase}</span> };
  return { term: t(`card.${kind}`, { phrase }), detail: <Deadline {...said} /> };
}

export type LatestRequest = { milestoneId: string; state: string; wantedOn: string; grantedOn: string | null };

/** How the latest request for more time of each milestone of a duty stands, with the way to it. */
function extensionRows(
  duty: DutyState["duty"],
  extensions: readonly LatestRequest[],
  x: ReturnType<typeof useTranslations<"amendment.extension">>,
): Definition[] {
  return duty.milestones.flatMap((milestone): Definition[] => {
    const latest = extensions.find((one) => one.milestoneId === milestone.id);
    const key = `desk.${latest?.state ?? ""}`;
    if (latest === undefined || !x.has(key)) return [];
    const words = x(key, { day: formatDay(latest.grantedOn ?? latest.wantedOn) });
    const href = `/plans/${duty.planId}/milestones/${milestone.id}#extension`;
    return [{ term: x("row"), detail: <TextLink href={href}>{words}</TextLink> }];
  });
}

/** The deadline for which more time can matter: that of sending, or of the review where sending has none; none once met. */
function openDeadline({ duty, send, sent, sumUp }: DutyState): { id: string; days: number } | null {
  const sending = duty.milestones.find((milestone) => milestone.kind === "SEND_REPORT");
  if (sending && !sent && send.days !== null) return { id: sending.id, days: send.days };
  if (sumUp === null || sumUp.milestone.heldOn !== null || sumUp.deadline.days === null) return null;
  return { id: sumUp.milestone.id, days: sumUp.deadline.days };
}

/** How the duty on one directive stands: state, how far it is filled, its deadlines, who holds it. */
export function DutyCard({
  state,
  several,
  amendments = [],
  extensions = [],
  where,
}: {
  state: DutyState;
  several: boolean;
  amendments?: readonly Note[];
  extensions?: readonly LatestRequest[];
  where?: { now: Whereabouts; told: readonly Told[] } | undefined;
}) {
  const t = useTranslations("desk");
  const x = useTranslations("amendment.extension");
  const { duty } = state;
  const { report } = duty;
  const askable = openDeadline(state);
  const rows: Definition[] = [
    { term: t("card.items"), detail: t("itemsOf", { filled: duty.written, items: duty.items }) },
    ...(duty.figures > 0
      ? [{ term: t("card.figures"), detail: t("figuresOf", { filled: duty.given, figures: duty.figures }) }]
      : []),
    ...(state.sumUp ? [deadlineRow("sumUp", state.sumUp.deadline, t)] : []),
    deadlineRow("send", state.send, t),
    {
      term: t("card.route"),
      detail: duty.byPlan ? duty.channelName : t("card.routeSilent", { channel: duty.channelName }),
    },
    ...extensionRows(duty, extensions, x),
    ...(where ? [{ term: t("card.holder"), detail: <WhereNow now={where.now} told={where.told} /> }] : []),
  ];
  return (
    <Card
      level={3}
      title={
        <TextLink quiet href={report ? `/reports/${report.id}` : `/plans/${duty.planId}#${duty.code}`}>
          {duty.code}
        </TextLink>
      }
      end={<ReportState state={state.state} round={report?.round ?? 0} />}
    >
      <p className="mb-3 text-s text-ink-3">
        {several && <strong className="font-semibold text-ink">{duty.unitName}. </strong>}
        {duty.shortTitle}
      </p>
      <DefinitionList items={rows} />
      {amendments.length > 0 && (
        <div className="mt-3">
          <AmendmentNotes notes={amendments.slice(0, 2)} brief />
        </div>
      )}
      {state.sumUp?.recordable && (
        <p className="mt-3 text-s">
          <TextLink href={`/plans/${duty.planId}/milestones/${state.sumUp.milestone.id}`}>{t("card.record")}</TextLink>
        </p>
      )}
      {askable && (
        <p className="mt-2 text-s">
          <TextLink href={`/plans/${duty.planId}/milestones/${askable.id}#extension`}>
            {x(askable.days >= 0 ? "ask" : "afterDue")}
          </TextLink>
        </p>
      )}
    </Card>
  );
}
