import { useTranslations } from "next-intl";
import { Blocks } from "#components/report/blocks.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { inheritSection } from "#lib/report/section/actions.ts";
import type { Inherited } from "#lib/report/section/inherited.ts";

type InheritProps = { reportId: string; outlineItemId: string; sources: readonly Inherited[] };

/** What the units that became this one had written here: to be read, and taken over with one press. Nothing where nothing is left. */
export function InheritForms({ reportId, outlineItemId, sources }: InheritProps) {
  const t = useTranslations("amendment");
  if (sources.length === 0) return null;
  return (
    <section aria-label={t("inherit.title")} className="grid gap-3 rounded-box border border-line bg-paper p-4">
      <h2 className="font-semibold">{t("inherit.title")}</h2>
      {sources.map((source) => (
        <div key={source.reportId} className="grid gap-2">
          <Disclosure summary={t("inherit.of", { unit: source.unit })}>
            <div className="font-serif">
              <Blocks blocks={source.blocks} />
            </div>
          </Disclosure>
          <ActionForm
            action={inheritSection}
            idempotencyKey={newId()}
            hidden={{ reportId, outlineItemId, fromReportId: source.reportId }}
            label={t("inherit.take", { unit: source.unit })}
          >
            <SubmitButton look="plain">{t("inherit.take", { unit: source.unit })}</SubmitButton>
          </ActionForm>
        </div>
      ))}
    </section>
  );
}
