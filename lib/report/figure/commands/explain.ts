import { z } from "zod";
import { sha256 } from "#lib/platform/canonical.ts";
import { one } from "#lib/platform/db.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { nfc } from "#lib/platform/text.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { nothingWritten, type Saved, writing } from "#lib/workflow/write.ts";
import { explainSchema } from "../schema.ts";
import { placeOfKey, stillHolds } from "../warning.ts";
import { askedOf, keptOf } from "./keep.ts";

type Explained = { key: string };

async function explain(context: Context, input: z.output<typeof explainSchema>): Promise<Saved<Explained>> {
  const { reportId, key } = input;
  const words = nfc(input.words);
  const place = placeOfKey(key);
  const asked = await askedOf(context.tx, reportId);
  const indicator = [...asked.values()].find((one) => one.code === place?.indicator);
  if (place === null || indicator === undefined) return refuse("figure.notAsked");
  if (!indicator.open) return refuse("report.sealed");
  const kept = await one(
    context.tx,
    z.object({ words: z.string() }),
    sql`SELECT words FROM figure_explanation WHERE report_id = ${reportId}::uuid AND key = ${key}`,
  );
  if ((kept?.words ?? "") === words) return nothingWritten({ key });
  const codes = new Map([...asked.values()].map(({ id, code }) => [id, code]));
  const values = [...(await keptOf(context.tx, reportId))].map(([at, { kind, value }]) => {
    const [id = "", year = ""] = at.split(":");
    return {
      indicator: codes.get(id) ?? "",
      year: year === "" ? null : Number(year),
      kind,
      value: value === null ? null : Number(value),
    };
  });
  if (words !== "" && !stillHolds(key, values)) return refuse("figure.warningGone");
  await keepWords(context, { reportId, key, indicatorId: indicator.id, year: place.year, words });
  await context.record({
    action: "report.figureExplained",
    subjectKind: "report",
    subjectId: reportId,
    data: { indicator: place.indicator, year: place.year, words: words === "" ? null : sha256(words) },
  });
  return ok({ key });
}

type Row = { reportId: string; key: string; indicatorId: string; year: number | null; words: string };

async function keepWords({ tx, viewer, now }: Context, row: Row): Promise<void> {
  if (row.words === "") {
    await tx.$executeRaw(
      sql`DELETE FROM figure_explanation WHERE report_id = ${row.reportId}::uuid AND key = ${row.key}`,
    );
    return;
  }
  await tx.$executeRaw(sql`INSERT INTO figure_explanation (report_id, key, indicator_id, year, words, person_id, at)
    VALUES (${row.reportId}::uuid, ${row.key}, ${row.indicatorId}::uuid, ${row.year}::int, ${row.words}, ${viewer.personId}::uuid, ${now})
    ON CONFLICT (report_id, key) DO UPDATE SET words = excluded.words, person_id = excluded.person_id, at = excluded.at`);
}

/**
 * Answers a warning of the grid, for the reviewer to read; without words the answer is taken back. The key carries the
 * numbers it is given for: once they change, it is out of date and no longer shown. Problems: figure.notAsked,
 * figure.warningGone, report.sealed, access.notFound.
 */
export const explainFigure = command(
  "report.explainFigure",
  explainSchema,
  (context, input) => writing(context, input.reportId, () => explain(context, input)),
  (input) => ({ kind: "report", id: input.reportId }),
);
