"use server";

import { action } from "#lib/workflow/action.ts";
import {
  adoptStarters as adopt,
  keepPhrase as keep,
  movePhrase as move,
  retirePhrase as retire,
  rewordPhrase as reword,
} from "./commands.ts";
import { labels } from "./labels.ts";

export const keepPhrase = action(keep, labels);
export const rewordPhrase = action(reword, labels);
export const movePhrase = action(move, labels);
export const retirePhrase = action(retire, labels);
export const adoptStarters = action(adopt, labels);
