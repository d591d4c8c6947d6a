import { useTranslations } from "next-intl";
import { EvidenceList } from "#components/report/evidence/evidence-list.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { type EvidencePlace, placeKey } from "#lib/report/evidence/rules.ts";
import type { EvidenceByPlace } from "#lib/report/evidence/types.ts";

type RecordEvidenceProps = {
  reportId: string;
  place: EvidencePlace;
  evidence: EvidenceByPlace;
  open: boolean;
  /** What it shows, for those who listen. */
  of: string;
};

/** What shows one record of a list: folded, so that the list stays a list; the line says how many files there are. */
export function RecordEvidence({ reportId, place, evidence, open, of }: RecordEvidenceProps) {
  const t = useTranslations("write.evidence");
  const items = evidence[placeKey(place)] ?? [];
  if (!open && items.length === 0) return null;
  return (
    <div className="text-s">
      <Disclosure summary={items.length === 0 ? t("add", { of }) : t("count", { count: items.length, of })}>
        <EvidenceList reportId={reportId} place={place} items={items} open={open} of={of} bare />
      </Disclosure>
    </div>
  );
}
