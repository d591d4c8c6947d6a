"use server";

import { action } from "#lib/workflow/action.ts";
import { resendMail } from "./commands.ts";
import { labels } from "./labels.ts";

export const tryMailAgain = action(resendMail, labels);
