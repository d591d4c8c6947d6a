/**
 * The letters of sub-items in their order, as Vietnamese documents count them: without ă, â, ê, ô, ơ, ư, with đ
 * (Nghị định 30/2020/NĐ-CP, phụ lục I: "điểm").
 */
const LETTERS = "a b c d đ e g h i k l m n o p q r s t u v x y".split(" ");

/** A sub-item of a section: its block, the number its place gives it, the title its writer gave it. */
export type Subitem = { id: string; number: string; title: string };

/** What is needed of a block to count sub-items. */
type Counted = { id: string; kind: string };

/** An item that is counted by a letter itself ("II.1 a)"): another letter below it could not be told from it. */
const LETTERED = /(?:^|\s)\p{Ll}\)(?:\s|$)/u;

/**
 * The number of a sub-item by its place below its outline item: 1 → `a)`, 5 → `đ)`; after the last letter they go on
 * doubled, `aa)`. Below an item that is counted by a letter: `1)`, `2)`. Nobody types it.
 *
 * @param place counted from one
 * @param under the number of the outline item, or its number and title
 */
export function subitemNumber(place: number, under: string): string {
  const at = Math.max(0, Math.trunc(place) - 1);
  if (LETTERED.test(under)) return `${at + 1})`;
  const letter = LETTERS[at % LETTERS.length] ?? "";
  return `${letter.repeat(Math.floor(at / LETTERS.length) + 1)})`;
}

/** The numbers of all sub-items of a section by their block's id; `under` as above. */
export function subitemNumbers(blocks: readonly Counted[], under: string): Readonly<Record<string, string>> {
  const own = blocks.filter((block) => block.kind === "subitem");
  return Object.fromEntries(own.map((block, index) => [block.id, subitemNumber(index + 1, under)]));
}

/** The sub-items of a section in their order, `titleOf` giving the text of a block's runs. */
export function subitemsOf<B extends Counted>(
  blocks: readonly B[],
  under: string,
  titleOf: (block: B) => string,
): Subitem[] {
  const numbers = subitemNumbers(blocks, under);
  return blocks.flatMap((block) => {
    const number = numbers[block.id];
    return number === undefined ? [] : [{ id: block.id, number, title: titleOf(block).trim() }];
  });
}
