import { useTranslations } from "next-intl";
import type { Option } from "#components/ui/fields.tsx";
import { Stack } from "#components/ui/layout.tsx";
import type { PlanDraft } from "#lib/plan/draft/schema.ts";
import { flatten } from "#lib/plan/draft/tree.ts";
import { OutlineEditor } from "./outline-editor.tsx";

type Props = { draft: PlanDraft; kinds: readonly Option[]; levels: readonly Option[] };

/** Step 5: what every report has to say, as a tree. */
export function OutlineStep({ draft, kinds, levels }: Props) {
  const t = useTranslations("plan-draft.outline");
  const words = {
    up: t("up"),
    down: t("down"),
    indent: t("indent"),
    outdent: t("outdent"),
    add: t("add"),
    remove: t("remove"),
    item: t("item"),
    number: t("number"),
    text: t("text"),
    answerable: t("answerable"),
    more: t("more"),
    level: t("level"),
    noLevel: t("noLevel"),
    kinds: t("kinds"),
    leastWords: t("leastWords"),
    addLast: t("addLast"),
  };
  return (
    <Stack gap={4}>
      <p className="text-s text-ink-3">{t("keys")}</p>
      <OutlineEditor items={flatten(draft.outline)} choices={{ kinds, levels, words }} />
    </Stack>
  );
}
