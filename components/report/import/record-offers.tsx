import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Checkbox } from "#components/ui/fields.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { formatDay } from "#lib/platform/time.ts";
import { takeRecommendations } from "#lib/recommendation/intake/actions.ts";
import { takeDocuments } from "#lib/report/import/actions.ts";
import type { Board } from "#lib/report/import/screen.ts";
import { Lines } from "./lines.tsx";
import { DiscardAll } from "./tray.tsx";

type Pen = { reportId: string; importId: string } | null;
type OffersProps = { pen: Pen; board: Board };
type Row = {
  id: string;
  open: boolean;
  ticked: boolean;
  lines: readonly number[];
  label: ReactNode;
  notes: readonly string[];
};

/** Recommendations that were found, offered for the register; as records they write themselves into their items. */
export function RecommendationOffers({ pen, board }: OffersProps) {
  const t = useTranslations("report-import");
  const { recommendations, taken } = board;
  const rows = recommendations.map(({ id, open, lines, quote, place, body, ground, same }) => ({
    id,
    open,
    ticked: !same,
    lines,
    label: `“${quote}”`,
    notes: [
      ...(same ? [t("recommendations.same")] : []),
      place,
      ...(body === null ? [] : [t("recommendations.body", { body })]),
      ...(ground === null ? [] : [t("recommendations.ground", { ground })]),
    ],
  }));
  return (
    <Offers
      pen={pen}
      id="recommendations"
      title={t("recommendations.title", { count: rows.length })}
      lead={t("recommendations.lead")}
      done={taken.recommendations > 0 ? t("recommendations.taken", { count: taken.recommendations }) : null}
      take={t("recommendations.take")}
      leave={t("recommendations.leave")}
      action={takeRecommendations}
      rows={rows}
    />
  );
}

/** Documents the unit issued that were found, offered for the list of leading documents. */
export function DocumentOffers({ pen, board }: OffersProps) {
  const t = useTranslations("report-import");
  const { documents, taken } = board;
  const rows = documents.map(({ id, open, lines, number, issuedOn, issuer, subject, place }) => ({
    id,
    open,
    ticked: true,
    lines,
    label: (
      <>
        <strong>{number}</strong>
        {issuedOn !== null && `, ${formatDay(issuedOn)}`}
        {issuer !== "" && `, ${issuer}`}: {subject}
      </>
    ),
    notes: [place],
  }));
  return (
    <Offers
      pen={pen}
      id="documents"
      title={t("documents.title", { count: rows.length })}
      lead={t("documents.lead")}
      done={taken.documents > 0 ? t("documents.taken", { count: taken.documents }) : null}
      take={t("documents.take")}
      leave={t("documents.leave")}
      action={takeDocuments}
      rows={rows}
    />
  );
}

type CardProps = {
  pen: Pen;
  id: string;
  title: string;
  lead: string;
  /** What was taken already, in words. */
  done: string | null;
  take: string;
  leave: string;
  action: FormAction;
  rows: readonly Row[];
};

function Offers({ pen, id, title, lead, done, take, leave, action, rows }: CardProps) {
  if (rows.length === 0 && done === null) return null;
  const list = (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {rows.map((row) => (
        <OfferRow key={row.id} row={row} takes={pen !== null && row.open} />
      ))}
    </ul>
  );
  return (
    <Card title={title} id={id}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {done !== null && <p className="text-s text-green-ink">{done}</p>}
        {pen === null && list}
        {pen !== null && rows.length > 0 && (
          <>
            <ActionForm
              action={action}
              idempotencyKey={newId()}
              hidden={pen}
              label={take}
              className="grid grid-cols-[minmax(0,1fr)] gap-4"
            >
              <p className="text-s text-ink-2">{lead}</p>
              {list}
              <div>
                <SubmitButton look="plain">{take}</SubmitButton>
              </div>
            </ActionForm>
            <DiscardAll pen={pen} pieceIds={rows.map((row) => row.id)} label={leave} />
          </>
        )}
      </div>
    </Card>
  );
}

function OfferRow({ row, takes }: { row: Row; takes: boolean }) {
  const t = useTranslations("report-import");
  return (
    <li className="grid gap-1 border-t border-line pt-3 first:border-t-0 first:pt-0">
      {takes ? (
        <Checkbox name="pieceIds" value={row.id} label={row.label} defaultChecked={row.ticked} />
      ) : (
        <p className="pl-7">{row.label}</p>
      )}
      <p className="pl-7 text-s text-ink-3">
        {[...row.notes, ...(row.open ? [] : [t("offer.sealed")])].map((note) => (
          <span key={note} className="block">
            {note}
          </span>
        ))}
        <Lines lines={row.lines} />
      </p>
    </li>
  );
}
