import { useTranslations } from "next-intl";
import { Blocks } from "#components/report/blocks.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { undoMove } from "#lib/report/import/actions.ts";
import type { PieceView } from "#lib/report/import/screen.ts";
import { Lines } from "./lines.tsx";
import { PieceTools } from "./piece-tools.tsx";

type PieceProps = {
  /** The report and import it belongs to; null where the viewer may only look. */
  pen: { reportId: string; importId: string } | null;
  piece: PieceView;
  position: number;
  /** The item it waits for, by its number, where that is sealed. */
  waitsFor?: string | undefined;
};

/** One piece of text: its words, its lines, why it stands here, and what can be done with it. */
export function Piece({ pen, piece, position, waitsFor }: PieceProps) {
  const t = useTranslations("report-import");
  const from = piece.itemId ?? "tray";
  return (
    <li
      id={`p-${piece.id}`}
      data-piece={piece.id}
      data-from={from}
      className="grid scroll-mt-24 grid-cols-[auto_minmax(0,1fr)] gap-x-2 rounded-box border border-line bg-paper p-2.5 target:border-ink-3"
    >
      {pen === null ? (
        <span />
      ) : (
        <span
          data-grip=""
          draggable
          aria-hidden="true"
          title={t("piece.drag")}
          className="no-print invisible -ml-1 cursor-grab group-data-ready/board:visible rounded px-1 leading-none text-ink-3 select-none hover:bg-sunk hover:text-ink active:cursor-grabbing"
        >
          ⠿
        </span>
      )}
      <div className="grid min-w-0 gap-1.5">
        <div className="sheet min-w-0 overflow-x-auto rounded-none border-0 p-0 [&_:is(p,ul,ol,h4,table)]:my-0 [&_:is(p,li)]:text-left [&_p]:indent-0">
          <Blocks blocks={[piece.block]} headingLevel={4} />
        </div>
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-s text-ink-3">
          <Lines lines={piece.lines} />
          <span>{piece.movedBy === null ? piece.why : t("piece.movedBy", { who: piece.movedBy })}</span>
          {pen !== null && piece.movedBy !== null && (
            <ActionForm
              action={undoMove}
              idempotencyKey={newId()}
              hidden={{ ...pen, pieceId: piece.id }}
              label={t("piece.undoWhat", { name: piece.name })}
              className="contents"
            >
              <SubmitButton look="quiet" small>
                {t("piece.undo")}
              </SubmitButton>
            </ActionForm>
          )}
          <Marks piece={piece} waitsFor={waitsFor} />
          {pen !== null && (
            <PieceTools
              pieceId={piece.id}
              name={piece.name}
              from={from}
              position={position}
              single={piece.standing === "same" || piece.standing === "record"}
            />
          )}
        </div>
      </div>
    </li>
  );
}

/** Whether it is sure, and what keeps it from going into the report. */
function Marks({ piece, waitsFor }: Pick<PieceProps, "piece" | "waitsFor">) {
  const t = useTranslations("report-import");
  const { standing, sure, movedBy } = piece;
  if (standing === "sealed")
    return (
      <StateMark tone="back" plain>
        {t("piece.sealed", { item: waitsFor ?? "" })}
      </StateMark>
    );
  if (standing === "tray") return null;
  return (
    <>
      {movedBy === null && (
        <StateMark tone={sure ? "ok" : "wait"} plain>
          {t(sure ? "piece.sure" : "piece.unsure")}
        </StateMark>
      )}
      {standing === "same" && (
        <StateMark tone="review" plain>
          {t("piece.same")}
        </StateMark>
      )}
      {standing === "record" && (
        <StateMark tone="review" plain>
          {t("piece.record")}
        </StateMark>
      )}
    </>
  );
}
