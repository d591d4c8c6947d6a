import type { Rule } from "./rule.ts";

/** The expected sheet of what belongs to approval, review, registers and time beside the pages of `rules.ts`. */
export const reviewRules: Record<string, Rule> = {};
