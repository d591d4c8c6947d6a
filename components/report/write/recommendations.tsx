import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field, Textarea } from "#components/ui/fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { removeRecommendation, saveRecommendation, stateNone } from "#lib/recommendation/actions.ts";
import type { OpenSection, RecommendationNote } from "#lib/report/section/types.ts";

type Props = { reportId: string; section: OpenSection; level: string };

/** The recommendations of an item, each a record of its own; the list in the text follows them. */
export function Recommendations({ reportId, section, level }: Props) {
  const t = useTranslations("write.recommendations");
  const list = section.recommendationList;
  return (
    <Card title={t("title", { count: list.length, to: level })} id="recommendations">
      <div className="grid gap-4">
        {list.length > 0 && (
          <ol className="grid gap-4">
            {list.map((one, index) => (
              <li key={one.id} className="grid gap-2 border-b border-line pb-4">
                <p className="whitespace-pre-line">
                  <b className="num">{index + 1}.</b> {one.text}
                </p>
                {one.ground && <p className="text-s text-ink-3">{t("groundIs", { ground: one.ground })}</p>}
                {section.writable && <Change reportId={reportId} section={section} one={one} place={index + 1} />}
              </li>
            ))}
          </ol>
        )}
        {list.length === 0 && <p className="text-ink-2">{t("none")}</p>}
        {section.writable && <Add reportId={reportId} section={section} />}
        {section.writable && list.length === 0 && section.words === 0 && (
          <ActionForm
            action={stateNone}
            idempotencyKey={newId()}
            hidden={{ reportId, outlineItemId: section.id }}
            label={t("stateNone")}
          >
            <div>
              <SubmitButton look="plain">{t("stateNone")}</SubmitButton>
            </div>
          </ActionForm>
        )}
      </div>
    </Card>
  );
}

function Texts({ one }: { one?: RecommendationNote }) {
  const t = useTranslations("write.recommendations");
  return (
    <>
      <Field name="text" label={t("text")} hint={t("textHint")} required>
        <Textarea rows={3} grow {...(one ? { defaultValue: one.text } : {})} />
      </Field>
      <Field name="ground" label={t("ground")} hint={t("groundHint")}>
        <Textarea rows={2} grow {...(one?.ground ? { defaultValue: one.ground } : {})} />
      </Field>
    </>
  );
}

function Add({ reportId, section }: Omit<Props, "level">) {
  const t = useTranslations("write.recommendations");
  return (
    <Disclosure summary={t("add")} look="button" open={section.recommendationList.length === 0}>
      <ActionForm
        action={saveRecommendation}
        idempotencyKey={newId()}
        hidden={{ reportId, outlineItemId: section.id }}
        label={t("add")}
        resetWhenDone
      >
        <Texts />
        <div>
          <SubmitButton look="plain">{t("save")}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}

type ChangeProps = Omit<Props, "level"> & { one: RecommendationNote; place: number };

function Change({ reportId, section, one, place }: ChangeProps) {
  const t = useTranslations("write.recommendations");
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1 basis-60">
        <Disclosure summary={t("edit", { place })}>
          <ActionForm
            action={saveRecommendation}
            idempotencyKey={newId()}
            hidden={{ reportId, outlineItemId: section.id, recommendationId: one.id }}
            label={t("edit", { place })}
          >
            <Texts one={one} />
            <div>
              <SubmitButton look="plain">{t("save")}</SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      </div>
      <ActionForm
        action={removeRecommendation}
        idempotencyKey={newId()}
        hidden={{ reportId, recommendationId: one.id }}
        label={t("remove", { place })}
      >
        <SubmitButton look="quiet" small>
          {t("remove", { place })}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
