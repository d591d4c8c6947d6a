import { expect, test } from "vitest";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { knownNames, targetFor } from "./queries/target.ts";
import { testTarget } from "./test-target.ts";

useDatabase({ seeded: true });

const targetOfUnit = (unit: string, directive: string) => targetFor(db(), { plan: "tu-son-2023", directive, unit });

test.each([
  ["dinh-bang", "25-NQ/TW", "ward_party_committee"],
  ["noi-vu", "819-QD-TU", "office_department"],
  ["mttq", "218-QĐ/TW", "fatherland_front"],
  ["dang-uy-quan-su", "25-nq-tw", "attached_party_committee"],
])("%s is asked for %s what its kind is asked", async (unit, directive, kind) => {
  const target = await targetOfUnit(unit, directive);
  const wanted = testTarget(kind, target?.directive ?? "");
  expect(target?.items.map(({ code, number, level, parentTitle }) => [code, number, level, parentTitle])).toEqual(
    wanted.items.map(({ code, number, level, parentTitle }) => [code, number, level, parentTitle]),
  );
  expect(target?.items.map(({ addressees }) => [...addressees].sort())).toEqual(
    wanted.items.map(({ addressees }) => [...addressees].sort()),
  );
  expect(target?.others?.map(({ code }) => code)).toEqual(wanted.others?.map(({ code }) => code));
  expect(target?.indicators.map(({ code }) => code).sort()).toEqual(wanted.indicators.map(({ code }) => code).sort());
  expect(target).toMatchObject({ years: wanted.years, writer: wanted.writer, level: wanted.level });
});

test("a name that is not known gives nothing, and which it is can be told", async () => {
  expect(await targetOfUnit("khong-co", "25-NQ/TW")).toBeNull();
  expect(await knownNames(db(), { plan: "tu-son-2023", directive: "25-NQ-TW", unit: "khong-co" })).toEqual({
    plan: true,
    directive: true,
    unit: false,
  });
});
