"use server";

import { action } from "#lib/workflow/action.ts";
import {
  moveRecommendationCommand,
  removeRecommendationCommand,
  saveRecommendationCommand,
  stateNoneCommand,
} from "./commands.ts";
import { labels } from "./labels.ts";

export const saveRecommendation = action(saveRecommendationCommand, labels);
export const removeRecommendation = action(removeRecommendationCommand, labels);
export const stateNone = action(stateNoneCommand, labels);
export const moveRecommendation = action(moveRecommendationCommand, labels);
