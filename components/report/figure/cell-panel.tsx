"use client";

import { Button } from "#components/ui/button.tsx";
import { formatNumber } from "#lib/indicator/number.ts";
import { writtenCell } from "#lib/report/figure/cell.ts";
import { placeKey } from "#lib/report/figure/rules.ts";
import type { Figure } from "#lib/report/figure/types.ts";
import { CellFields } from "./cell-fields.tsx";
import { CellWarnings } from "./cell-warnings.tsx";
import type { CellPanelProps } from "./cell-props.ts";
import { fill } from "./grid-words.ts";

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
      {row.open && (year === null || row.years.length > 0) && <CellFields {...props} />}
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

/** What there is to know beside the cell: earlier values, other units, who wrote it, files. */
function Facts({ reportId, grid, row, year, snapshot, words, locale, evidence, hints }: CellPanelProps) {
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
      {hints[row.code] && (
        <p>
          <a className="underline underline-offset-2" href={hints[row.code]?.href}>
            {hints[row.code]?.words}
          </a>
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
