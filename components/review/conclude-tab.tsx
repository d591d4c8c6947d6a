import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import type { ConclusionView, ReviewPage } from "#lib/review/types.ts";
import { Accept, Release, Reopen, Return } from "./conclude-forms.tsx";
import { FlagNote } from "./flag-note.tsx";
import { placeHref } from "./item-place.ts";
import { Letter } from "./letter.tsx";

type Props = {
  page: ReviewPage;
  conclusion: ConclusionView;
  from: string | undefined;
  /** Parts that were given to somebody and are not read yet. */
  undone: ReactNode;
  work: ReactNode;
};

/** The conclusion: accept, or return with a new deadline and the list the unit will read; for a reviewer who does not conclude, who does. */
export function ConcludeTab({ page, conclusion, from, undone, work }: Props) {
  const t = useTranslations("review.conclude");
  const concludes = page.accept.mine || page.reopen.mine;
  const flagged = page.flags.length > 0;
  return (
    <Grid columns="main-side">
      <Stack gap={4}>
        {concludes && undone}
        {page.sendBack.mine && flagged && <Return page={page} conclusion={conclusion} from={from} />}
        {page.reopen.mine && <Reopen page={page} conclusion={conclusion} />}
        {flagged && <Flags page={page} conclusion={conclusion} from={from} />}
        {page.accept.mine && <Accept page={page} />}
        {page.sendBack.mine && !flagged && (
          <Card title={t("return")}>
            <p className="text-ink-2">{t("noFlags")}</p>
          </Card>
        )}
        {!concludes && <p className="muted">{page.mayFlag ? t("headsHint") : t("nothing")}</p>}
      </Stack>
      <Stack gap={4}>
        <Card title={t("heads")}>
          <ul>
            {page.heads.map((head) => (
              <li key={head}>{head}</li>
            ))}
          </ul>
        </Card>
        {work}
        {page.mayRelease && <Release page={page} from={from} />}
      </Stack>
    </Grid>
  );
}

/** Flags of all reviewers gathered: as the unit will read them, and one by one to be changed. */
function Flags({ page, conclusion, from }: Pick<Props, "page" | "conclusion" | "from">) {
  const t = useTranslations("review.conclude");
  return (
    <Card title={t("preview", { count: page.flags.length })}>
      <div className="grid gap-4">
        <Letter page={page} letter={conclusion.letter} dueOn={conclusion.proposedDueOn} />
        <Disclosure summary={t("flags", { count: page.flags.length })}>
          <div className="grid gap-2.5">
            {conclusion.letter.map((flag) => (
              <FlagNote
                key={flag.id}
                flag={flag}
                mayChange={page.mayFlag}
                changeHref={placeHref(page.reportId, flag, from)}
                withPlace
              />
            ))}
          </div>
        </Disclosure>
      </div>
    </Card>
  );
}
