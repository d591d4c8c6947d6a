import type { Way } from "./act.ts";
import type { Bearer } from "./bearer.ts";
import { levelOfName, type Standing } from "./level.ts";
import { found, keyOf, type Passage } from "./passage.ts";
import type { Stretch } from "./sentence.ts";
import type { Level } from "./types.ts";

const HIGH: readonly Level[] = ["CENTRAL", "PROVINCE", "DISTRICT", "COMMUNE", "UNIT"];

/** Whether what is sent goes to a level above the plan's issuer: then it is the issuer's own report. */
export function goesUp(way: Way, standing: Standing): boolean {
  const name = way.recipient?.value ?? way.channel?.value;
  if (name === undefined || standing.level === null) return false;
  const level = levelOfName(keyOf(name), standing);
  return level !== null && HIGH.indexOf(level) < HIGH.indexOf(standing.level);
}

const COMMITTEE =
  /(?:Ban Thường vụ |Ban Chấp hành |Thường trực )?(?:Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Đảng ủy(?: xã| phường| thị trấn)?|UBND (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)|Ủy ban nhân dân (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường))/gu;

/** The issuer's own committee as the sentence names it, for a report that its office only drafts. */
export function ownCommittee(whole: Passage, { from, to }: Stretch, standing: Standing): Bearer | null {
  for (const match of whole.key.slice(from, to).matchAll(COMMITTEE)) {
    if (standing.level === null || levelOfName(match[0], standing) !== standing.level) continue;
    const phrase = found(whole, from + match.index, from + match.index + match[0].length);
    const before = whole.key.slice(from, from + match.index);
    if (phrase !== null && !/(?:Ban \p{L}+(?: \p{L}+)?|Văn phòng|Ủy ban Kiểm tra) $/u.test(before))
      return { phrase, level: standing.level };
  }
  return null;
}

/** An office that drafts for its committee, or someone only spoken of before. */
export const isNotOwn = (who: Bearer, standing: Standing): boolean =>
  who.level === "UNIT" || (who.phrase.uncertain === "bearerElsewhere" && who.level !== standing.level);
