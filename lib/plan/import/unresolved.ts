import { beginsBody } from "./bodies.ts";
import { keyOf } from "./passage.ts";
import { phrasesIn, withoutCitations } from "./scan.ts";
import { sentencesOf } from "./sentence.ts";
import { CHAIRS } from "./task.ts";
import { ancestors, type Node, walk } from "./tree.ts";
import type { PlanReading, Unresolved } from "./types.ts";

const FIGURES_OF =
  /(?:số liệu|thời kỳ|thời điểm|mốc)[^.;]{0,80}(?:từ|đến|tính|lấy|chốt)[^.;]{0,40}\d{4}|(?:tính|lấy|chốt)[^.;]{0,30} (?:từ|đến)[^.;]{0,30}\d{4}/iu;
const QUANTITY =
  /(?<![\d/.-])\d[\d.,]* ?(?:%|đồng|triệu|tỷ|bản|bộ|trang|tập thể|cá nhân|đơn vị|đại biểu|người|file)(?!\p{L})/iu;

/** Lines with closing days of figures or with quantities, which the reading has no field for. */
export function unresolvedIn(nodes: readonly Node[], known: readonly Unresolved[]): Unresolved[] {
  const found: Unresolved[] = [];
  for (const node of walk(nodes)) {
    const line = node.paragraph.whole.starts[0]?.line;
    if (line === undefined || node.row !== undefined || known.some((one) => one.line === line)) continue;
    const key = withoutCitations(node.paragraph.words);
    const why = FIGURES_OF.test(key) ? "periodOfFigures" : QUANTITY.test(key) ? "quantity" : null;
    if (why !== null) found.push({ line, text: node.paragraph.whole.text, why });
  }
  return found;
}

type Values = Pick<PlanReading, "milestones" | "leads" | "monitors" | "directives">;

/** What was read of dates and of who leads or urges, as it is looked for in a text. */
function readWords({ milestones, leads, monitors, directives }: Values): { dates: Set<string>; bodies: string[] } {
  const bodies = [...leads.map((lead) => lead.unit), ...monitors, ...milestones.map((one) => one.levelPhrase)];
  const dates = [...milestones.map((one) => one.phrase), ...directives.flatMap(({ date }) => date ?? [])];
  return {
    dates: new Set(dates.map(({ value }) => keyOf(value).toLowerCase())),
    bodies: [...new Set(bodies.map(({ value }) => keyOf(value).toLowerCase()))],
  };
}

/** Paragraphs in which a sentence sets a date or says who leads or urges, of which nothing was read. */
export function dutiesNotRead(
  nodes: readonly Node[],
  values: Values,
  known: readonly Pick<Unresolved, "line">[],
): Unresolved[] {
  const { dates, bodies } = readWords(values);
  const unread: Unresolved[] = [];
  for (const node of walk(nodes)) {
    const { whole, words } = node.paragraph;
    const line = whole.starts[0]?.line;
    if (line === undefined || node.row !== undefined || known.some((one) => one.line === line)) continue;
    const dated = phrasesIn(words).some(({ phrase }) => !dates.has(keyOf(phrase).toLowerCase()));
    const tasked = sentencesOf(words).some(({ from, to }) => {
      const sentence = words.key.slice(from, to);
      if (!CHAIRS.test(sentence) && !/đôn đốc/iu.test(sentence)) return false;
      // A sentence that begins with what is to be done has its doer before it, or above.
      const above = ancestors(node).map((one) => one.paragraph.words.key);
      const said = beginsBody(sentence.trimStart()) ? sentence : [...above, words.key.slice(0, to)].join(" ");
      return !bodies.some((body) => said.toLowerCase().includes(body));
    });
    if (dated || tasked) unread.push({ line, text: whole.text, why: dated ? "dateOfNothing" : "taskOfNobody" });
  }
  return unread;
}
