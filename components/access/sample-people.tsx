import { useLocale, useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import { Table } from "#components/ui/table.tsx";
import { labels } from "#lib/access/labels.ts";
import type { Role } from "#lib/access/types.ts";

type Person = { id: string; name: string; title: string; roles: readonly Role[] };
type Body = { unitId: string; unitName: string; desk: string; people: readonly Person[] };

/** The families of bodies in two columns of about the same height: who writes; who leads, decides and watches. */
const COLUMNS = [
  ["ward", "department", "council"],
  ["commission", "leaders", "coordination", "front", "province", "admin", "auditor"],
] as const;
type FamilyName = (typeof COLUMNS)[number][number];

/**
 * "Vào vai": the sample people by body; one click signs in. One plain form with a button per person, so that it works
 * before any JavaScript.
 */
export function SamplePeople({ bodies }: { bodies: readonly Body[] }) {
  const t = useTranslations("access");
  return (
    <form method="post" action="/api/sign-in/sample" aria-label={t("sample.title")}>
      <Grid columns={2}>
        {COLUMNS.map((families) => (
          <Stack key={families[0]}>
            {families.map((family) => (
              <Family key={family} family={family} rows={bodies.filter((body) => body.desk === family)} />
            ))}
          </Stack>
        ))}
      </Grid>
    </form>
  );
}

function Family({ family, rows }: { family: FamilyName; rows: readonly Body[] }) {
  const t = useTranslations("access");
  if (rows.length === 0) return null;
  return (
    <Card title={t(`family.${family}`)} level={3} flush>
      <Table
        caption={t(`family.${family}`)}
        rows={rows}
        rowKey={(body) => `${family}-${body.unitId}`}
        columns={[
          { key: "unit", head: t("sample.unit"), primary: true, share: "third", cell: (body) => body.unitName },
          { key: "people", head: t("sample.people"), cell: (body) => <Parts people={body.people} /> },
        ]}
      />
    </Card>
  );
}

function Parts({ people }: { people: readonly Person[] }) {
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <ul className="flex flex-wrap gap-2">
      {people.map((person) => (
        <li key={person.id}>
          <button
            type="submit"
            name="person"
            value={person.id}
            title={person.title}
            className="grid min-h-11 rounded-box border border-line-strong bg-paper px-3 py-1 text-left leading-tight hover:border-ink-3 hover:bg-ground"
          >
            <span className="font-medium">{person.name}</span>
            <span className="text-s text-ink-3">
              {person.roles.map((role) => labels.role[role][locale]).join(", ")}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
