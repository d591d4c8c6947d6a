import { emptyPhrases, namesSomething, phrasesIn, stockShare } from "#lib/report/empty-phrases.ts";
import type { Block } from "#lib/report/section/block.ts";
import { blockText } from "#lib/report/section/plain.ts";
import { syllablesOf } from "#lib/report/syllables.ts";

/** Phrases that fill a section, and the share of it that they are. */
export type EmptySection = { phrases: string[]; share: number; blockId: string };

const LEAST_SYLLABLES = 45;
/** So much of a section must be empty passages before it is told of. */
const EMPTY_SHARE = 0.7;
/** Where the rest of it names something, more of it must be. */
const NAMING_SHARE = 0.8;
/** Plans and requests promise instead of praising: of them only what has no word of its own. */
const FORWARD =
  /(?<!\p{L})(?:tiếp tục|tăng cường|nâng cao|đẩy mạnh|đổi mới|phát huy|thời gian tới|phấn đấu|đề nghị|kiến nghị|quan tâm|chú trọng|tập trung|xây dựng|bám sát|hạn chế|nguyên nhân)/iu;
const FORWARD_SHARE = 0.93;
const SHOWN = 5;

const looksForward = (text: string): boolean => {
  const sentences = text.split(/(?<=[.;])\s+|\n+/u).filter((sentence) => sentence.trim() !== "");
  return sentences.filter((sentence) => FORWARD.test(sentence.slice(0, 60))).length * 2 > sentences.length;
};

/** Whether most of a section is stock phrases (pure); null where it is not, or where it is too short to say. */
export function emptySection(blocks: readonly Block[]): EmptySection | null {
  const texts = blocks.filter(({ kind }) => kind !== "table" && kind !== "quotation").map(blockText);
  const text = texts.join("\n").normalize("NFC");
  const syllables = syllablesOf(text);
  if (syllables.length < LEAST_SYLLABLES) return null;
  const empty = emptyPhrases(blocks);
  const sizes = new Map(blocks.map((block) => [block.id, syllablesOf(blockText(block)).length]));
  const filled = empty.reduce((sum, { blockId }) => sum + (sizes.get(blockId) ?? 0), 0) / syllables.length;
  const [first] = empty;
  const least = namesSomething(text, syllables) ? NAMING_SHARE : EMPTY_SHARE;
  if (first === undefined || filled < least) return null;
  if (
    looksForward(text) &&
    (namesSomething(text, syllables) || stockShare(syllables.map(({ word }) => word)) < FORWARD_SHARE)
  )
    return null;
  return { phrases: phrasesIn(text, syllables).slice(0, SHOWN), share: filled, blockId: first.blockId };
}
