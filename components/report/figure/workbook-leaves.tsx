"use client";

import { useState } from "react";
import { useFieldNow, useFormNow } from "#components/ui/form-context.ts";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { WorkbookPreview } from "#lib/report/figure/types.ts";
import { fill } from "./grid-words.ts";

type Words = {
  before: string;
  after: string;
  cell: string;
  wrong: string;
  changes: string;
  saved: string;
  place: string;
};

const isPreview = (value: unknown): value is WorkbookPreview =>
  typeof value === "object" && value !== null && "entries" in value && "changes" in value && "wrong" in value;

/** The form's last answer, if it is what a workbook would change or what is wrong with it. */
function usePreview(): WorkbookPreview | null {
  const { state } = useFormNow();
  return isPreview(state.value) ? state.value : null;
}

/** The field for the file: chosen, or dragged onto it. */
export function WorkbookFile() {
  const field = useFieldNow();
  const [over, setOver] = useState(false);
  return (
    <input
      type="file"
      name={field?.name}
      id={field?.id}
      aria-describedby={field?.describedBy}
      accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      onDragEnter={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
      className={`w-full rounded-box border border-dashed p-4 ${over ? "border-blue bg-blue-wash" : "border-line-strong bg-ground"}`}
    />
  );
}

/** What the workbook would change, old and new, or every cell that is wrong; what was saved. */
export function WorkbookAnswer({ words }: { words: Words }) {
  const { state } = useFormNow();
  const preview = usePreview();
  const written =
    typeof state.value === "object" && state.value !== null && "written" in state.value
      ? Number(state.value.written)
      : null;
  if (written !== null)
    return (
      <p role="status" className="font-medium text-green">
        {fill(words.saved, { count: written })}
      </p>
    );
  if (preview === null) return null;
  const ok = preview.wrong.length === 0;
  return (
    <>
      {ok && <input type="hidden" name="entries" value={preview.entries} />}
      {ok ? (
        <Rows
          caption={fill(words.changes, { count: preview.changes.length })}
          heads={[words.place, words.before, words.after]}
          rows={preview.changes.map(({ place, before, after }) => [place, before, after])}
        />
      ) : (
        <Rows
          caption={words.wrong}
          heads={[words.cell, words.wrong]}
          rows={preview.wrong.map((one) => [one.cell, one.words])}
        />
      )}
    </>
  );
}

function Rows({ caption, heads, rows }: { caption: string; heads: string[]; rows: string[][] }) {
  return (
    // Focusable, so that one can scroll it by keyboard.
    <section className="max-h-80 overflow-auto rounded-box border border-line" aria-label={caption} tabIndex={-1}>
      <table className="grid-table w-full">
        <caption className="p-3 text-left font-medium">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join("|")}>
              {row.map((text, at) =>
                at === 0 ? (
                  <th key={heads[at]} scope="row" className="font-normal">
                    {text}
                  </th>
                ) : (
                  <td key={heads[at]} className="num">
                    {text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** One button for both steps: read the file, then save what it changes. */
export function BringButton({ words }: { words: { read: string; save: string } }) {
  const preview = usePreview();
  const mayTake = preview !== null && preview.wrong.length === 0;
  return (
    <div>
      <SubmitButton look="plain">{mayTake ? words.save : words.read}</SubmitButton>
    </div>
  );
}
