import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";
import { Row } from "#components/ui/layout.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Table } from "#components/ui/table.tsx";
import { labels } from "#lib/organisation/level/labels.ts";
import { documentForms } from "#lib/organisation/level/schema.ts";
import { RemoveButton } from "./level-forms.tsx";

type Level = { code: string; rank: number; nameVi: string; nameEn: string; kinds: number; used: boolean };

/** The levels, top first; one that is used can be renamed only. */
export function LevelTable({ levels }: { levels: readonly Level[] }) {
  const t = useTranslations("admin");
  const english = useLocale() === "en";
  return (
    <Table
      caption={t("levels.levels")}
      rows={levels}
      rowKey={(level) => level.code}
      columns={[
        {
          key: "name",
          head: t("levels.level"),
          primary: true,
          cell: (level) => (
            <div>
              <b className="font-medium">{english ? level.nameEn : level.nameVi}</b>
              <span className="block text-s text-ink-3">{level.code}</span>
            </div>
          ),
        },
        {
          key: "rank",
          head: t("levels.rank"),
          align: "end",
          cell: (level) => <span className="num">{level.rank}</span>,
        },
        {
          key: "kinds",
          head: t("levels.kinds"),
          align: "end",
          cell: (level) => <span className="num">{level.kinds}</span>,
        },
        { key: "act", head: t("levels.act"), act: true, cell: (level) => <Acts what="level" {...level} /> },
      ]}
    />
  );
}

type Kind = {
  code: string;
  nameVi: string;
  nameEn: string;
  levelVi: string;
  levelEn: string;
  documentForm: string;
  indicatorKinds: readonly string[];
  units: number;
  used: boolean;
};

/** The kinds of unit by level: their document form, whom they answer for, how many units there are. */
export function KindTable({ kinds }: { kinds: readonly Kind[] }) {
  const t = useTranslations("admin");
  const locale = useLocale() === "en" ? "en" : "vi";
  const form = (code: string) => {
    const known = documentForms.find((one) => one === code);
    return known ? labels.documentForm[known][locale] : code;
  };
  return (
    <Table
      caption={t("levels.kindsTitle")}
      rows={kinds}
      rowKey={(kind) => kind.code}
      columns={[
        {
          key: "name",
          head: t("unit.kind"),
          primary: true,
          cell: (kind) => (
            <div>
              <b className="font-medium">{locale === "en" ? kind.nameEn : kind.nameVi}</b>
              <span className="block text-s text-ink-3">{locale === "en" ? kind.levelEn : kind.levelVi}</span>
            </div>
          ),
        },
        { key: "form", head: t("levels.form"), cell: (kind) => form(kind.documentForm) },
        {
          key: "answers",
          head: t("levels.letters"),
          nowrap: true,
          cell: (kind) => kind.indicatorKinds.join(", ") || "–",
        },
        {
          key: "units",
          head: t("tabs.units"),
          align: "end",
          cell: (kind) => (
            <TextLink href={`/desk/admin/units?q=${encodeURIComponent(kind.nameVi)}`} quiet>
              {kind.units}
            </TextLink>
          ),
        },
        { key: "act", head: t("levels.act"), act: true, cell: (kind) => <Acts what="kind" {...kind} /> },
      ]}
    />
  );
}

function Acts({ what, code, nameVi, used }: { what: "level" | "kind"; code: string; nameVi: string; used: boolean }) {
  const t = useTranslations("admin");
  return (
    <Row>
      <ButtonLink href={`/desk/admin/levels?${what}=${encodeURIComponent(code)}#${what}`} small>
        <span aria-hidden="true">{t("levels.edit")}</span>
        <span className="sr-only">{t("levels.editNamed", { name: nameVi })}</span>
      </ButtonLink>
      {!used && <RemoveButton what={what} code={code} />}
    </Row>
  );
}
