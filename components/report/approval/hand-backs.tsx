import { useTranslations } from "next-intl";
import { ActingName } from "#components/access/acting-name.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { formatInstant } from "#lib/platform/time.ts";
import type { HandBackView } from "#lib/report/approval/types.ts";

/** Before who writes: the latest giving back with its words, and the earlier ones folded; nothing where there was none. */
export function HandBacks({ handBacks }: { handBacks: readonly HandBackView[] }) {
  const t = useTranslations("approve.backs");
  const [latest, ...earlier] = handBacks;
  if (latest === undefined) return null;
  return (
    <Notice tone="amber" title={<By handBack={latest} />}>
      <p className="whitespace-pre-line">{latest.comment}</p>
      {earlier.length > 0 && (
        <Disclosure summary={t("earlier", { count: earlier.length })}>
          <ul className="grid gap-2">
            {earlier.map((one) => (
              <li key={one.id}>
                <p className="font-medium">
                  <By handBack={one} />
                </p>
                <p className="whitespace-pre-line">{one.comment}</p>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Notice>
  );
}

function By({ handBack }: { handBack: HandBackView }) {
  const t = useTranslations("approve.backs");
  return t.rich("by", {
    by: () => <ActingName name={handBack.name} onBehalfOf={handBack.onBehalfOf} />,
    body: handBack.body,
    at: formatInstant(handBack.at),
  });
}
