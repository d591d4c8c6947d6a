import type { FlatItem } from "../tree.ts";

/** How many words an answer has at least, unless the plan says otherwise. */
export const LEAST_WORDS = 20;

/** An item of the outline that nobody has written yet. */
export function blankItem(key: string, depth: number): FlatItem {
  return {
    key,
    depth,
    number: "",
    title: "",
    text: "",
    answerable: true,
    addressesLevel: null,
    kinds: [],
    minWords: LEAST_WORDS,
    sourceLine: null,
  };
}
