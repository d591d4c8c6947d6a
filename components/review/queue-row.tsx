import { useLocale, useTranslations } from "next-intl";
import { ReportState } from "#components/report/report-state.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { dayOf, formatDay } from "#lib/platform/time.ts";
import { rungWord } from "#lib/report/custody/labels.ts";
import { startReview } from "#lib/review/actions.ts";
import { takeReviews } from "#lib/review/assignment/actions.ts";
import type { QueueRow } from "#lib/review/queue/types.ts";
import { TakeOverForm } from "./assignment/take-over-form.tsx";

type RowProps = { row: QueueRow };

/** Whose report, on what, and what is to be known before opening it. */
export function ReportCell({ row }: RowProps) {
  return (
    <>
      <TextLink href={row.href} data-queue-row="">
        <span className="font-semibold">{row.unit}</span>
      </TextLink>
      <span className="block text-s text-ink-3">
        {row.directive}
        {" · "}
        <Deadline {...row.send} phrase={undefined} inline />
      </span>
      <Hints row={row} />
    </>
  );
}

function Hints({ row }: RowProps) {
  const t = useTranslations("queue.row");
  const hints = [
    row.askedBack && <span className="late">{t("askedBack")}</span>,
    row.replied > 0 && t("replied", { count: row.replied }),
    row.flags > 0 && t("flags", { count: row.flags }),
    row.signals > 0 && <span className="text-amber">{t("signals", { count: row.signals })}</span>,
  ].filter((hint) => hint !== false);
  if (hints.length === 0) return null;
  return (
    <span className="block text-s text-ink-2">
      {hints.map((hint, index) => (
        // The hints of a row stand in one order and never change places.
        <span key={index}>
          {index > 0 && " · "}
          {hint}
        </span>
      ))}
    </span>
  );
}

/** Why it stands here: the deadline of what the channel itself owes, the round, the days of waiting; the one that decided is bold. */
export function PlaceCell({ row }: RowProps) {
  const t = useTranslations("queue.row");
  const locale = useLocale() === "en" ? "en" : "vi";
  const { own, because } = row;
  const decided = (what: QueueRow["because"]) => (because === what ? "font-semibold" : undefined);
  return (
    <div className="grid gap-0.5 text-s">
      <span className={decided("due")}>
        {own === null ? (
          <span className="text-ink-3">{t("noDue")}</span>
        ) : (
          <>
            {t("own")} <Deadline inline {...own} />
          </>
        )}
      </span>
      {row.round > 1 && <span className={decided("round")}>{t("round", { round: row.round })}</span>}
      <span className={decided("waiting")}>{t("waits", { days: row.waitingDays })}</span>
      {row.told && (
        <span className="late">
          {rungWord(row.told.rung, locale)} {formatDay(dayOf(row.told.at))}
        </span>
      )}
      {because !== null && <span className="sr-only">{t(`because.${because}`)}</span>}
    </div>
  );
}

/** How it stands and who has it. */
export function HolderCell({ row }: RowProps) {
  const t = useTranslations("queue.row");
  const { holder, parts } = row;
  return (
    <div className="grid gap-0.5">
      <ReportState state={row.state} round={row.round} plain />
      <span className="text-s">
        {holder === null ? (
          <span className="text-ink-3">{t("nobody")}</span>
        ) : (
          <>
            <span className={holder.mine ? "font-semibold" : undefined}>{holder.mine ? t("me") : holder.name}</span>
            {!holder.begun && <span className="text-ink-3"> · {t("notBegun")}</span>}
          </>
        )}
      </span>
      {parts.of > 0 && <span className="text-s text-ink-2">{t("parts", parts)}</span>}
      {row.mine && holder?.mine !== true && <span className="text-s font-semibold">{t("myPart")}</span>}
      {row.before !== null && <span className="text-s text-ink-3">{t("before", { name: row.before })}</span>}
    </div>
  );
}

/** The next step, and taking it over or for oneself. */
export function ActCell({ row, red, back }: RowProps & { red: boolean; back: string }) {
  const t = useTranslations("queue.row");
  const name = `${row.unit}, ${row.directive}`;
  return (
    <div className="flex flex-wrap items-start justify-end gap-1.5 max-md:justify-start">
      {row.may.takeOver && row.holder !== null && (
        <TakeOverForm small report={{ reportId: row.id, unit: row.unit, directive: row.directive }} from={row.holder} />
      )}
      {row.may.take && (
        <ActionForm
          action={takeReviews}
          idempotencyKey={newId()}
          hidden={{ reports: row.id }}
          label={`${t("take")}: ${name}`}
        >
          <SubmitButton look="quiet" small data-queue-take="" aria-label={`${t("take")}: ${name}`}>
            {t("take")}
          </SubmitButton>
        </ActionForm>
      )}
      {row.act === "start" ? (
        <ActionForm
          action={startReview}
          idempotencyKey={newId()}
          hidden={{ reportId: row.id, back }}
          label={`${t("start")}: ${name}`}
        >
          <SubmitButton look={red ? "go" : "plain"} small>
            {t("start")}
          </SubmitButton>
        </ActionForm>
      ) : (
        <ButtonLink look={red ? "go" : "plain"} small href={row.href} aria-label={`${t(row.act)}: ${name}`}>
          {t(row.act)}
        </ButtonLink>
      )}
    </div>
  );
}
