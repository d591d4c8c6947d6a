import { type Citation, kindName, readTail } from "./citation-tail.ts";
import { lawBefore } from "./named-citation.ts";
import { foldKey, found, type Passage } from "./passage.ts";

const KIND_WORDS =
  "nghi quyet|chi thi|quyet dinh|ket luan|quy dinh|ke hoach|de an|thong tu lien tich|thong tu|nghi dinh|bo luat|luat|phap lenh|huong dan|chuong trinh hanh dong|chuong trinh phoi hop|chuong trinh|thong tri|thong bao|cong van|cong dien|quy che phoi hop|quy che|noi quy|du an|nghi quyet lien tich|chien luoc|to trinh|bao cao|dieu le";
const KIND_BEFORE = new RegExp(`(?<![a-z])(?:${KIND_WORDS})(?: (?:lien tich|chuyen de))?(?: so)? ?:? ?$`, "u");
const CODE =
  /(?<![\p{L}\p{N}/-])\d{1,5}[a-zđ]?[-/](?:\d{4}[-/])?[A-ZĐ][\p{L}\d]{0,14}(?:[-/.](?=[\p{L}\d])[\p{L}\d]{1,14}){0,3}(?![\p{L}\p{N}])/gu;

/** The documents cited with their number in a passage, from left to right. */
export function citations(whole: Passage): Citation[] {
  const folded = foldKey(whole.key);
  const cited: Citation[] = [];
  for (const match of whole.key.matchAll(CODE)) {
    const from = match.index;
    if (from < (cited.at(-1)?.to ?? 0)) continue;
    const near = Math.max(0, from - 60);
    const before = KIND_BEFORE.exec(folded.slice(near, from));
    if (before === null) {
      const law = lawBefore(whole, folded, from, match[0]);
      if (law !== null) cited.push(law);
      continue;
    }
    const words = before[0].replace(/(?: so)? ?:? ?$/u, "");
    const kindAt = near + before.index;
    const kind = found(whole, kindAt, kindAt + words.length);
    const code = found(whole, from, from + match[0].length);
    if (kind === null || code === null) continue;
    cited.push(
      readTail({
        whole,
        at: from + match[0].length,
        citation: {
          from: kindAt,
          to: from + match[0].length,
          kind: { ...kind, value: kindName(kind.value) },
          code: { ...code, value: match[0] },
          date: null,
          issuer: null,
          subject: null,
          alias: null,
          years: null,
        },
      }),
    );
  }
  return cited;
}
