import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Checkbox, Field, Input, Select } from "#components/ui/fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type Permission, permissions } from "#lib/access/policy.ts";
import { permissionWords } from "#lib/access/policy-labels.ts";
import { removeOneLevel, removeOneUnitKind, saveOneLevel, saveOneUnitKind } from "#lib/organisation/level/actions.ts";
import { labels } from "#lib/organisation/level/labels.ts";
import { desks, documentForms, indicatorKinds } from "#lib/organisation/level/schema.ts";
import { newId } from "#lib/platform/ids.ts";

type Choice = { value: string; label: string };
type Level = { code: string; rank: number; nameVi: string; nameEn: string };

/** The code is chosen once: it stays when the names change. */
function CodeField({ code }: { code: string | undefined }) {
  const t = useTranslations("admin");
  if (code !== undefined) return null;
  return (
    <Field name="code" label={t("levels.code")} hint={t("levels.codeHint")} required>
      <Input autoComplete="off" />
    </Field>
  );
}

function NamesFields({ nameVi, nameEn }: { nameVi: string | undefined; nameEn: string | undefined }) {
  const t = useTranslations("admin");
  return (
    <>
      <Field name="nameVi" label={t("levels.nameVi")} required>
        <Input defaultValue={nameVi} />
      </Field>
      <Field name="nameEn" label={t("levels.nameEn")} required>
        <Input defaultValue={nameEn} />
      </Field>
    </>
  );
}

/** A new level, or another name or place of one. */
export function LevelForm({ level, nextRank }: { level: Level | null; nextRank: number }) {
  const t = useTranslations("admin");
  const title = level === null ? t("levels.addLevel") : t("levels.changeLevel", { name: level.nameVi });
  return (
    <ActionForm
      action={saveOneLevel}
      idempotencyKey={newId()}
      hidden={level === null ? {} : { code: level.code }}
      label={title}
      resetWhenDone={level === null}
    >
      <CodeField code={level?.code} />
      <NamesFields nameVi={level?.nameVi} nameEn={level?.nameEn} />
      <Field name="rank" label={t("levels.rank")} hint={t("levels.rankHint")} required>
        <Input inputMode="numeric" defaultValue={String(level?.rank ?? nextRank)} />
      </Field>
      <div>
        <SubmitButton look={level === null ? "plain" : "go"}>{t("levels.save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

type Kind = {
  code: string;
  nameVi: string;
  nameEn: string;
  levelCode: string;
  desk: string;
  documentForm: string;
  indicatorKinds: readonly string[];
  sort: number;
};

/** A desk as the access table calls it. */
const opening = (desk: string): Permission | undefined =>
  permissions.find((permission) => permission === `desk.${desk}`);

/** A new kind of unit, or another setting of one: names, level, desk, document form, whom it answers for. */
export function UnitKindForm({
  kind,
  levels,
  nextSort,
}: {
  kind: Kind | null;
  levels: readonly Choice[];
  nextSort: number;
}) {
  const t = useTranslations("admin");
  const locale = useLocale() === "en" ? "en" : "vi";
  const choose = kind === null ? { placeholder: t("grant.choose") } : {};
  const title = kind === null ? t("levels.addKind") : t("levels.changeKind", { name: kind.nameVi });
  const deskWords = (desk: string) => {
    const permission = opening(desk);
    return permission ? permissionWords[permission][locale] : desk;
  };
  return (
    <ActionForm
      action={saveOneUnitKind}
      idempotencyKey={newId()}
      hidden={kind === null ? {} : { code: kind.code }}
      label={title}
      resetWhenDone={kind === null}
    >
      <CodeField code={kind?.code} />
      <NamesFields nameVi={kind?.nameVi} nameEn={kind?.nameEn} />
      <Field name="levelCode" label={t("levels.level")} required>
        <Select options={levels} defaultValue={kind?.levelCode} {...choose} />
      </Field>
      <Field name="desk" label={t("levels.desk")} hint={t("levels.deskHint")} required>
        <Select
          options={desks.map((desk) => ({ value: desk, label: deskWords(desk) }))}
          defaultValue={kind?.desk}
          {...choose}
        />
      </Field>
      <Field name="documentForm" label={t("levels.form")} required>
        <Select
          options={documentForms.map((form) => ({ value: form, label: labels.documentForm[form][locale] }))}
          defaultValue={kind?.documentForm}
          {...choose}
        />
      </Field>
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-medium">{t("levels.answers")}</legend>
        {indicatorKinds.map((letter) => (
          <Checkbox
            key={letter}
            name="indicatorKinds"
            value={letter}
            label={`${letter} · ${labels.indicatorKind[letter][locale]}`}
            defaultChecked={kind?.indicatorKinds.includes(letter) ?? false}
          />
        ))}
      </fieldset>
      <Field name="sort" label={t("levels.sort")} required>
        <Input inputMode="numeric" defaultValue={String(kind?.sort ?? nextSort)} />
      </Field>
      <div>
        <SubmitButton look={kind === null ? "plain" : "go"}>{t("levels.save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Takes out a level or a kind that nothing uses. */
export function RemoveButton({ what, code }: { what: "level" | "kind"; code: string }) {
  const t = useTranslations("admin");
  return (
    <ActionForm
      action={what === "level" ? removeOneLevel : removeOneUnitKind}
      idempotencyKey={newId()}
      hidden={{ code }}
      className=""
    >
      <SubmitButton look="plain" small>
        {t("levels.remove")}
      </SubmitButton>
    </ActionForm>
  );
}
