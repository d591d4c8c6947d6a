"use client";

import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { readCell, shownCell } from "#lib/report/figure/cell.ts";
import { placeKey } from "#lib/report/figure/rules.ts";
import { type Figure, type FigureKind, figureKinds } from "#lib/report/figure/types.ts";
import type { CellPanelProps } from "./cell-props.ts";
import { suggested } from "./grid-view.ts";
import { fill } from "./grid-words.ts";

const control =
  "w-full min-w-0 min-h-[38px] rounded-box border border-field bg-paper px-2.5 py-1.5 text-ink max-md:text-l aria-invalid:border-2 aria-invalid:border-red";

/** Kind, value, reason and note of the cell as fields: the way in by touch, and for what a number does not say. */
export function CellFields(props: CellPanelProps) {
  const { row, year, keeper, snapshot, words, locale } = props;
  const key = placeKey({ indicatorId: row.id, year });
  const figure = snapshot.figure(key);
  const wrong = snapshot.wrong.get(key);
  const [wish, setWish] = useState<FigureKind | "" | null>(null);
  const value = useRef<HTMLInputElement>(null);
  const lacksReason = wrong !== undefined && isReasonLacking(wrong.text, locale);
  const kind = wish ?? (lacksReason ? "MISSING" : (figure?.kind ?? ""));
  const put = (next: Figure | null) => {
    setWish(null);
    keeper.change([{ key, figure: next }]);
  };
  const type = (text: string) => {
    const read = readCell(text, locale, row.unitOfMeasure);
    if (!read.ok) return keeper.change([], [{ key, text, words: words.problems[read.problem.code] ?? "" }]);
    const estimate = kind === "ESTIMATE" && read.value?.kind === "EXACT";
    put(read.value && { ...read.value, kind: estimate ? "ESTIMATE" : read.value.kind, note: figure?.note ?? null });
  };
  const choose = (wanted: FigureKind | "") => {
    const note = figure?.note ?? null;
    if (wanted === "") return put(null);
    if (wanted === "NONE") return put({ kind: "NONE", value: "0", reason: null, note });
    const counted = figure?.kind === "EXACT" || figure?.kind === "ESTIMATE";
    if (wanted !== "MISSING" && counted) return put({ ...figure, kind: wanted });
    setWish(wanted);
    if (wanted !== "MISSING") value.current?.focus();
  };
  const field = (id: string) => `fg-${id}-${key}`;
  const shownValue =
    wrong && !lacksReason ? wrong.text : figure && figure.kind !== "MISSING" ? shownCell(figure, locale) : "";
  return (
    <div className="grid items-start gap-x-4 gap-y-2 sm:grid-cols-2">
      <div className="grid gap-1">
        <label htmlFor={field("kind")} className="text-s text-ink-2">
          {words["panel.kind"]}
        </label>
        <select
          id={field("kind")}
          className={control}
          value={kind}
          onChange={(event) => choose(isKind(event.target.value))}
        >
          <option value="">{words.unanswered}</option>
          {figureKinds.map((one) => (
            <option key={one} value={one}>
              {words.kinds[one]}
            </option>
          ))}
        </select>
      </div>
      {kind === "MISSING" ? (
        <Typed
          id={field("reason")}
          label={words["panel.reason"]}
          value={figure?.reason ?? ""}
          wrong={figure?.reason ? null : (words.problems["figure.reasonNeeded"] ?? "")}
          take={(reason) => reason !== "" && put({ kind: "MISSING", value: null, reason, note: figure?.note ?? null })}
        />
      ) : (
        <Typed
          id={field("value")}
          label={words["panel.value"]}
          value={shownValue}
          wrong={wrong?.words ?? null}
          take={type}
          input={value}
        />
      )}
      <div className="sm:col-span-2">
        <Typed
          id={field("note")}
          label={words["panel.note"]}
          value={figure?.note ?? ""}
          wrong={null}
          disabled={figure === null}
          take={(note) => figure && put({ ...figure, note: note || null })}
        />
      </div>
      <Suggestion {...props} take={put} />
    </div>
  );
}

const isReasonLacking = (text: string, locale: "vi" | "en"): boolean => {
  const read = readCell(text, locale);
  return !read.ok && read.problem.code === "figure.reasonNeeded";
};
const isKind = (text: string): FigureKind | "" => figureKinds.find((kind) => kind === text) ?? "";

type TypedProps = {
  id: string;
  label: string;
  value: string;
  wrong: string | null;
  disabled?: boolean;
  take: (text: string) => void;
  input?: React.RefObject<HTMLInputElement | null>;
};

/** One line, taken when one leaves it or presses Enter; drawn anew when the cell says something else. */
function Typed({ id, label, value, wrong, disabled = false, take, input }: TypedProps) {
  const taken = (text: string) => text.trim() !== value && take(text.trim());
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-s text-ink-2">
        {label}
      </label>
      <input
        key={value}
        ref={input}
        id={id}
        className={control}
        defaultValue={value}
        disabled={disabled}
        autoComplete="off"
        maxLength={500}
        aria-invalid={wrong !== null || undefined}
        aria-describedby={wrong === null ? undefined : `${id}-wrong`}
        onBlur={(event) => taken(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") taken(event.currentTarget.value);
        }}
      />
      {wrong !== null && (
        <p id={`${id}-wrong`} className="text-s font-medium text-red-ink">
          {wrong}
        </p>
      )}
    </div>
  );
}

/** The total as the years make it: a suggestion with a button. */
function Suggestion({ row, year, snapshot, words, locale, take }: CellPanelProps & { take: (figure: Figure) => void }) {
  const sum = year === null ? suggested(row, snapshot) : null;
  if (sum === null) return null;
  return (
    <div>
      <Button small onClick={() => take(sum)}>
        {fill(words["panel.takeSum"], { sum: shownCell(sum, locale) })}
      </Button>
    </div>
  );
}
