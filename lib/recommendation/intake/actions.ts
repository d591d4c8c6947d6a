"use server";

import { action } from "#lib/workflow/action.ts";
import { takeRecommendations as take } from "./commands.ts";
import { labels } from "./labels.ts";

export const takeRecommendations = action(take, labels);
