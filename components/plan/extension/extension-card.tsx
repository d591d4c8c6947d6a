import { useLocale, useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { type Definition, DefinitionList } from "#components/ui/definition-list.tsx";
import { Row, Stack } from "#components/ui/layout.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import type { DeadlineView } from "#lib/plan/deadline/rules.ts";
import { extensionTone, extensionWord } from "#lib/plan/extension/labels.ts";
import { milestoneWord } from "#lib/plan/labels.ts";
import { formatDay, formatInstant } from "#lib/platform/time.ts";
import { dayInWords } from "../amendment/day-in-words.ts";
import { DecideExtensionForm, ProposeForm, WithdrawForm } from "./extension-forms.tsx";

export type Request = {
  id: string;
  milestoneId: string;
  planId: string;
  state: string;
  unit: string;
  code: string | null;
  kind: string;
  /** The deadline it asks to move, as it stands now. */
  deadline: DeadlineView;
  reason: string;
  wantedOn: string;
  askedBy: string;
  askedAt: Date;
  proposedOn: string | null;
  proposal: string | null;
  proposedBy: string | null;
  grantedOn: string | null;
  answer: string | null;
  document: string | null;
  documentOn: string | null;
  decidedBy: string | null;
  open: boolean;
  may: { propose: boolean; decide: boolean; withdraw: boolean };
};

type Words = ReturnType<typeof useTranslations<"amendment.extension">>;

function proposalOf(request: Request, t: Words, locale: "vi" | "en"): Definition[] {
  if (request.proposal === null) {
    return request.open ? [{ term: t("proposal"), detail: <span className="muted">{t("noProposal")}</span> }] : [];
  }
  const verdict =
    request.proposedOn === null ? t("proposesRefusal") : t("proposes", { day: dayInWords(request.proposedOn, locale) });
  return [{ term: t("proposal"), detail: `${verdict}. ${request.proposal} (${request.proposedBy ?? ""})` }];
}

function decisionOf(request: Request, t: Words, locale: "vi" | "en"): Definition[] {
  if (request.document === null) return [];
  const day = request.grantedOn === null ? t("refused") : t("granted", { day: dayInWords(request.grantedOn, locale) });
  const document = t("documentOf", {
    document: request.document,
    day: request.documentOn === null ? "" : formatDay(request.documentOn),
  });
  return [
    { term: t("decision"), detail: [day, request.answer].filter(Boolean).join(". ") },
    { term: t("document"), detail: `${document} (${request.decidedBy ?? ""})` },
  ];
}

/** One request for more time: what is asked and why, what is proposed, what was decided; and what the viewer can do. */
export function ExtensionCard({ request, today, inQueue }: { request: Request; today: string; inQueue: boolean }) {
  const t = useTranslations("amendment.extension");
  const locale = useLocale() === "en" ? "en" : "vi";
  const title = [request.unit, request.code, milestoneWord(request.kind, locale)].filter(Boolean).join(" · ");
  const wanted = dayInWords(request.wantedOn, locale);
  const items: Definition[] = [
    { term: t("inForce"), detail: <Deadline {...request.deadline} /> },
    { term: t("wants"), detail: wanted },
    { term: t("reason"), detail: request.reason },
    { term: t("askedBy"), detail: `${request.askedBy}, ${formatInstant(request.askedAt)}` },
    ...proposalOf(request, t, locale),
    ...decisionOf(request, t, locale),
  ];
  const { may } = request;
  return (
    <Card
      level={3}
      id={`x-${request.id}`}
      title={
        inQueue ? (
          <TextLink quiet href={`/plans/${request.planId}/milestones/${request.milestoneId}`}>
            {title}
          </TextLink>
        ) : (
          t("until", { day: formatDay(request.wantedOn) })
        )
      }
      end={<StateMark tone={extensionTone(request.state)}>{extensionWord(request.state, locale)}</StateMark>}
    >
      <Stack gap={4}>
        <DefinitionList look="columns" items={items} />
        {(may.propose || may.decide || may.withdraw) && (
          <Row gap={3}>
            {may.propose && <ProposeForm extensionId={request.id} wanted={wanted} />}
            {may.decide && <DecideExtensionForm extensionId={request.id} wanted={wanted} today={today} />}
            {may.withdraw && <WithdrawForm extensionId={request.id} />}
          </Row>
        )}
      </Stack>
    </Card>
  );
}
