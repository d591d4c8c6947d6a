import { useTranslations } from "next-intl";
import { ActingName } from "#components/access/acting-name.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { formatInstant } from "#lib/platform/time.ts";
import type { ApprovalStanding, PartView, StepView } from "#lib/report/approval/types.ts";

/** Who has decided, who is awaited, who comes after: in the order of the route, bodies that decide together as one step. */
export function ApprovalSteps({ approval }: { approval: ApprovalStanding }) {
  const t = useTranslations("approve.steps");
  return (
    <SideNote title={t("title")}>
      <ol className="grid gap-2.5">
        {approval.steps.map((step) => (
          <Step key={step.step} step={step} />
        ))}
      </ol>
    </SideNote>
  );
}

function Step({ step }: { step: StepView }) {
  const t = useTranslations("approve.steps");
  return (
    <li className="grid gap-1.5">
      {step.parts.length > 1 && (
        <p className="text-s text-ink-3">{t("together", { number: step.step, count: step.parts.length })}</p>
      )}
      {step.parts.map((part) => (
        <Part key={part.part} part={part} state={step.state} />
      ))}
    </li>
  );
}

/** One body: yes with name and instant, waited for with who decides, or still to come. */
function Part({ part, state }: { part: PartView; state: StepView["state"] }) {
  const t = useTranslations("approve.steps");
  const { given } = part;
  if (given !== null)
    return (
      <div className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-2">
        <span className="pt-0.5 text-green">
          <Icon name="check" size={16} label={t("given")} />
        </span>
        <div>
          <div className="font-semibold">{part.body}</div>
          <div className="num text-s text-ink-3">
            <ActingName name={given.name} onBehalfOf={given.onBehalfOf} /> · {formatInstant(given.at)}
          </div>
          {(given.meeting ?? given.document) && (
            <div className="text-s">{[given.meeting, given.document].filter(Boolean).join(" · ")}</div>
          )}
        </div>
      </div>
    );
  const waits = state === "NOW";
  return (
    <div className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-2">
      <span className={waits ? "pt-0.5 text-amber-ink" : "pt-0.5 text-ink-3"}>
        <Icon name="clock" size={16} label={t(waits ? "awaited" : "ahead")} />
      </span>
      <div>
        <div className={waits ? "font-semibold" : "text-ink-2"}>{part.body}</div>
        <div className="text-s text-ink-3">{waits ? t("who", { who: part.who.join("; ") || "–" }) : t("ahead")}</div>
      </div>
    </div>
  );
}
