"use server";

import { action } from "#lib/workflow/action.ts";
import { labels } from "../labels.ts";
import { removeLevel, removeUnitKind, saveLevel, saveUnitKind } from "./commands.ts";

export const saveOneLevel = action(saveLevel, labels);
export const removeOneLevel = action(removeLevel, labels);
export const saveOneUnitKind = action(saveUnitKind, labels);
export const removeOneUnitKind = action(removeUnitKind, labels);
