"use client";

import { useEffect, useRef } from "react";
import { ActionFormLeaf } from "#components/ui/action-form-leaf.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Field, Input, Select } from "#components/ui/fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { discardPieces, movePiece, orderPiece, placePieces } from "#lib/report/import/actions.ts";
import { useBoard } from "./board-context.ts";

type PieceToolsProps = {
  pieceId: string;
  /** Its first words, so that whoever listens knows which piece a button means. */
  name: string;
  /** Where it is laid now: an item's id, or the tray. */
  from: string;
  /** Its place among those it stands with; tells that it moved. */
  position: number;
  /** It can go into the report by itself, though the placing of all leaves it out. */
  single: boolean;
};

/** What can be done with one piece. One set of tools is open at a time; its link opens them without JavaScript too. */
export function PieceTools({ pieceId, name, from, position, single }: PieceToolsProps) {
  const { words, openId, open, order, takeFocus } = useBoard();
  const opener = useRef<HTMLAnchorElement>(null);
  const isOpen = openId === pieceId;

  // A piece that came to another place takes the focus again.
  useEffect(() => {
    if (takeFocus(pieceId)) opener.current?.focus();
  }, [pieceId, from, position, takeFocus]);

  return (
    <>
      <a
        ref={opener}
        href={`?piece=${pieceId}#p-${pieceId}`}
        className="no-print ml-auto text-s text-ink-2 underline underline-offset-2 hover:text-red-ink"
        aria-expanded={isOpen}
        aria-label={`${isOpen ? words.close : words.moveShort} ${name}`}
        onClick={(event) => {
          event.preventDefault();
          open(isOpen ? null : pieceId);
        }}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onKeyDown={(event) => {
          if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
          event.preventDefault();
          order(pieceId, event.key === "ArrowUp" ? "up" : "down");
        }}
      >
        {isOpen ? words.close : words.moveShort}
      </a>
      {isOpen && <OpenTools pieceId={pieceId} name={name} from={from} single={single} />}
    </>
  );
}

function OpenTools({ pieceId, name, from, single }: Omit<PieceToolsProps, "position">) {
  const { reportId, importId, places, words, pageKey, sent } = useBoard();
  const hidden = { reportId, importId, pieceId };
  const key = (verb: string) => `${pageKey}:${verb}:${pieceId}`;
  const common = { words: { lost: words.lost, failed: words.failed, sending: words.sending } };
  return (
    <div
      className="no-print grid min-w-0 basis-full gap-3 rounded-box border border-line bg-ground p-3"
      onSubmitCapture={() => {
        sent(pieceId);
      }}
    >
      <ActionFormLeaf
        {...common}
        action={movePiece}
        idempotencyKey={key("move")}
        hidden={{ ...hidden, from }}
        label={`${words.moveTo} ${name}`}
        className="grid gap-2"
      >
        <Field name="to" label={words.moveTo}>
          <Select
            options={places.map((place) => ({ ...place, disabled: place.disabled === true || place.value === from }))}
            placeholder={words.choose}
          />
        </Field>
        <Field name="count" label={words.count} inline>
          <span className="w-20">
            <Input type="number" min={1} max={500} defaultValue={1} />
          </span>
        </Field>
        <div>
          <SubmitButton look="plain" small>
            {words.move}
          </SubmitButton>
        </div>
      </ActionFormLeaf>
      <ActionFormLeaf
        {...common}
        action={orderPiece}
        idempotencyKey={key("order")}
        hidden={hidden}
        label={`${words.order} ${name}`}
        className="flex flex-wrap gap-2"
      >
        <SubmitButton look="plain" small name="direction" value="up">
          {words.up}
        </SubmitButton>
        <SubmitButton look="plain" small name="direction" value="down">
          {words.down}
        </SubmitButton>
      </ActionFormLeaf>
      {single && (
        <ActionFormLeaf
          {...common}
          action={placePieces}
          idempotencyKey={key("place")}
          hidden={hidden}
          label={`${words.placeNow} ${name}`}
        >
          <div>
            <SubmitButton look="plain" small>
              {words.placeNow}
            </SubmitButton>
          </div>
        </ActionFormLeaf>
      )}
      <details>
        <summary className={buttonClass({ look: "quiet", small: true })}>{words.discard}</summary>
        <ActionFormLeaf
          {...common}
          action={discardPieces}
          idempotencyKey={key("discard")}
          hidden={{ reportId, importId, "pieceIds[0]": pieceId }}
          label={`${words.discard} ${name}`}
          className="mt-2 grid gap-2"
        >
          <p className="text-s text-ink-2">{words.discardWhat}</p>
          <div>
            <SubmitButton look="danger" small>
              {words.discardNow}
            </SubmitButton>
          </div>
        </ActionFormLeaf>
      </details>
    </div>
  );
}
