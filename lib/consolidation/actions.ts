"use server";
import { action } from "#lib/workflow/action.ts";
import * as commands from "./commands.ts";
import { labels } from "./labels.ts";

export const takeOver = action(commands.takeOver, labels);
export const dropCitation = action(commands.dropCitation, labels);
export const keepCitation = action(commands.keepCitation, labels);
export const markSourceAbsent = action(commands.markSourceAbsent, labels);
export const expectSource = action(commands.expectSource, labels);
