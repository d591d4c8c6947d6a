import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { Stack } from "#components/ui/layout.tsx";
import { type Column, Table } from "#components/ui/table.tsx";

type Figure = {
  code: string;
  nameVi: string;
  nameEn: string;
  unit: string;
  perYear: boolean;
  required: boolean;
  definition: string;
};
type Props = { directives: readonly { code: string; figures: readonly Figure[] }[]; locale: "vi" | "en" };
type Words = ReturnType<typeof useTranslations<"plan">>;

function columns(t: Words, locale: "vi" | "en"): Column<Figure>[] {
  return [
    {
      key: "name",
      head: t("indicator"),
      cell: (row) => (
        <>
          {row.code} · {locale === "en" ? row.nameEn : row.nameVi}
          {row.definition !== "" && <span className="block text-s text-ink-3">{row.definition}</span>}
        </>
      ),
      primary: true,
      share: "half",
    },
    { key: "unit", head: t("measure"), cell: (row) => row.unit },
    { key: "by", head: t("by"), cell: (row) => (row.perYear ? t("byYear") : t("byTotal")) },
    { key: "required", head: t("demand"), cell: (row) => (row.required ? t("required") : t("optional")) },
  ];
}

/** The figures that each directive asks for. */
export function PlanFigures({ directives, locale }: Props) {
  const t = useTranslations("plan");
  return (
    <Stack gap={4}>
      {directives.map(({ code, figures }) => (
        <Card key={code} id={code} flush title={code} end={t("figureCount", { count: figures.length })}>
          <Table
            caption={t("indicatorsCaption", { code })}
            columns={columns(t, locale)}
            rows={figures}
            rowKey={(row) => row.code}
          />
        </Card>
      ))}
    </Stack>
  );
}
