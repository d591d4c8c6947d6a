import { useTranslations } from "next-intl";
import { ActingName } from "#components/access/acting-name.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { formatInstant } from "#lib/platform/time.ts";
import type { HandBackView } from "#lib/report/approval/types.ts";

type Props = {
  handBacks: readonly HandBackView[];
  /** It was handed back and not laid before anybody since: the latest stands open. */
  latest: boolean;
};

/** Before who writes: who gave the text back when, in which words; what was mended since is folded. */
export function HandBacks({ handBacks, latest }: Props) {
  const [first, ...rest] = handBacks;
  if (first === undefined) return null;
  if (!latest) return <Earlier handBacks={handBacks} />;
  return (
    <>
      <Notice tone="amber" title={<By handBack={first} />}>
        <p className="whitespace-pre-line">{first.comment}</p>
      </Notice>
      {rest.length > 0 && <Earlier handBacks={rest} />}
    </>
  );
}

/** Those before, folded. */
function Earlier({ handBacks }: Pick<Props, "handBacks">) {
  const t = useTranslations("approve.backs");
  return (
    <Disclosure summary={t("earlier", { count: handBacks.length })}>
      <ul className="grid gap-2">
        {handBacks.map((one) => (
          <li key={one.id} className="border-l-2 border-line-strong pl-3">
            <p className="font-medium">
              <By handBack={one} />
            </p>
            <p className="whitespace-pre-line">{one.comment}</p>
          </li>
        ))}
      </ul>
    </Disclosure>
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
