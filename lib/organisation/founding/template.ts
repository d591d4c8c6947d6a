import { bare } from "./bare.ts";
import { threeLevels } from "./three-levels.ts";
import { twoLevels } from "./two-levels.ts";
import type { Founding, Template } from "./types.ts";

/** What the first page of an empty installation offers to begin with. */
export const templates: Readonly<Record<Template, Founding>> = { twoLevels, threeLevels, bare };
