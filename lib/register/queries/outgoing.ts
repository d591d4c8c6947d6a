import { z } from "zod";
import { can } from "#lib/access/can.ts";
import type { Viewer } from "#lib/access/types.ts";
import { now } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { fold } from "#lib/platform/text.ts";
import { dayOf } from "#lib/platform/time.ts";
import { documentNumber, gapsInWords, inSeries, nextNumber, numberSeries, type Series } from "../rules.ts";
import type { OutgoingFilters, OutgoingLine, OutgoingRegister } from "../types.ts";
import { sentUnder, termsFor } from "./series.ts";

const text = z.string().nullable();
const instant = z.coerce.date();
const lineRow = z.object({
  id: z.string(),
  number: z.number(),
  type: z.string(),
  body: z.string(),
  datedOn: z.string(),
  subject: z.string(),
  signer: text,
  recipients: text,
  kind: z.enum(["SENT", "PAPER"]),
  reportId: text,
  note: text,
  by: z.string(),
  at: instant,
  voided: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
  sendings: z.array(
    z.object({
      id: z.string(),
      at: instant,
      arrivalNumber: z.number(),
      paperFirst: z.boolean(),
      withdrawnAt: instant.nullable(),
    }),
  ),
});
const registerRow = z.object({
  form: z.string(),
  terms: z.array(z.object({ name: z.string(), since: z.string(), until: text })),
  lines: z.array(lineRow),
});
type Row = z.infer<typeof registerRow>;

function read(unitId: string): Promise<Row | null> {
  return one(
    db(),
    registerRow,
    sql`SELECT k.document_form AS form, ${termsFor(sql`u.id`, sql`k.document_form`)} AS terms,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'number', e.number, 'type', e.type, 'body', e.body, 'datedOn', e.dated_on, 'subject', e.subject,
          'signer', e.signer, 'recipients', e.recipients, 'kind', e.kind, 'reportId', e.report_id, 'note', e.note, 'by', p.full_name, 'at', e.at,
          'voided', CASE WHEN e.voided_at IS NOT NULL THEN jsonb_build_object('at', e.voided_at, 'by', v.full_name, 'reason', e.void_reason) END,
          'sendings', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'at', s.submitted_at, 'arrivalNumber', s.arrival_number,
              'paperFirst', s.paper_first, 'withdrawnAt', s.withdrawn_at) ORDER BY s.submitted_at DESC), '[]')
            FROM submission s WHERE ${sentUnder}))
          ORDER BY e.number DESC, e.at DESC), '[]')
        FROM document_entry e JOIN person p ON p.id = e.person_id LEFT JOIN person v ON v.id = e.voided_by_id WHERE e.unit_id = u.id) AS lines
      FROM unit u JOIN unit_kind k ON k.code = u.kind_code WHERE u.id = ${unitId}::uuid`,
  );
}

/** Every series that holds a number, and that of today, the latest first. */
function seriesOf(row: Row, today: string): Series[] {
  const days = [today, ...row.lines.map(({ datedOn }) => datedOn), ...row.terms.map(({ since }) => since)];
  const all = new Map(
    days.map((day) => numberSeries(row.form, day, row.terms)).map((series) => [series.from, series] as const),
  );
  return [...all.values()].sort((one, other) => other.from.localeCompare(one.from));
}

function lineOf({ body, ...line }: z.infer<typeof lineRow>, form: string): OutgoingLine {
  return {
    ...line,
    written: documentNumber({ number: line.number, type: line.type, body }, form),
    strikable: line.voided === null && line.sendings.every(({ withdrawnAt }) => withdrawnAt !== null),
  };
}

/** Is the searched text in what the line says, whatever its accents? */
function says(line: OutgoingLine, searched: string): boolean {
  const wanted = fold(searched.trim());
  return fold([line.written, line.subject, line.signer, line.recipients, line.note].join(" ")).includes(wanted);
}

/**
 * The register of outgoing documents of a unit in one series (that of today unless one is asked for), the latest number
 * first. Null where the viewer may not read it. One statement.
 */
export async function outgoingRegister(
  viewer: Viewer,
  unitId: string,
  filters: OutgoingFilters,
): Promise<OutgoingRegister | null> {
  if (can("register.read", viewer, { unitId }) !== null) return null;
  const row = await read(unitId);
  if (row === null) return null;
  const today = dayOf(now());
  const allSeries = seriesOf(row, today);
  const current = numberSeries(row.form, today, row.terms);
  const series = allSeries.find(({ from }) => from === filters.seriesFrom) ?? current;
  const inside = row.lines.filter(({ datedOn }) => datedOn >= series.from && datedOn <= series.until);
  const lines = inside.map((line) => lineOf(line, row.form));
  const types = [...new Set(row.lines.map(({ type }) => type))].sort();
  const standing = [...new Set(inside.map(({ type }) => type))].sort().map((type) => {
    const numbers = inSeries(
      inside.filter((line) => line.type === type && line.voided === null),
      series,
    );
    const last = numbers.length === 0 ? null : Math.max(...numbers);
    return { type, next: nextNumber(last), gaps: gapsInWords(numbers), given: numbers.length };
  });
  return {
    series,
    allSeries,
    types,
    standing,
    today,
    lines: lines.filter(
      (line) =>
        (filters.type === undefined || line.type === filters.type) &&
        (filters.search === undefined || says(line, filters.search)),
    ),
  };
}
