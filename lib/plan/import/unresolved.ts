import { type Node, walk } from "./tree.ts";
import type { Unresolved } from "./types.ts";
import { withoutCitations } from "./scan.ts";

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
