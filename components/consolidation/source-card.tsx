import type { getTranslations } from "next-intl/server";
import { Blocks } from "#components/report/blocks.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Checkbox } from "#components/ui/fields.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { takeOver } from "#lib/consolidation/actions.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Block } from "#lib/report/section/block.ts";
import { blockText } from "#lib/report/section/plain.ts";
import type { FiguresInText } from "#lib/report/types.ts";

type Translate = Awaited<ReturnType<typeof getTranslations<"compose">>>;
type Source = {
  reportId: string;
  versionId: string;
  unit: string;
  kindName: string;
  blocks: Block[];
  figures: Record<string, string>;
  used: string[];
};

const vietnamese = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 4 });
const inText = (figures: Record<string, string>): FiguresInText =>
  Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, { value: vietnamese.format(Number(value)) }]));
const shorten = (text: string): string => (text.length > 90 ? `${text.slice(0, 90)}…` : text);

/** One accepted report's answer to the item, to be read and taken over passage by passage. */
export function SourceCard({
  source,
  reportId,
  itemId,
  mayWrite,
  t,
}: {
  source: Source;
  reportId: string;
  itemId: string;
  mayWrite: boolean;
  t: Translate;
}) {
  const used = source.blocks.filter((block) => source.used.includes(block.id)).length;
  return (
    <SideNote
      title={<TextLink href={`/reports/${source.reportId}`}>{source.unit}</TextLink>}
      by={used > 0 ? t("usedOf", { used, total: source.blocks.length }) : t("notUsed", { kind: source.kindName })}
      {...(used > 0 ? { tone: "green" as const } : {})}
    >
      <Disclosure summary={shorten(source.blocks[0] ? blockText(source.blocks[0]) : "")}>
        <div className="font-serif text-l">
          <Blocks blocks={source.blocks} figures={inText(source.figures)} />
        </div>
      </Disclosure>
      {mayWrite ? (
        <ActionForm
          action={takeOver}
          idempotencyKey={newId()}
          label={t("takeFrom", { unit: source.unit })}
          hidden={{ reportId, outlineItemId: itemId, sourceVersionId: source.versionId, sourceOutlineItemId: itemId }}
          className="grid gap-2"
        >
          <fieldset className="grid gap-1">
            <legend className="sr-only">{t("passagesOf", { unit: source.unit })}</legend>
            {source.blocks.map((block, index) => (
              <Checkbox
                key={block.id}
                name="sourceBlockIds"
                value={block.id}
                label={t("passage", { number: index + 1 })}
                hint={source.used.includes(block.id) ? t("passageUsed") : shorten(blockText(block))}
              />
            ))}
          </fieldset>
          <SubmitButton look="plain" small>
            {t("take")}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </SideNote>
  );
}
