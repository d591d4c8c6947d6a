import { useLocale, useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { Row } from "#components/ui/layout.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { sentenceOf } from "#lib/plan/import/labels.ts";
import type { ReadFinding } from "#lib/plan/import/types.ts";
import type { Understood } from "#lib/plan/import/understood.ts";
import { LineLinks } from "./marks.tsx";

const tones: Record<ReadFinding["severity"], "back" | "wait" | "none"> = {
  error: "back",
  warning: "wait",
  info: "none",
};

/** What the plan's writer should look at, each with its lines; settled ones go to the end. */
export function FindingsGroup({ understood }: { understood: Understood }) {
  const t = useTranslations("plan-import");
  const locale = useLocale() === "en" ? "en" : "vi";
  const findings = understood.findings.toSorted((one, other) => Number(one.settled) - Number(other.settled));
  const open = findings.filter((finding) => !finding.settled).length;
  return (
    <Card title={t("finding.title", { count: open })} id="findings" tone={open > 0 ? "amber" : undefined}>
      {findings.length === 0 && <p className="text-ink-3">{t("finding.none")}</p>}
      <ul className="grid gap-3">
        {findings.map((finding, index) => (
          <li key={`${finding.code}-${String(index)}`} className="grid gap-1">
            <Row gap={2}>
              <StateMark tone={finding.settled ? "ok" : tones[finding.severity]}>
                {finding.settled ? t("finding.settled") : t("finding.severity", { severity: finding.severity })}
              </StateMark>
              <span className="flex flex-wrap gap-x-2 text-s text-ink-3">
                {finding.directive !== undefined && finding.directive !== "*" && <span>{finding.directive}</span>}
                {finding.level !== undefined && <span>{t("level", { level: finding.level })}</span>}
                <LineLinks lines={finding.lines} />
              </span>
            </Row>
            <p>{sentenceOf(finding.code, finding.params, locale)}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Lines that bear something and that nobody understood. */
export function UnresolvedGroup({ understood }: { understood: Understood }) {
  const t = useTranslations("plan-import");
  const locale = useLocale() === "en" ? "en" : "vi";
  const { unresolved } = understood.reading;
  return (
    <Card title={t("unresolved.title", { count: unresolved.length })} id="unresolved">
      {unresolved.length === 0 && <p className="text-ink-3">{t("unresolved.none")}</p>}
      <ul className="grid gap-3">
        {unresolved.map((left) => (
          <li key={`${String(left.line)}-${left.text}`}>
            <p>
              “{left.text}”{" "}
              <span className="text-s text-ink-3">
                <LineLinks lines={[left.line]} />
              </span>
            </p>
            <p className="text-s text-ink-2">{sentenceOf(left.why, {}, locale)}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
