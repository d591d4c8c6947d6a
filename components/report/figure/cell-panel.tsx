"use client";

import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { formatNumber } from "#lib/indicator/number.ts";
import { readCell, shownCell, writtenCell } from "#lib/report/figure/cell.ts";
import { placeKey } from "#lib/report/figure/rules.ts";
import {
  type Figure,
  type FigureGrid,
  type FigureKind,
  type FigureRow,
  figureKinds,
} from "#lib/report/figure/types.ts";
import type { Warning } from "#lib/report/figure/warning.ts";
import { CellWarnings } from "./cell-warnings.tsx";
import type { GridKeeper } from "./grid-keeper.ts";
import type { GridSnapshot } from "./grid-state.ts";
import { suggested } from "./grid-view.ts";
import { fill, type GridWords } from "./grid-words.ts";

export type CellPanelProps = {
  reportId: string;
  grid: FigureGrid;
  row: FigureRow;
  /** Null: the total. */
  year: number | null;
  keeper: GridKeeper;
  snapshot: GridSnapshot;
  warnings: readonly Warning[];
  words: GridWords;
  locale: "vi" | "en";
  explain: FormAction;
  evidence: Readonly<Record<string, number>>;
};

/** What the active cell says and what there is to know of it: kind, reason, note, warnings, what it was before. */
export function CellPanel(props: CellPanelProps) {
  const { row, year, words, warnings } = props;
  const place = year === null ? words.total : fill(words["panel.year"], { year });
  return (
    <section aria-label={words["panel.label"]} className="fg-panel">
      <h3 className="font-semibold">
        <span className="num">{row.code}</span> {row.name} · <span className="num">{place}</span>{" "}
        <span className="font-normal text-ink-3">({row.unitOfMeasure})</span>
      </h3>
      <Conflict {...props} />
      {row.open && (year === null || row.years.length > 0) && <Fields {...props} />}
      <CellWarnings {...props} warnings={warnings} />
      <Facts {...props} />
    </section>
  );
}

const keyOf = ({ row, year }: Pick<CellPanelProps, "row" | "year">): string => placeKey({ indicatorId: row.id, year });

/** Both figures of a cell that two people changed, and a choice. */
function Conflict(props: CellPanelProps) {
  const { snapshot, keeper, words, locale } = props;
  const key = keyOf(props);
  const conflict = snapshot.conflicts.get(key);
  if (conflict === undefined) return null;
  const theirs = snapshot.kept(key);
  const written = snapshot.written(key);
  const shown = (figure: Figure | null): string => (figure === null ? words.unanswered : writtenCell(figure, locale));
  return (
    <div role="alert" className="grid gap-2 rounded-box border-l-4 border-amber bg-amber-wash p-3">
      <p className="font-medium">{words["panel.conflict"]}</p>
      <div className="grid gap-2 sm:grid-cols-2">
        <p className="rounded-box bg-paper p-2.5">
          <span className="block text-s text-ink-3">{words["panel.mine"]}</span>
          <b className="num">{shown(conflict.mine)}</b>
        </p>
        <p className="rounded-box bg-paper p-2.5">
          <span className="block text-s text-ink-3">
            {fill(words["panel.theirs"], { name: written?.by ?? "", at: written?.at ?? "" })}
          </span>
          <b className="num">{shown(theirs)}</b>
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button small onClick={() => keeper.choose(key, "mine")}>
          {words["panel.keepMine"]}
        </Button>
        <Button small onClick={() => keeper.choose(key, "theirs")}>
          {words["panel.takeTheirs"]}
        </Button>
      </div>
    </div>
  );
}

const control =
  "w-full min-w-0 min-h-[38px] rounded-box border border-field bg-paper px-2.5 py-1.5 text-ink max-md:text-l aria-invalid:border-2 aria-invalid:border-red";

/** Kind, value, reason and note of the cell as fields: the way in by touch, and for what a number does not say. */
function Fields(props: CellPanelProps) {
  const { row, keeper, snapshot, words, locale } = props;
  const key = keyOf(props);
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

/** What there is to know beside the cell: earlier values, other units, who wrote it, files. */
function Facts({ reportId, grid, row, year, snapshot, words, locale, evidence }: CellPanelProps) {
  const key = placeKey({ indicatorId: row.id, year });
  const cell = year === null ? row.total : row.years.find((one) => one.year === year);
  const peer = grid.peers.find((one) => one.indicator === row.code && one.year === year);
  const written = snapshot.written(key);
  const number = (value: number) => formatNumber(value, locale);
  const facts = [
    cell?.earlier && fill(words["panel.earlier"], cell.earlier),
    cell?.frozen && fill(words["panel.frozen"], { value: cell.frozen }),
    peer && fill(words["panel.peers"], { count: peer.count, low: number(peer.low), high: number(peer.high) }),
    written && fill(words["panel.written"], { name: written.by, at: written.at }),
  ].filter((fact) => typeof fact === "string");
  return (
    <div className="grid gap-1 text-s text-ink-2">
      {facts.map((fact) => (
        <p key={fact} className="num">
          {fact}
        </p>
      ))}
      {row.definition && (
        <p>
          {words["panel.definition"]} {row.definition}
        </p>
      )}
      <p>
        <a
          className="underline underline-offset-2"
          href={`/reports/${reportId}/write?item=figures&cell=${row.code}${year === null ? "" : `:${year}`}#evidence`}
        >
          {fill(words["panel.evidence"], { count: evidence[key] ?? 0 })}
        </a>
      </p>
    </div>
  );
}
