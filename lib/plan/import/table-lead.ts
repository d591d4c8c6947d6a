import { bodiesIn } from "./bodies.ts";
import { directivesAt, type Situation } from "./duty.ts";
import type { Cell } from "./table.ts";
import { type Node, walk } from "./tree.ts";
import type { ReadLead } from "./types.ts";

const CHAIRS = /chủ trì|thường trực|đầu mối|tham mưu|chịu trách nhiệm/iu;
const HELPS = /phối hợp|tham gia/iu;

const bodiesOf = (cell: Cell | undefined) =>
  cell === undefined ? [] : bodiesIn(cell.paragraph.words, 0, cell.paragraph.words.text.length);

/** The lead that a row names under "Cơ quan chủ trì", with those under "Cơ quan phối hợp"; for rows that name a document. */
function leadsOf(node: Node, situation: Situation): ReadLead[] {
  const cells = node.row ?? [];
  const about = cells.map((cell) => cell.paragraph.whole.key).join(" ");
  const [unit, ...beside] = bodiesOf(cells.find((cell) => CHAIRS.test(cell.heading) && !HELPS.test(cell.heading)));
  if (unit === undefined || situation.mentions(about).length === 0) return [];
  const helpers = bodiesOf(cells.find((cell) => HELPS.test(cell.heading) && !CHAIRS.test(cell.heading)));
  return directivesAt(node, about, situation).map((directive) => ({
    directive,
    unit,
    coordinating: [...beside, ...helpers],
  }));
}

/** The leads that tables name, the first of each document. */
export function tableLeads(nodes: readonly Node[], situation: Situation): ReadLead[] {
  const leads = [...walk(nodes)].flatMap((node) => (node.row === undefined ? [] : leadsOf(node, situation)));
  return leads.filter((one, at) => leads.findIndex((other) => other.directive === one.directive) === at);
}
