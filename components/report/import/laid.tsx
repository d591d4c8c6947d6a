import clsx from "clsx";
import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { placePieces } from "#lib/report/import/actions.ts";
import type { Board, ItemView } from "#lib/report/import/screen.ts";
import { Lines } from "./lines.tsx";
import { Piece } from "./piece.tsx";

type Pen = { reportId: string; importId: string } | null;

/** The outline of the report with the text laid under each item; each item is a place to drop pieces on. */
export function LaidOutline({ reportId, pen, board }: { reportId: string; pen: Pen; board: Board }) {
  const t = useTranslations("report-import");
  return (
    <>
      <h2 id="laid" className="scroll-mt-24 text-s font-semibold text-ink-3">
        {t("laid.title", {
          filled: board.items.filter(({ pieces }) => pieces.length > 0).length,
          items: board.items.length,
        })}
      </h2>
      {board.items.map((item) => (
        <LaidItem key={item.id} reportId={reportId} pen={pen} item={item} />
      ))}
    </>
  );
}

function LaidItem({ reportId, pen, item }: { reportId: string; pen: Pen; item: ItemView }) {
  const t = useTranslations("report-import");
  const name = `${item.number} ${item.title}`;
  const empty = item.pieces.length === 0;
  return (
    <section
      aria-labelledby={`item-${item.id}`}
      {...(pen !== null && item.open ? { "data-drop": item.id } : {})}
      className={clsx(
        "grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2.5 rounded-box border p-3 data-[over]:border-red data-[over]:bg-red-wash md:p-4",
        empty ? "border-dashed border-line-strong" : "border-line bg-paper",
      )}
    >
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 id={`item-${item.id}`} className={clsx("min-w-0 flex-1 basis-60", empty && "font-medium text-ink-2")}>
          {name}
        </h3>
        <span className="text-s text-ink-3">
          <Standing item={item} />
        </span>
      </header>
      <Headings item={item} />
      {!empty && (
        <ul className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2">
          {item.pieces.map((piece, index) => (
            <Piece key={piece.id} pen={pen} piece={piece} position={index} />
          ))}
        </ul>
      )}
      <footer className="flex flex-wrap items-center gap-x-4 gap-y-2 empty:hidden">
        {pen !== null && item.ready > 0 && (
          <ActionForm
            action={placePieces}
            idempotencyKey={newId()}
            hidden={{ ...pen, outlineItemId: item.id }}
            label={t("laid.placeItemWhat", { item: name })}
          >
            <div>
              <SubmitButton look="plain" small>
                {t("laid.placeItem", { count: item.ready })}
              </SubmitButton>
            </div>
          </ActionForm>
        )}
        {item.placed > 0 && (
          <TextLink href={`/reports/${reportId}/write?item=${item.code}`} className="text-s">
            {t("laid.placed", { count: item.placed })}
          </TextLink>
        )}
      </footer>
    </section>
  );
}

function Standing({ item }: { item: ItemView }) {
  const t = useTranslations("report-import");
  if (!item.open)
    return (
      <StateMark tone="none" plain>
        {t("laid.sealed")}
      </StateMark>
    );
  if (item.pieces.length === 0) return item.placed > 0 ? null : t("laid.nothing");
  return item.words === 0 ? t("laid.intoEmpty") : t("laid.behind", { words: item.words });
}

/** Headings of the file that led here: the report has the outline's own. */
function Headings({ item }: { item: ItemView }) {
  const t = useTranslations("report-import");
  if (item.headings.length === 0) return null;
  return (
    <Disclosure summary={<span className="text-s">{t("laid.headings", { count: item.headings.length })}</span>}>
      <ul className="grid gap-1 text-s text-ink-2">
        {item.headings.map(({ text, line }) => (
          <li key={line}>
            “{text}” <Lines lines={[line]} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
