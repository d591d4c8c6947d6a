import { useTranslations } from "next-intl";
import "./review.css";
import { Blocks } from "#components/report/blocks.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Anchor, TextLink } from "#components/ui/link.tsx";
import { Sheet } from "#components/ui/sheet.tsx";
import { GuidanceBeside } from "#components/plan/guidance/guidance-note.tsx";
import { reviewHref } from "#lib/review/address.ts";
import type { ReviewPage, SectionView } from "#lib/review/types.ts";
import { Difference } from "./difference.tsx";

type Props = {
  page: ReviewPage;
  section: SectionView;
  block: string | undefined;
  from: string | undefined;
};

/** A section as paper: the plan's requirement over it, flags in its margin, what changed since the last review under it. */
export function SectionPaper({ page, section, block, from }: Props) {
  const t = useTranslations("review.text");
  const flagged = Object.fromEntries(
    section.flags.flatMap((flag) => (flag.blockId === null ? [] : [[flag.blockId, t("flagged")]])),
  );
  const look = { item: section.id, from };
  return (
    <div className="grid gap-2.5">
      <Sheet title={`${section.number} ${section.title}`} hint={<Requirement section={section} />}>
        {section.blocks.length === 0 ? (
          <p className="muted">{t("empty")}</p>
        ) : (
          <div className="review-paper">
            <Blocks
              blocks={section.blocks}
              figures={section.figures}
              flagged={flagged}
              under={section.number}
              blockAnchor={(id) => `b-${id}`}
              margin={(id, place) => (
                <Margin page={page} section={section} block={block} from={from} id={id} place={place} />
              )}
            />
          </div>
        )}
      </Sheet>
      {section.difference && (
        <Disclosure summary={t("compare")} look="button">
          <Difference blocks={section.difference} />
        </Disclosure>
      )}
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-s">
        <TextLink href={reviewHref(page.reportId, { ...look, tab: "beside" })}>{t("beside")}</TextLink>
        {page.returnedBefore && (
          <TextLink href={reviewHref(page.reportId, { ...look, tab: "beside", beside: "last" })}>
            {t("besideLast")}
          </TextLink>
        )}
      </p>
    </div>
  );
}

/** What the plan asks here, in its own words, with the guidance that holds for it. */
function Requirement({ section }: { section: SectionView }) {
  const t = useTranslations("review.text");
  return (
    <>
      <p>
        <b>{t("requirement")}:</b> {section.requirement === "" ? section.title : section.requirement}
      </p>
      {section.guidance.length > 0 && (
        <div className="mt-2">
          <Disclosure
            summary={t("guidance", { count: section.guidance.length, unit: section.guidance[0]?.unit ?? "" })}
          >
            <div className="grid gap-2">
              <GuidanceBeside notes={section.guidance} />
            </div>
          </Disclosure>
        </div>
      )}
    </>
  );
}

type MarginProps = Props & { id: string; place: number };

/** Beside a passage: its flags, each leading to its note, and the way to flag it. */
function Margin({ page, section, block, from, id, place }: MarginProps) {
  const t = useTranslations("review.text");
  const flags = section.flags.filter((flag) => flag.blockId === id);
  return (
    <span className="review-marks screen no-print">
      {flags.length > 0 && (
        <Anchor href={`#flag-${flags[0]?.id ?? ""}`} className="review-mark has num">
          <span aria-hidden="true">◀ {flags.length}</span>
          <span className="sr-only">{t("toFlags", { count: flags.length, place })}</span>
        </Anchor>
      )}
      {page.mayFlag && (
        <Anchor
          href={reviewHref(page.reportId, { tab: "text", item: section.id, block: id, from }, "flag")}
          className="review-mark"
          data-flag-block={id}
          {...(id === block ? { "aria-current": "true" as const } : {})}
        >
          <Icon name="plus" size={14} />
          <span className="sr-only">{t("flagPassage", { place })}</span>
        </Anchor>
      )}
    </span>
  );
}
