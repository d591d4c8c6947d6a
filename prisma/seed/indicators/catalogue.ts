import type { SeedIndicator } from "../types.ts";
import { common } from "./common.ts";
import { dialogue } from "./dialogue.ts";
import { movement } from "./movement.ts";
import { opinions } from "./opinions.ts";

/** The starter catalogue, in the order in which it is printed. */
export const indicators: readonly SeedIndicator[] = [...common, ...movement, ...opinions, ...dialogue];
