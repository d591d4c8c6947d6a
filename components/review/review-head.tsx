import { useTranslations } from "next-intl";
import { ReportState } from "#components/report/report-state.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { formatDay } from "#lib/platform/time.ts";
import { startReview } from "#lib/review/actions.ts";
import { neighbourHref, reviewHref } from "#lib/review/address.ts";
import { queueBehind, queueHref } from "#lib/review/queue-address.ts";
import type { ReviewPage } from "#lib/review/types.ts";
import { ReportKeys } from "./queue-keys.tsx";

type Props = { page: ReviewPage; from: string | undefined };

/** The news of a review, what was sent and by whom, the neighbours in the queue and the next step. */
export function ReviewHead({ page, from }: Props) {
  const t = useTranslations("review");
  const place = page.queue ? ` · ${t("place", { place: page.queue.place, of: page.queue.of })}` : "";
  return (
    <PageHead
      crumbs={[
        { label: t("crumb"), href: queueHref(queueBehind(from)) },
        { label: page.directive },
        { label: `${page.unit}${place}` },
      ]}
      title={<Title page={page} />}
      state={<ReportState state={page.state} round={page.round} />}
      lead={<Lead page={page} />}
      actions={
        <>
          {page.queue?.previous && (
            <ButtonLink look="quiet" href={neighbourHref(page.queue.previous, from)}>
              ‹ {t("previous")}
            </ButtonLink>
          )}
          {page.queue?.next && (
            <ButtonLink look="quiet" href={neighbourHref(page.queue.next, from)}>
              {t("next")} ›
            </ButtonLink>
          )}
          <ReportKeys
            previous={page.queue?.previous ? neighbourHref(page.queue.previous, from) : null}
            next={page.queue?.next ? neighbourHref(page.queue.next, from) : null}
          />
          {page.mayStart && (
            <ActionForm
              action={startReview}
              idempotencyKey={newId()}
              hidden={{ reportId: page.reportId, ...(from === undefined ? {} : { back: from }) }}
              label={t("action.start")}
            >
              <SubmitButton>{t("action.start")}</SubmitButton>
            </ActionForm>
          )}
          {page.part.tab !== "conclude" && <ToConclusion page={page} from={from} />}
        </>
      }
    />
  );
}

/** The ways to the conclusion, named after what it would be now: back with what is flagged, accepted, reopened. */
function ToConclusion({ page, from }: Props) {
  const t = useTranslations("review.action");
  const href = reviewHref(page.reportId, { tab: "conclude", from });
  const count = page.flags.length;
  if (page.sendBack.mine && count > 0)
    return (
      <ButtonLink look="go" href={href}>
        {t("return", { count })}
      </ButtonLink>
    );
  if (page.accept.allowed)
    return (
      <ButtonLink look="go" href={href}>
        {t("accept")}
      </ButtonLink>
    );
  if (page.reopen.mine) return <ButtonLink href={href}>{t("reopen")}</ButtonLink>;
  if (page.accept.mine || page.mayRelease) return <ButtonLink href={href}>{t("conclude")}</ButtonLink>;
  return null;
}

function Title({ page }: { page: ReviewPage }) {
  const t = useTranslations("review.title");
  const names = { unit: page.unit, directive: page.directive };
  if (page.news === "returned" || page.news === "accepted") return t(page.news, names);
  if (page.news === "again") return t("again", { ...names, count: page.unsettled, flags: page.flags.length });
  if (page.send.sentOn === null) return t("waiting", names);
  const sent = { ...names, day: formatDay(page.send.sentOn) };
  return page.send.dueOn === null ? t("undated", sent) : t("first", { ...sent, late: page.send.daysLate });
}

function Lead({ page }: { page: ReviewPage }) {
  const t = useTranslations("review.lead");
  const { submission, reviewer } = page;
  const parts = [
    submission &&
      t("sent", {
        number: submission.number,
        day: formatDay(submission.datedOn),
        arrival: submission.arrivalNumber,
        version: page.versionNumber,
      }),
    page.approvedBy && t("approved", { name: page.approvedBy }),
    reviewer && (reviewer.mine ? t("mine") : t("reviewer", { name: reviewer.name })),
  ].filter((part) => part !== null && part !== "");
  return (
    <>
      {parts.join(" · ")} · <TextLink href={`/reports/${page.reportId}`}>{t("life")}</TextLink>
      {page.send.back !== null && (
        <span className="block text-s">
          {t("returnDue")} <Deadline {...page.send.back} inline />
        </span>
      )}
      {page.send.dueOn !== null && (
        <span className="block text-s">
          {t("deadline")} <Deadline {...page.send.deadline} inline />
        </span>
      )}
    </>
  );
}
