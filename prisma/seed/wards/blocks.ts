import type { SeedBlock } from "../types.ts";

/** A paragraph; `{A04}`, `{A04.2022}` and `{A18/A17}` are filled from the ward's own table by `fill.ts`. */
export const p = (text: string): SeedBlock => ({ kind: "paragraph", text });

/** A list with dashes. */
export const list = (...items: readonly string[]): SeedBlock => ({ kind: "list", items });
