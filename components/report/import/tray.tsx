import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { discardPieces, restorePiece } from "#lib/report/import/actions.ts";
import type { Board } from "#lib/report/import/screen.ts";
import { Piece } from "./piece.tsx";

type Pen = { reportId: string; importId: string } | null;
type TrayProps = { pen: Pen; board: Board };

/** What has no place yet, beside the outline; the frame of the paper and what was discarded are folded below. */
export function Tray({ pen, board }: TrayProps) {
  const t = useTranslations("report-import");
  const { tray, frame, discarded } = board;
  const numbers = new Map(board.items.map(({ id, number }) => [id, number]));
  return (
    <section
      id="tray"
      aria-labelledby="tray-title"
      {...(pen === null ? {} : { "data-drop": "tray" })}
      className="grid scroll-mt-24 grid-cols-[minmax(0,1fr)] content-start gap-2.5 rounded-box border border-line-strong bg-sunk p-3 data-[over]:border-red data-[over]:bg-red-wash"
    >
      <header className="grid gap-1">
        <h2 id="tray-title">{t("tray.title", { count: tray.length })}</h2>
        <p className="text-s text-ink-2">{t(tray.length === 0 ? "tray.empty" : "tray.lead")}</p>
      </header>
      {tray.length > 0 && (
        <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
          {tray.map((piece, index) => (
            <Piece
              key={piece.id}
              pen={pen}
              piece={piece}
              position={index}
              waitsFor={piece.itemId === null ? undefined : numbers.get(piece.itemId)}
            />
          ))}
        </ul>
      )}
      {frame.length > 0 && (
        <Disclosure summary={t("tray.frame", { count: frame.length })}>
          <div className="grid gap-2">
            <p className="text-s text-ink-2">{t("tray.frameLead")}</p>
            <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
              {frame.map((piece, index) => (
                <Piece key={piece.id} pen={pen} piece={piece} position={index} />
              ))}
            </ul>
            {pen !== null && (
              <DiscardAll pen={pen} pieceIds={frame.map(({ id }) => id)} label={t("tray.discardFrame")} />
            )}
          </div>
        </Disclosure>
      )}
      {discarded.length > 0 && (
        <Disclosure summary={t("tray.discarded", { count: discarded.length })}>
          <Discarded pen={pen} discarded={discarded} />
        </Disclosure>
      )}
    </section>
  );
}

/** Lays several pieces aside at once, after asking. */
export function DiscardAll({
  pen,
  pieceIds,
  label,
}: {
  pen: NonNullable<Pen>;
  pieceIds: readonly string[];
  label: string;
}) {
  const t = useTranslations("report-import");
  const ids = Object.fromEntries(pieceIds.map((id, index) => [`pieceIds[${String(index)}]`, id]));
  return (
    <Disclosure summary={<span className="text-s">{label}</span>}>
      <ActionForm
        action={discardPieces}
        idempotencyKey={newId()}
        hidden={{ ...pen, ...ids }}
        label={label}
        className="grid gap-2"
      >
        <p className="text-s text-ink-2">{t("tray.discardAllWhat", { count: pieceIds.length })}</p>
        <div>
          <SubmitButton look="danger" small>
            {t("tray.discardAll", { count: pieceIds.length })}
          </SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}

function Discarded({ pen, discarded }: { pen: Pen; discarded: Board["discarded"] }) {
  const t = useTranslations("report-import");
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
      {discarded.map(({ id, kind, name, by }) => (
        <li key={id} className="grid gap-1 rounded-box border border-line bg-paper p-2.5 text-s">
          <p className="text-ink-2">
            <span className="font-medium">{t("kind", { kind })}</span> {name}
          </p>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-3">
            {by !== null && <span>{t("tray.discardedBy", { who: by })}</span>}
            {pen !== null && (
              <ActionForm
                action={restorePiece}
                idempotencyKey={newId()}
                hidden={{ ...pen, pieceId: id }}
                label={t("tray.restoreWhat", { name })}
              >
                <SubmitButton look="quiet" small>
                  {t("tray.restore")}
                </SubmitButton>
              </ActionForm>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
