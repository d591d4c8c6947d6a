import { useTranslations } from "next-intl";
import { WorkColumns } from "#components/ui/work-columns.tsx";
import { lineMarks } from "#lib/plan/import/line-marks.ts";
import type { Understood } from "#lib/plan/import/understood.ts";
import { AboutGroup } from "./about-group.tsx";
import { CreateForm } from "./create-form.tsx";
import { DirectivesGroup } from "./directives-group.tsx";
import { DocumentLines } from "./document-lines.tsx";
import { FindingsGroup, UnresolvedGroup } from "./findings-group.tsx";
import { LeadsGroup, ListGroup } from "./leads-group.tsx";
import { MilestonesGroup } from "./milestones-group.tsx";
import { OutlineGroup } from "./outline-group.tsx";
import type { Pen } from "./row-box.tsx";
import { UnitsGroup } from "./units-group.tsx";

/** The document on the left, what was understood of it on the right, to be corrected in place. */
export function Review({ pen, understood }: { pen: Pen; understood: Understood }) {
  const t = useTranslations("plan-import");
  const both = { pen, understood };
  return (
    <WorkColumns
      shape="beside"
      labels={{ aside: t("understood") }}
      aside={
        <div id="understood" className="grid scroll-mt-24 gap-2.5">
          {pen.open && <CreateForm importId={pen.importId} understood={understood} />}
          <FindingsGroup understood={understood} />
          <UnitsGroup {...both} />
          <AboutGroup {...both} />
          <DirectivesGroup {...both} />
          <MilestonesGroup {...both} />
          <LeadsGroup {...both} />
          <ListGroup {...both} list="monitors" />
          <ListGroup {...both} list="reporters" />
          <OutlineGroup {...both} />
          <ListGroup {...both} list="distribution" />
          <UnresolvedGroup understood={understood} />
        </div>
      }
    >
      <section aria-label={t("document")} id="document">
        <DocumentLines lines={understood.lines} marks={lineMarks(understood.reading, understood.findings)} />
      </section>
    </WorkColumns>
  );
}
