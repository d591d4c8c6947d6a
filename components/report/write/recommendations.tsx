import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field, Input, Select, Textarea } from "#components/ui/fields.tsx";
import { Grid } from "#components/ui/layout.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { OrderButtons } from "#components/ui/order-buttons.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import {
  moveRecommendation,
  removeRecommendation,
  saveRecommendation,
  stateNone,
} from "#lib/recommendation/actions.ts";
import type { Addressees, OpenSection, RecommendationNote } from "#lib/report/section/types.ts";

type Props = {
  reportId: string;
  section: OpenSection;
  /** The name of the item's level. */
  level: string;
  addressees: Addressees;
  /** What shows a recommendation, under it. */
  evidence?: ((recommendationId: string, place: number) => ReactNode) | undefined;
};

/** The recommendations of an item, each a record of its own; the list in the text follows them. */
export function Recommendations(props: Props) {
  const { reportId, section, level, addressees } = props;
  const t = useTranslations("write.recommendations");
  const list = section.recommendationList;
  return (
    <Card title={t("title", { count: list.length, to: level })} id="recommendations">
      <div className="grid gap-4">
        <datalist id="bodies">
          {addressees.bodies.map((body) => (
            <option key={body} value={body} />
          ))}
        </datalist>
        {list.length > 0 && (
          <ol className="grid gap-4">
            {list.map((one, index) => (
              <One key={one.id} {...props} one={one} place={index + 1} />
            ))}
          </ol>
        )}
        {list.length === 0 && <p className="text-ink-2">{t("none")}</p>}
        {section.writable && <Add {...props} />}
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

type OneProps = Props & { one: RecommendationNote; place: number };

function One(props: OneProps) {
  const { section, one, place, addressees } = props;
  const t = useTranslations("write.recommendations");
  const level = addressees.levels.find(({ code }) => code === one.level)?.name ?? one.level;
  const to = [one.body, one.level === addressees.own ? null : level].filter((part) => part !== null).join(", ");
  return (
    <li id={`m-${one.id}`} className="grid gap-2 border-b border-line pb-4">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          {to !== "" && <p className="text-s text-ink-3">{t("to", { to })}</p>}
          <p className="whitespace-pre-line">
            <b className="num">{place}.</b> {one.text}
          </p>
        </div>
        {section.writable && section.recommendationList.length > 1 && <Order {...props} />}
      </div>
      {one.ground && <p className="text-s text-ink-3">{t("groundIs", { ground: one.ground })}</p>}
      <Returned section={section} one={one} />
      {props.evidence?.(one.id, place)}
      {section.writable && <Change {...props} />}
    </li>
  );
}

/** What was returned at this very recommendation, with the way to the note where it is answered. */
function Returned({ section, one }: Pick<OneProps, "section" | "one">) {
  const t = useTranslations("write.recommendations");
  return section.notes
    .filter((note) => note.recommendationId === one.id)
    .map((note) => (
      <p key={note.id} className="flagged py-1">
        <TextLink href={`#note-${note.id}`}>{t("returned")}</TextLink>{" "}
        <span className="whitespace-pre-line">{note.words}</span>
      </p>
    ));
}

function Order({ reportId, section, one, place }: OneProps) {
  const t = useTranslations("write.recommendations");
  return (
    <OrderButtons
      action={moveRecommendation}
      idempotencyKey={newId()}
      hidden={{ reportId, recommendationId: one.id }}
      label={t("order", { place })}
      words={{ up: t("up", { place }), down: t("down", { place }) }}
      first={place === 1}
      last={place === section.recommendationList.length}
    />
  );
}

function Texts({ one, addressees }: { one?: RecommendationNote; addressees: Addressees }) {
  const t = useTranslations("write.recommendations");
  return (
    <>
      <Grid columns={2}>
        <Field name="level" label={t("level")}>
          <Select
            options={addressees.levels.map(({ code, name }) => ({ value: code, label: name }))}
            defaultValue={one?.level ?? addressees.own}
          />
        </Field>
        <Field name="body" label={t("body")} hint={t("bodyHint")}>
          <Input list="bodies" maxLength={300} {...(one?.body ? { defaultValue: one.body } : {})} />
        </Field>
      </Grid>
      <Field name="text" label={t("text")} hint={t("textHint")} required>
        <Textarea rows={3} grow {...(one ? { defaultValue: one.text } : {})} />
      </Field>
      <Field name="ground" label={t("ground")} hint={t("groundHint")}>
        <Textarea rows={2} grow {...(one?.ground ? { defaultValue: one.ground } : {})} />
      </Field>
    </>
  );
}

function Add({ reportId, section, addressees }: Props) {
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
        <Texts addressees={addressees} />
        <div>
          <SubmitButton look="plain">{t("save")}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}

function Change({ reportId, section, one, place, addressees }: OneProps) {
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
            <Texts one={one} addressees={addressees} />
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
