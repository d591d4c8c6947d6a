import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { formatInstant } from "#lib/platform/time.ts";
import type { Held, ReviewWork } from "#lib/review/assignment/types.ts";
import { AssignItems, AssignWhole, TakeItems, TakeWhole } from "./assign-forms.tsx";
import { DoneForm, DoneMark, FlagsOf } from "./part-note.tsx";
import { TakeOverForm } from "./take-over-form.tsx";

/** Who reviews a report and who reads which item of it, who is done, and the forms to change that. */
export function AssignmentCard({ work }: { work: ReviewWork }) {
  const t = useTranslations("queue.work");
  return (
    <SideNote title={t("title")} actions={<Acts work={work} />}>
      <Whole work={work} />
      <Parts work={work} />
    </SideNote>
  );
}

/** Parts given out and not read yet, before a conclusion: it warns and forbids nothing. */
export function UndoneWarning({ work }: { work: ReviewWork }) {
  const t = useTranslations("queue.work");
  if (work.undone.length === 0) return null;
  const named = work.undone.map(({ place, name }) => t("warningPart", { place: place || t("wholeReport"), name }));
  return (
    <Notice tone="amber" title={t("warning", { count: work.undone.length })}>
      {t("warningHint", { parts: named.join(", ") })}
    </Notice>
  );
}

function Name({ held }: { held: Pick<Held, "name" | "mine"> }) {
  const t = useTranslations("queue.work");
  return (
    <span className="font-medium">
      {held.name}
      {held.mine && <span className="font-normal text-ink-3"> ({t("you")})</span>}
    </span>
  );
}

function Whole({ work }: { work: ReviewWork }) {
  const t = useTranslations("queue.work");
  const { whole, reviewer } = work;
  const who = reviewer ?? whole;
  if (who === null) return <p className="text-ink-2">{t("nobody")}</p>;
  return (
    <div className="grid gap-1">
      <p>
        <span className="text-ink-3">{t("who")}: </span>
        <Name held={who} /> · {reviewer === null ? t("assigned") : t("inHand")}
      </p>
      {whole !== null && (
        <>
          <p className="text-s text-ink-3">
            {t("by", { by: whole.by, at: formatInstant(whole.at) })}
            {whole.words !== null && <span className="block text-ink-2">{t("said", { words: whole.words })}</span>}
          </p>
          {reviewer !== null && (
            <div className="flex flex-wrap items-center gap-2">
              <DoneMark held={whole} />
              <DoneForm reportId={work.reportId} place="" outlineItemId={null} held={whole} />
            </div>
          )}
        </>
      )}
    </div>
  );
}

/** Items that are somebody's or bear flags; the others are whoever's who has the report. */
function Parts({ work }: { work: ReviewWork }) {
  const t = useTranslations("queue.work");
  const shown = work.items.filter((item) => item.held !== null || item.flags.length > 0);
  if (shown.length === 0 && work.figureFlags.length === 0)
    return <p className="text-s text-ink-3">{work.reviewer !== null && t("noParts")}</p>;
  return (
    <>
      <h3 className="mt-1 text-s text-ink-3">{t("parts")}</h3>
      <ul className="grid gap-2 border-t border-line pt-2">
        {shown.map((item) => (
          <li key={item.outlineItemId} className="grid gap-0.5">
            <span title={item.title}>
              <span className="font-medium">{item.number}</span>{" "}
              {item.held === null ? <span className="text-ink-3">{t("free")}</span> : <Name held={item.held} />}
            </span>
            {item.held !== null && (
              <span className="flex flex-wrap items-center gap-2">
                <DoneMark held={item.held} />
                {work.reviewer !== null && (
                  <DoneForm
                    reportId={work.reportId}
                    place={item.number}
                    outlineItemId={item.outlineItemId}
                    held={item.held}
                  />
                )}
              </span>
            )}
            <FlagsOf flags={item.flags} />
          </li>
        ))}
        {work.figureFlags.length > 0 && (
          <li>
            {t("figureFlags")}
            <FlagsOf flags={work.figureFlags} />
          </li>
        )}
      </ul>
    </>
  );
}

function Acts({ work }: { work: ReviewWork }) {
  const { may } = work;
  const who = work.reviewer ?? work.whole;
  return (
    <>
      {(may.take || may.giveBack) && <TakeWhole work={work} />}
      {may.takeOver && who !== null && <TakeOverForm small report={work} from={who} />}
      {may.assign && <AssignWhole work={work} />}
      {may.assign && <AssignItems work={work} />}
      {!may.assign && may.takeItems && <TakeItems work={work} personId={work.viewerId} />}
    </>
  );
}
