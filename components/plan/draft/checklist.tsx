import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/link.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { stepAddress } from "#lib/plan/draft/steps.ts";
import type { thingsSaid } from "#lib/plan/draft/ten-things.ts";

type Props = { planId: string; things: ReturnType<typeof thingsSaid> };

/** The ten things a reporting duty must say, with what is still empty. */
export function Checklist({ planId, things }: Props) {
  const t = useTranslations("plan-draft");
  const said = things.filter((one) => one.said).length;
  return (
    <SideNote title={t("things", { said })}>
      <ul className="grid gap-1 text-s">
        {things.map(({ thing, said: done, step }) => (
          <li key={thing} className="grid grid-cols-[1.25rem_minmax(0,1fr)]">
            <span aria-hidden="true" className={done ? "text-green" : "text-amber"}>
              {done ? "✓" : "○"}
            </span>
            <span>
              {done ? t(`thing.${thing}`) : <TextLink href={stepAddress(planId, step)}>{t(`thing.${thing}`)}</TextLink>}
              <span className="sr-only"> ({t(done ? "thingSaid" : "thingMissing")})</span>
            </span>
          </li>
        ))}
      </ul>
    </SideNote>
  );
}
