import { actIn, type Way, wayIn } from "./act.ts";
import { type Bearer, bearerBefore, levelWordIn } from "./bearer.ts";
import { type Duty, directivesAt, type Situation } from "./duty.ts";
import { isMatrixRow, matrixDuties } from "./matrix-duty.ts";
import { goesUp, ownCommittee } from "./own-report.ts";
import { found, type Passage } from "./passage.ts";
import { phrasesIn } from "./scan.ts";
import type { Cell } from "./table.ts";
import type { Node } from "./tree.ts";
import type { MilestoneKind } from "./types.ts";

const TIME = /thời gian|thời hạn|tiến độ|hạn|ngày|khi nào/iu;
const WHO = /đơn vị|cơ quan|cấp|đối tượng|chủ trì|người|nơi|thực hiện|địa phương/iu;
const WHAT = /nội dung|công việc|nhiệm vụ|việc|hoạt động|văn bản/iu;
const ORDER = /^(?:tt|stt|số tt|số thứ tự)$/iu;

const whole = (passage: Passage) => ({ from: 0, to: passage.text.length });

function bearerOf(cells: readonly Cell[], situation: Situation): Bearer | null {
  const { standing } = situation;
  const level = levelIn(cells, situation) ?? issuerIn(cells, situation);
  const named = cells.filter((cell) => WHO.test(cell.heading) && !/phối hợp/iu.test(cell.heading));
  for (const cell of [...named, ...cells.filter((one) => !named.includes(one) && !TIME.test(one.heading))]) {
    const { words } = cell.paragraph;
    const bearer = bearerBefore(words, whole(words), standing);
    if (bearer !== null) return bearer.level === "UNIT" && level !== null ? level : bearer;
  }
  return level;
}

/** "Hội nghị tổng kết cấp huyện": the level that the row names, whichever office does it. */
function levelIn(cells: readonly Cell[], { standing }: Situation): Bearer | null {
  for (const { paragraph } of cells) {
    const bearer = levelWordIn(paragraph.words, whole(paragraph.words), standing);
    if (bearer !== null) return bearer;
  }
  return null;
}

/** "Báo cáo của UBND tỉnh gửi Bộ …": the issuer's own report, whichever office drafts it. */
function issuerIn(cells: readonly Cell[], { standing }: Situation): Bearer | null {
  for (const { paragraph, heading } of cells) {
    const { words } = paragraph;
    const owner = WHO.test(heading) ? null : /^(?:gửi )?báo cáo[^,;.]{0,30}? của /iu.exec(words.key);
    const to = words.key.search(/ (?:gửi|trình|báo cáo) (?!tổng|sơ)|$/iu);
    const committee = owner === null ? null : ownCommittee(words, { from: owner[0].length, to }, standing);
    if (committee !== null) return committee;
  }
  return null;
}

/** "Xong", "Hoàn thành" before a date say nothing of what is done. */
const strongAct = (text: string): MilestoneKind | undefined =>
  /(?:tổng|sơ) kết|báo cáo|gửi|kế hoạch|hội nghị|trình|dự thảo/iu.test(text) ? actIn(text)?.kind : undefined;

function kindOf(cell: Cell, before: string, cells: readonly Cell[]): MilestoneKind | null {
  const inHeading = /(?:tổng|sơ) kết|báo cáo|kế hoạch/iu.test(cell.heading) ? actIn(cell.heading)?.kind : undefined;
  const bySubject = /báo cáo/iu.test(cell.heading) ? ("SEND_REPORT" as const) : undefined;
  const what = cells.filter((one) => one !== cell && (WHAT.test(one.heading) || one.heading === ""));
  const content = what.map((one) => actIn(one.paragraph.words.key)?.kind).find((kind) => kind !== undefined);
  return strongAct(before) ?? bySubject ?? inHeading ?? content ?? actIn(cell.heading)?.kind ?? null;
}

const RECEIVES = /nơi (?:nhận|gửi)|gửi về|(?:cơ quan|đơn vị|địa chỉ) nhận/iu;

/** "Liên đoàn Lao động tỉnh (qua Ban Tổ chức)": who receives, and through whom. */
function recipientCell(words: Passage): Way {
  const { channel } = wayIn(words, whole(words));
  const through = channel === null ? -1 : words.key.search(/[\s(,]+(?:gửi |nộp )?(?:thông )?qua:? /iu);
  return through < 1 ? { recipient: found(words), channel: null } : { recipient: found(words, 0, through), channel };
}

function wayOf(cells: readonly Cell[]): Way {
  for (const { paragraph, heading } of cells) {
    if (RECEIVES.test(heading)) return recipientCell(paragraph.words);
    const act = actIn(paragraph.words.key);
    if (act?.kind !== "SEND_REPORT") continue;
    const way = wayIn(paragraph.words, { from: act.at, to: paragraph.words.text.length });
    if (way.recipient !== null || way.channel !== null) return way;
  }
  return { recipient: null, channel: null };
}

/** What a cell that is empty in this row holds in the row above, where cells are merged. */
function withAbove(cells: readonly Cell[], above: readonly Cell[]): Cell[] {
  const missing = above.filter((one) => !TIME.test(one.heading) && !cells.some((cell) => cell.column === one.column));
  return [...cells, ...missing].sort((a, b) => a.column - b.column);
}

/** The duties that one row of a schedule sets. `above`: the row before it, for cells that are merged. */
export function rowDuties(node: Node, above: readonly Cell[], situation: Situation): { duties: Duty[]; cells: Cell[] } {
  if (isMatrixRow(node.row ?? [], situation)) return matrixDuties(node, node.row ?? [], above, situation);
  const cells = withAbove(node.row ?? [], above);
  const read = cells.filter((cell) => !ORDER.test(cell.heading));
  const timed = read.filter((cell) => TIME.test(cell.heading));
  const duties: Duty[] = [];
  for (const cell of timed.length > 0 ? timed : read) {
    const { words } = cell.paragraph;
    let cursor = 0;
    for (const phrase of phrasesIn(words)) {
      const before = words.key.slice(cursor, phrase.from);
      cursor = phrase.to;
      const kind = kindOf(cell, before, read);
      const others = read.filter((one) => one !== cell || timed.length === 0);
      const bearer = bearerOf(others, situation);
      const value = found(words, phrase.from, phrase.to);
      if (kind === null || bearer === null || value === null) continue;
      const way = kind === "SEND_REPORT" ? wayOf([cell, ...others]) : { recipient: null, channel: null };
      const { standing } = situation;
      const up = kind === "SEND_REPORT" && bearer.level === "UNIT" && standing.level !== null && goesUp(way, standing);
      duties.push({
        directives: directivesAt(node, read.map((one) => one.paragraph.words.key).join(" "), situation),
        bearer: up && standing.level !== null ? { ...bearer, level: standing.level } : bearer,
        kind,
        phrase: value,
        way,
      });
    }
  }
  return { duties, cells };
}
