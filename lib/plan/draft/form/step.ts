import type { PlanDraft } from "../schema.ts";
import type { StepName } from "../steps.ts";
import type { Organisation, PlanHead } from "../types.ts";
import { readDeadlines } from "./deadlines.ts";
import { readDirectives } from "./directives.ts";
import { chosen, lines, record } from "./fields.ts";
import { readIndicators } from "./indicators.ts";
import { readOutline } from "./outline.ts";
import { readReporters } from "./reporters.ts";
import { readRoutes } from "./routes.ts";
import { readWhat } from "./what.ts";

/**
 * What a step's form says, as the parts of the draft that it writes. Nothing typed is refused here: a draft may be
 * unfinished everywhere, and what cannot be understood is left out or told by findingsOf(). `pressed`: a button that
 * does something to the list ("up:KEY").
 */
export function partsTyped(
  step: StepName,
  form: unknown,
  pressed: string,
  draft: PlanDraft,
  organisation: Organisation,
  head: PlanHead,
): Partial<PlanDraft> {
  const typed = record(form);
  switch (step) {
    case "what":
      return readWhat(typed, draft, organisation);
    case "directives":
      return readDirectives(typed, draft, organisation);
    case "reporters":
      return readReporters(typed, draft, organisation, head.issuingUnitId);
    case "deadlines":
      return readDeadlines(typed, draft, organisation, head);
    case "outline":
      return readOutline(typed, draft, organisation, pressed);
    case "indicators":
      return readIndicators(typed, draft, organisation);
    case "routes":
      return readRoutes(typed, draft, organisation);
    case "distribution":
      return {
        monitors: chosen(typed["monitors"]).filter((id) => organisation.units.some((unit) => unit.id === id)),
        distribution: lines(typed["distribution"]),
      };
    case "preview":
      return {};
  }
}
