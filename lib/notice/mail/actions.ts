"use server";

import { action } from "#lib/workflow/action.ts";
import { labels } from "./labels.ts";
import { resendMail } from "./commands.ts";

export const tryMailAgain = action(resendMail, labels);
