import type { z } from "zod";
import { can } from "#lib/access/can.ts";
import type { Permission } from "#lib/access/policy.ts";
import { type SubjectRow, subjectSchema } from "#lib/access/subject.ts";
import type { Subject, Viewer } from "#lib/access/types.ts";
import { formatNumber } from "#lib/indicator/number.ts";
import { deadlineView } from "#lib/plan/deadline/rules.ts";
import { now } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import { isId } from "#lib/platform/ids.ts";
import { camelKeys } from "#lib/platform/sql.ts";
import type { Facts } from "#lib/workflow/define.ts";
import { describe } from "#lib/workflow/labels.ts";
import { openMoves } from "#lib/workflow/open-moves.ts";
import { contradictions } from "../../figure/contradiction.ts";
import { labels } from "../../labels.ts";
import { reportMachine } from "../../machine.ts";
import { figureKey } from "../../types.ts";
import { labels as sectionLabels } from "../labels.ts";
import { textOf } from "../edit.ts";
import { markOf } from "../rules.ts";
import { subitemsOf } from "../subitem.ts";
import type { MissingThing, OpenSection, OutlineEntry, WriteScreen } from "../types.ts";
import { sectionRow, sectionStatement, type WriteRow, writeRow, writeStatement } from "./statement.ts";

/** Whoever saved within these minutes is "here". */
const HERE_MINUTES = 2;
/** The name of the grid of figures where an item of the outline could stand in the address. */
export const FIGURES = "figures";

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
const whole = (value: unknown): number => (typeof value === "number" ? value : 0);

function outlineOf(row: WriteRow): OutlineEntry[] {
  return row.items.map(({ id, code, number, title, words, open, ...item }) => {
    const marked = item.subitems.map(({ id: block, runs }) => ({ id: block, kind: "subitem", runs }));
    const documents = row.documents.filter((document) => document.outlineItemId === id).length;
    // "Không có kiến nghị" is a whole answer: an item for recommendations asks for no number of words.
    const minWords = item.level === null ? item.minWords : 1;
    const notes = row.returned.filter((item) => item.outlineItemId === id);
    const waiting = notes.filter((item) => item.state === "OPEN").length;
    const recommendations = row.recommendations.filter((record) => record.outlineItemId === id).length;
    const mark = markOf({ open, waiting, words, minWords, recommendations });
    return {
      ...{ id, code, number, title, words, minWords, open, mark, waiting, recommendations, documents },
      returned: notes.length,
      subitems: subitemsOf(marked, number, ({ runs }) => textOf(runs)),
    };
  });
}

function figuresOf(row: WriteRow): WriteScreen["figures"] {
  const waiting = row.returned.filter((item) => item.indicatorId !== null && item.state === "OPEN").length;
  const { required, answered, open } = row.figures;
  const mark =
    waiting > 0
      ? "returned"
      : open === 0
        ? "sealed"
        : answered >= required
          ? "full"
          : answered > 0
            ? "half"
            : "missing";
  return { ...row.figures, waiting, mark };
}

/** What stands between the text and the submission, one line each, in the outline's words. */
function missingOf(row: WriteRow, outline: readonly OutlineEntry[]): MissingThing[] {
  const empty = outline
    .filter((item) => item.words === 0)
    .map(
      ({ id, number, title, code }): MissingThing => ({
        key: id,
        kind: "section",
        place: number,
        words: title,
        item: code,
        anchor: "text",
      }),
    );
  const figures = row.missingFigures.map((name): MissingThing => {
    const code = name.slice(0, name.indexOf(" "));
    return {
      key: name,
      kind: "figure",
      place: code,
      words: name.slice(code.length + 1),
      item: FIGURES,
      anchor: `f-${code}`,
    };
  });
  const unanswered = row.returned
    .filter((note) => note.state === "OPEN")
    .map((note): MissingThing => {
      const item = outline.find((entry) => entry.id === note.outlineItemId);
      return {
        key: note.id,
        kind: "reply",
        place: item?.number ?? note.indicator ?? "",
        words: note.words,
        item: item?.code ?? FIGURES,
        anchor: `note-${note.id}`,
      };
    });
  return [...unanswered, ...empty, ...figures];
}

/** The section asked for; without a wish the first that waits, else the first that lacks text, else the first. */
function chosen(outline: readonly OutlineEntry[], wish: string | undefined): OutlineEntry | undefined {
  return (
    outline.find((item) => item.code === wish || item.id === wish) ??
    outline.find((item) => item.mark === "returned") ??
    outline.find((item) => item.mark === "missing") ??
    outline[0]
  );
}

/** The years of a directive, in order. */
function yearsOf({ yearFrom, yearTo }: WriteRow["directive"]): number[] {
  return Array.from({ length: yearTo - yearFrom + 1 }, (_, index) => yearFrom + index);
}

function addresseesOf(stored: z.output<typeof sectionRow> | null): OpenSection["addressees"] {
  if (stored === null || stored.level === null) return null;
  return { own: stored.level, levels: stored.levels, bodies: stored.bodies };
}

type Look = { reportId: string; mayWrite: boolean; returned: boolean; locale: "vi" | "en" };

async function sectionOf(
  row: WriteRow,
  entry: OutlineEntry,
  { reportId, mayWrite, returned, locale }: Look,
): Promise<OpenSection | null> {
  const item = row.items.find(({ id }) => id === entry.id);
  if (item === undefined) return null;
  const stored = await one(db(), sectionRow, sectionStatement(reportId, entry.id, locale));
  const opening = row.openings.find((one) => one.outlineItemId === entry.id);
  const blocks = stored?.blocks ?? [];
  const figures = stored?.figures ?? [];
  return {
    ...entry,
    guidance: item.text,
    heading: stored?.heading ?? null,
    askedOf: stored?.askedOf ?? [],
    level: item.level,
    blocks,
    revision: stored?.revision ?? 0,
    savedAt: stored?.at ?? null,
    savedBy: stored?.by ?? null,
    figures: figures.map(({ code, name, year, value }) => ({
      ...{ code, name, year },
      key: figureKey({ indicator: code, year }),
      value: value === null ? "–" : formatNumber(Number(value), locale),
    })),
    contradictions: contradictions(
      blocks,
      figures.map(({ vietnamese, ...figure }) => ({ ...figure, name: vietnamese })),
      yearsOf(row.directive),
    ),
    writable: mayWrite && entry.open,
    mayOpen: mayWrite && returned && !entry.open,
    opening: opening ?? null,
    notes: row.returned.filter((note) => note.outlineItemId === entry.id),
    recommendationList: row.recommendations.filter((record) => record.outlineItemId === entry.id),
    addressees: addresseesOf(stored),
  };
}

function submitOf(row: WriteRow, subject: SubjectRow & Subject, viewer: Viewer): WriteScreen["submit"] {
  const facts = camelKeys(row.facts) as Facts;
  const may = (permission: Permission) => can(permission, viewer, subject);
  const open = openMoves(reportMachine, { state: subject.state, facts }, may).find(
    ({ move }) => move === "submitForApproval",
  );
  if (open === undefined) return null;
  const reasons = open.blockedBy.map(({ code, count }) =>
    describe({ code, ...(count === null ? {} : { params: { count } }) }, labels, viewer.locale),
  );
  return { allowed: open.allowed, reasons, digest: text(facts["digest"]) ?? "" };
}

/**
 * The writing screen of one report: outline with marks, the open section (or the grid), what is missing, who else is
 * here, whether it can go up. `wish` is an outline code or id, or "figures". Null where the viewer may not read the
 * draft (then it is not found). Two statements.
 */
export async function writeScreen(
  viewer: Viewer,
  reportId: string,
  wish: string | undefined,
): Promise<WriteScreen | null> {
  const at = now();
  const since = new Date(at.getTime() - HERE_MINUTES * 60_000);
  const row = isId(reportId) ? await one(db(), writeRow, writeStatement(viewer, reportId, since)) : null;
  if (row === null) return null;
  const subject = subjectSchema.parse(camelKeys(row.subject)) as SubjectRow & Subject;
  const barred = can("report.write", viewer, subject);
  const refusal = barred ?? (["DRAFT", "RETURNED"].includes(subject.state) ? null : "section.notNow");
  const returned = subject.state === "RETURNED";
  const outline = outlineOf(row);
  const entry = wish === FIGURES ? undefined : chosen(outline, wish);
  return {
    reportId,
    unit: row.unit,
    directive: row.directive,
    state: subject.state,
    round: whole(row.subject["round"]),
    consolidates: subject.consolidates === true,
    refusal:
      refusal === null
        ? null
        : describe({ code: refusal === "access.state" ? "section.notNow" : refusal }, sectionLabels, viewer.locale),
    deadline: returned
      ? deadlineView({ phrase: null, dueOn: text(row.subject["return_due_on"]), firstDueOn: null }, at, viewer.locale)
      : deadlineView(
          {
            phrase: text(row.subject["send_phrase"]),
            dueOn: text(row.subject["send_due_on"]),
            firstDueOn: text(row.subject["send_first_due_on"]),
          },
          at,
          viewer.locale,
        ),
    returned,
    outline,
    filled: outline.filter((item) => item.words > 0).length,
    words: outline.reduce((sum, item) => sum + item.words, 0),
    documents: row.documents,
    documentsItem: outline[0]?.id ?? null,
    figures: figuresOf(row),
    missing: missingOf(row, outline),
    here: row.here.map(({ name, label }) => ({ name, label })),
    submit: submitOf(row, subject, viewer),
    section: entry
      ? await sectionOf(row, entry, { reportId, mayWrite: refusal === null, returned, locale: viewer.locale })
      : null,
  };
}
