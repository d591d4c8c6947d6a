import { describe, expect, it } from "vitest";
import { dayIn, yesIn } from "./cell.ts";
import { checkPeople } from "./check-people.ts";
import { checkUnits } from "./check-units.ts";
import { columns } from "./columns.ts";
import { countRows, refusesTaking } from "./rules.ts";
import { readSheet, writeSheet } from "./sheet.ts";
import type { KnownUnit, SheetRow } from "./types.ts";

const city: KnownUnit = {
  id: "u1",
  path: "bac-ninh",
  name: "Tỉnh ủy Bắc Ninh",
  shortName: "Tỉnh ủy",
  kindCode: "province",
  symbol: "TU",
  placeName: "Bắc Ninh",
  validFrom: "2010-01-01",
  validTo: null,
  heldUntil: "9999-12-31",
};
const kinds = [
  { code: "province", nameVi: "Tỉnh ủy", nameEn: "Province committee" },
  { code: "commune", nameVi: "Đảng ủy xã", nameEn: "Commune committee" },
];

const unitRow = (line: number, cells: Record<string, string>): SheetRow => ({
  line,
  cells: {
    code: "",
    parent: "bac-ninh",
    name: "Đảng ủy xã Mẫu",
    shortName: "Mẫu",
    kind: "dang uy xa",
    symbol: "ĐU",
    placeName: "",
    validFrom: "1/7/2025",
    validTo: "",
    ...cells,
  },
});
const codesOf = (rows: readonly SheetRow[]) =>
  checkUnits(rows, { units: [city], kinds }).map((row) => [
    row.status,
    ...row.problems.map((one) => `${one.column} ${one.code}`),
  ]);

describe("a list of units", () => {
  it("takes a unit below one that stands, and one below a row of the same list, whichever comes first", () => {
    expect(codesOf([unitRow(2, { code: "chi-bo", parent: "bac-ninh/mau" }), unitRow(3, { code: "mau" })])).toEqual([
      ["NEW"],
      ["NEW"],
    ]);
  });

  it("names every row that is wrong and why", () => {
    expect(
      codesOf([
        unitRow(2, { code: "Mẫu Một" }),
        unitRow(3, { code: "mau", kind: "Sở" }),
        unitRow(4, { code: "mau", validFrom: "31/6/2025" }),
        unitRow(5, { code: "con", parent: "bac-ninh/mau" }),
        unitRow(6, { code: "chau", parent: "bac-ninh/mau/con" }),
        unitRow(7, { code: "khac", validTo: "1/1/2020", name: "" }),
      ]),
    ).toEqual([
      ["WRONG", "code roster.codeShape"],
      ["WRONG", "code roster.twice", "kind roster.noKind"],
      ["WRONG", "validFrom roster.noDay", "code roster.twice"],
      ["WRONG", "parent roster.noParent"],
      ["WRONG", "parent roster.noParent"],
      ["WRONG", "name roster.empty", "validTo roster.order"],
    ]);
  });

  it("changes place and days of a unit that stands, never its name or kind, nor its end while people hold roles", () => {
    const own = {
      code: "bac-ninh",
      parent: "",
      name: city.name,
      shortName: city.shortName,
      kind: "Tỉnh ủy",
      symbol: "TU",
      validFrom: "1/1/2010",
    };
    expect(codesOf([unitRow(2, own)])).toEqual([["SAME"]]);
    expect(codesOf([unitRow(2, { ...own, placeName: "Bắc Giang" })])).toEqual([["CHANGED"]]);
    expect(codesOf([unitRow(2, { ...own, name: "Tỉnh ủy mới", kind: "commune", validTo: "1/7/2025" })])).toEqual([
      ["WRONG", "name roster.renameElsewhere", "kind roster.kindFixed", "validTo roster.unitInUse"],
    ]);
  });
});

describe("a list of people", () => {
  const row = (line: number, cells: Record<string, string>): SheetRow => ({
    line,
    cells: {
      fullName: "Nguyễn Thị Mẫu",
      email: "mau@example.vn",
      unit: "bac-ninh",
      role: "Soạn thảo",
      title: "Chuyên viên",
      since: "1/7/2025",
      until: "",
      invite: "",
      ...cells,
    },
  });
  const known = {
    id: "p1",
    email: "cu@example.vn",
    name: "Trần Văn Cũ",
    closed: false,
    positions: [{ unitId: "u1", role: "DRAFTER", since: "2020-01-01", until: null }],
  };
  const codes = (rows: readonly SheetRow[]) =>
    checkPeople(rows, { units: [city], people: [known], oneself: "quan.tri@example.vn" }).map((one) => [
      one.status,
      ...one.problems.map((problem) => `${problem.column} ${problem.code}`),
    ]);

  it("is a role a row, in either language; what is held already stays", () => {
    expect(
      codes([row(2, {}), row(3, { role: "APPROVER" }), row(4, { email: "CU@example.vn", fullName: "Tran Van Cu" })]),
    ).toEqual([["NEW"], ["NEW"], ["SAME"]]);
  });

  it("names what is wrong: no role for oneself, no second person behind one address", () => {
    expect(
      codes([
        row(2, { email: "quan.tri@example.vn" }),
        row(3, { email: "cu@example.vn", fullName: "Lê Thị Khác" }),
        row(4, { email: "khong-phai-thu", role: "Vua", unit: "ha-noi", since: "30/2/2025", invite: "hm" }),
        row(5, { email: "hai@example.vn" }),
        row(6, { email: "hai@example.vn", fullName: "Người Khác" }),
        row(7, { email: "ba@example.vn" }),
        row(8, { email: "ba@example.vn" }),
      ]),
    ).toEqual([
      ["WRONG", "email roster.oneself"],
      ["WRONG", "fullName roster.otherName"],
      [
        "WRONG",
        "email roster.noEmail",
        "role roster.noRole",
        "since roster.noDay",
        "invite roster.yesOrNo",
        "unit roster.noUnit",
      ],
      ["WRONG", "fullName roster.otherNameInList"],
      ["WRONG", "fullName roster.otherNameInList"],
      ["NEW"],
      ["WRONG", "role roster.twice"],
    ]);
  });

  it("is taken whole, or without its wrong rows when told to", () => {
    const counts = countRows(
      checkPeople([row(2, {}), row(3, { role: "" })], { units: [city], people: [], oneself: "" }),
    );
    expect(counts).toEqual({ NEW: 1, CHANGED: 0, SAME: 0, WRONG: 1 });
    expect(refusesTaking(counts, false)).toMatchObject({ code: "roster.wrongRows", params: { count: 1 } });
    expect(refusesTaking(counts, true)).toBeNull();
    expect(refusesTaking({ ...counts, NEW: 0 }, true)).toMatchObject({ code: "roster.nothingToDo" });
  });
});

describe("a workbook", () => {
  it("comes back as it went out: days as days, texts as texts, also one that looks like a formula", async () => {
    const out = {
      code: "mau",
      parent: "bac-ninh",
      name: "=1+1",
      shortName: "Mẫu",
      kind: "Đảng ủy xã",
      symbol: "ĐU",
      placeName: "",
      validFrom: "2025-07-01",
      validTo: "",
    };
    const back = await readSheet(await writeSheet("UNITS", [out], { kind: ["Đảng ủy xã"] }, "vi"), "UNITS");
    expect(back).toEqual({ ok: true, value: [{ line: 2, cells: { ...out, validFrom: "1/7/2025" } }] });
  });

  it("has a template whose example reads without a problem in its shape, in both languages", async () => {
    for (const locale of ["vi", "en"] as const) {
      const read = await readSheet(await writeSheet("PEOPLE", null, {}, locale), "PEOPLE");
      expect(read.ok && read.value[0]?.cells["email"]).toBe("nguyen.thi.mau@example.vn");
    }
  });

  it("is refused in words when it is none, lacks a column or has no rows", async () => {
    expect(await readSheet(new Uint8Array([1, 2, 3]), "UNITS")).toMatchObject({
      ok: false,
      problem: { code: "roster.damaged" },
    });
    expect(await readSheet(await writeSheet("PEOPLE", [], {}, "vi"), "PEOPLE")).toMatchObject({
      problem: { code: "roster.noRows" },
    });
    expect(await readSheet(await writeSheet("PEOPLE", [], {}, "vi"), "UNITS")).toMatchObject({ ok: false });
  });

  it("has heads that no two columns share", () => {
    for (const list of Object.values(columns)) {
      expect(new Set(list.map((column) => column.head.vi)).size).toBe(list.length);
      expect(new Set(list.map((column) => column.head.en)).size).toBe(list.length);
    }
  });
});

it("reads days and yes as people write them", () => {
  expect(["18/4/2023", "8.4.2023", "2023-04-18", "31/6/2023", "mai"].map(dayIn)).toEqual([
    "2023-04-18",
    "2023-04-08",
    "2023-04-18",
    null,
    null,
  ]);
  expect(["có", "Không", "", "x", "thôi"].map(yesIn)).toEqual([true, false, true, true, null]);
});
