import { fold } from "#lib/platform/text.ts";

/** What is asked, of whom: the level by its code, the body where one is named. */
export type Addressed = { text: string; level: string; body: string | null };

const ASKS = /^(đề nghị|kiến nghị|đề xuất|kính đề nghị)(?!\p{L})/iu;

/**
 * A recommendation as it stands in the text of its outline item: "Đề nghị Ban Tổ chức Trung ương: …" where it is put to
 * a body, "Đề nghị cấp thành phố: …" where it goes to another level than the item's, its own words alone otherwise. Words
 * that name the body themselves stay as they are.
 *
 * @param itemLevel code of the level the item of the outline is for
 * @param levelName the level's Vietnamese name in running text ("cấp thành phố")
 */
export function recommendationWords(one: Addressed, itemLevel: string, levelName: string): string {
  const other = one.level !== itemLevel;
  const named = one.body !== null && fold(one.text).includes(fold(one.body));
  const to = one.body === null || named ? (other ? levelName : null) : other ? `${one.body} (${levelName})` : one.body;
  if (to === null) return one.text;
  return ASKS.test(one.text) ? `Với ${to}: ${one.text}` : `Đề nghị ${to}: ${one.text}`;
}
