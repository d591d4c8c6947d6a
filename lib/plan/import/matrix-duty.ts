import { actIn, type Way, wayIn } from "./act.ts";
import { type Bearer, bearerBefore, levelWordIn } from "./bearer.ts";
import { type Duty, directivesAt, type Situation } from "./duty.ts";
import { goesUp } from "./own-report.ts";
import type { Paragraph } from "./paragraph.ts";
import { found, type Passage } from "./passage.ts";
import { phrasesIn } from "./scan.ts";
import type { Cell } from "./table.ts";
import { ancestors, type Node } from "./tree.ts";
import type { MilestoneKind } from "./types.ts";

const whole = (passage: Passage) => ({ from: 0, to: passage.text.length });

const isDated = (cell: Cell): boolean => phrasesIn(cell.paragraph.words).length > 0;

/** Whom words name; a document's name names nobody. */
function bearerIn({ words }: Paragraph, { standing, mentions }: Situation): Bearer | null {
  const level = levelWordIn(words, whole(words), standing);
  if (level !== null || mentions(words.key).length > 0) return level;
  return bearerBefore(words, whole(words), standing);
}

/** "Tổng kết xong", "Gửi báo cáo về …", "Báo cáo": what words say is done; "Thời gian hoàn thành" says too little. */
function kindIn(key: string): MilestoneKind | null {
  if (!/(?:tổng|sơ) kết|báo cáo|gửi|kế hoạch|hội nghị/iu.test(key)) return null;
  const kind = actIn(key)?.kind ?? null;
  return kind === null && /báo cáo/iu.test(key) ? "SEND_REPORT" : kind;
}

function wayOf(places: readonly Paragraph[]): Way {
  for (const { words } of places) {
    const at = actIn(words.key)?.at ?? words.key.search(/gửi|báo cáo/iu);
    const way = at < 0 ? null : wayIn(words, { from: at, to: words.text.length });
    if (way !== null && (way.recipient !== null || way.channel !== null)) return way;
  }
  return { recipient: null, channel: null };
}

/**
 * Whether a row holds days under columns that say who or what they are for, not only when: a table of documents, levels
 * or bodies against levels and acts.
 */
export function isMatrixRow(cells: readonly Cell[], situation: Situation): boolean {
  const dated = cells.filter(isDated);
  return dated.some(
    ({ heads }) =>
      heads.length > 1 ||
      heads.some(
        (head) =>
          bearerIn(head, situation) !== null ||
          situation.mentions(head.words.key).length > 0 ||
          (kindIn(head.words.key) === "SEND_REPORT" && wayOf([head]).recipient !== null),
      ),
  );
}

/** The cells that say what the row is about; one that is merged with the row above stands only there. */
function leadsOf(cells: readonly Cell[], above: readonly Cell[]): Cell[] {
  const dated = cells.find(isDated)?.column ?? 0;
  const merged = above.filter(
    (one) => one.column < dated && !isDated(one) && !cells.some((cell) => cell.column === one.column),
  );
  return [...merged, ...cells.filter((cell) => !isDated(cell))].sort((a, b) => a.column - b.column);
}

const first = <T>(values: readonly (T | null)[]): T | null => values.find((value) => value !== null) ?? null;

/** The duties of one row of a matrix: each of its days with what its column and its row say. */
export function matrixDuties(
  node: Node,
  cells: readonly Cell[],
  above: readonly Cell[],
  situation: Situation,
): { duties: Duty[]; cells: Cell[] } {
  const leads = leadsOf(cells, above);
  const duties = cells.filter(isDated).flatMap((cell): Duty[] => {
    // The nearest word is the most exact one: the column's lowest heading, then those above it, then the row's own.
    const places = [...cell.heads.toReversed(), ...leads.toReversed().map((one) => one.paragraph)];
    const bearer = first(places.map((one) => bearerIn(one, situation)));
    const above = ancestors(node).map((one) => one.paragraph);
    const { words } = cell.paragraph;
    let cursor = 0;
    return phrasesIn(words).flatMap((phrase): Duty[] => {
      const before = words.key.slice(cursor, phrase.from);
      cursor = phrase.to;
      const kind =
        kindIn(before) ??
        first(places.map((one) => kindIn(one.words.key))) ??
        // "Cấp tỉnh hoàn thành" says it only where nothing beside it says more.
        first(cell.heads.map((one) => actIn(one.words.key)?.kind ?? null)) ??
        first(above.map((one) => kindIn(one.words.key)));
      const value = found(words, phrase.from, phrase.to);
      if (kind === null || bearer === null || value === null) return [];
      const way = kind === "SEND_REPORT" ? wayOf([cell.paragraph, ...places]) : { recipient: null, channel: null };
      const { level } = situation.standing;
      const up = kind === "SEND_REPORT" && bearer.level === "UNIT" && level !== null && goesUp(way, situation.standing);
      const about = [...places, cell.paragraph].map((one) => one.whole.key).join(" ");
      return [
        {
          directives: directivesAt(node, about, situation),
          bearer: up ? { ...bearer, level } : bearer,
          kind,
          phrase: value,
          way,
        },
      ];
    });
  });
  return { duties, cells: [...leads, ...cells.filter(isDated)] };
}
