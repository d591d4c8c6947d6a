import { useTranslations } from "next-intl";
import { Stack } from "#components/ui/layout.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Finding } from "#lib/plan/rules.ts";
import { formatDay } from "#lib/platform/time.ts";
import { LineLink } from "./line-link.tsx";

function valuesOf(finding: Finding): Record<string, string> {
  const { directiveCode: code, levelPhrase: level } = finding;
  if (finding.code === "SEND_BEFORE_SUM_UP") {
    const { send, sumUp, sendOn, sumUpOn } = finding;
    return { code, level, send, sumUp, sendOn: formatDay(sendOn), sumUpOn: formatDay(sumUpOn) };
  }
  if (finding.code === "DAY_UNLIKE_WORDS")
    return { code, level, phrase: finding.phrase, day: formatDay(finding.dueOn) };
  return { code, level };
}

/** What in the plan its writer should look at again, each with the lines it rests on. */
export function Findings({ planId, findings }: { planId: string; findings: readonly Finding[] }) {
  const t = useTranslations("plan");
  return (
    <Stack gap={2}>
      {findings.map((finding) => (
        <Notice
          key={`${finding.code}-${finding.directiveCode}-${finding.levelPhrase}`}
          tone={finding.code === "NO_SEND_DATE" ? "blue" : "amber"}
          title={t(`finding.${finding.code}.title`, valuesOf(finding))}
          action={
            <span className="flex gap-3 text-s">
              {finding.lines.map((line) => (
                <LineLink key={line} planId={planId} line={line} />
              ))}
            </span>
          }
        >
          {t(`finding.${finding.code}.text`, valuesOf(finding))}
        </Notice>
      ))}
    </Stack>
  );
}
