import type { Sight } from "./sight.ts";

/** Pages of approval, review, registers and time, in the states that look different. */
export const reviewSights: readonly Sight[] = [];
