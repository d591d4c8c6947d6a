import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "#lib/document/read/file.ts";
import { anyGrid, cellWith } from "./test-grids.ts";
import type { Figure, FigureGrid } from "./types.ts";
import { readWorkbook } from "./workbook-in.ts";
import { writeWorkbook } from "./workbook-out.ts";
import { IDENTITY_SHEET } from "./workbook-shape.ts";

const REPORT = "01890000-0000-7000-8000-000000000001";
const exact = (value: string, note: string | null = null): Figure => ({ kind: "EXACT", value, reason: null, note });

function small(): FigureGrid {
  const grid = fc.sample(anyGrid, { seed: 7, numRuns: 1 })[0];
  const template = grid?.rows[0];
  if (grid === undefined || template === undefined) throw new Error("no grid");
  const years = [2021, 2022];
  const row = (code: string, index: number, figures: (Figure | null)[], byYear = true, open = true) => ({
    ...template,
    id: `id-${code}`,
    code,
    name: `Chỉ tiêu ${index}`,
    unitOfMeasure: "cuộc",
    open,
    total: cellWith(null, figures[0] ?? null),
    years: byYear ? years.map((year, at) => cellWith(year, figures[at + 1] ?? null)) : [],
  });
  return {
    ...grid,
    years,
    rows: [
      row("A01", 1, [exact("12", "Theo sổ"), exact("5"), null]),
      row("A02", 2, [null, null, null]),
      row("A03", 3, [exact("7")], false),
      row("A04", 4, [exact("9"), null, null], true, false),
    ],
  };
}

async function edited(bytes: Uint8Array, change: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  change(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
const sheetOf = (workbook: ExcelJS.Workbook): ExcelJS.Worksheet => {
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
};
const brought = async (bytes: Uint8Array, grid = small(), reportId = REPORT) => {
  const read = await readWorkbook(bytes, reportId, grid, "vi");
  if (!read.ok) return read.problem.code;
  return {
    changes: read.value.changes.map(({ code, year, figure }) => [
      code,
      year,
      figure?.kind ?? null,
      figure?.value ?? null,
    ]),
    wrong: read.value.wrong.map(({ cell, code }) => `${cell} ${code}`),
  };
};
const changed = async (change: (sheet: ExcelJS.Worksheet) => void) =>
  brought(await edited(await writeWorkbook(REPORT, small(), "vi"), (workbook) => change(sheetOf(workbook))));

describe("a grid as a workbook", () => {
  it("may safely be opened, is closed but for what the unit may write, and says how to fill it in", async () => {
    const bytes = await writeWorkbook(REPORT, small(), "vi");
    expect(await checkWorkbook(bytes)).toBeNull();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
    const sheet = sheetOf(workbook);
    const locked = (address: string) => sheet.getCell(address).style.protection?.locked !== false;
    expect(sheet.getCell("A1").value).toBe("Mã");
    expect([locked("A2"), locked("E2"), locked("F2"), locked("F4"), locked("E5")]).toEqual([
      true,
      false,
      false,
      true,
      true,
    ]);
    expect(sheet.getCell("E2").value).toBe(12);
    expect(sheet.getCell("E2").dataValidation.formulae).toEqual(["OR(ISTEXT(E2),AND(ISNUMBER(E2),E2>=0,E2=INT(E2)))"]);
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(workbook.getWorksheet(IDENTITY_SHEET)?.state).toBe("veryHidden");
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Số liệu", "Hướng dẫn", IDENTITY_SHEET]);
  });

  it("comes back without a change, whatever stands in it: 200 grids", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyGrid, fc.constantFrom("vi" as const, "en" as const), async (grid, locale) => {
        const read = await readWorkbook(await writeWorkbook(REPORT, grid, locale), REPORT, grid, locale);
        expect(read).toEqual({ ok: true, value: { changes: [], wrong: [] } });
      }),
      { numRuns: 200 },
    );
  });

  it("brings every cell of one grid into another: 40 pairs", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyGrid, async (grid) => {
        const open = { ...grid, rows: grid.rows.map((row) => ({ ...row, open: true })) };
        const empty = {
          ...open,
          rows: open.rows.map((row) => ({
            ...row,
            total: cellWith(null, null),
            years: row.years.map(({ year }) => cellWith(year, null)),
          })),
        };
        // As a colleague fills in an empty template: the same cells, typed.
        const typed = new ExcelJS.Workbook();
        await typed.xlsx.load(Uint8Array.from(await writeWorkbook(REPORT, open, "vi")).buffer);
        const full = await edited(await writeWorkbook(REPORT, empty, "vi"), (workbook) =>
          sheetOf(typed).eachRow((row, at) =>
            row.eachCell((cell, column) => (sheetOf(workbook).getRow(at).getCell(column).value = cell.value)),
          ),
        );
        const read = await readWorkbook(full, REPORT, empty, "vi");
        const expected = open.rows.flatMap((row) => [row.total, ...row.years].filter((cell) => cell.figure !== null));
        expect(read).toMatchObject({ ok: true, value: { wrong: [] } });
        if (read.ok) {
          expect(read.value.changes).toHaveLength(expected.length);
          const values = read.value.changes.map(({ year, figure }) => [
            year,
            figure?.kind,
            figure?.value,
            figure?.reason,
          ]);
          expect(values).toEqual(
            expected.map(({ year, figure }) => [year, figure?.kind, figure?.value, figure?.reason]),
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("a workbook brought back", () => {
  it("tells what it would change, an emptied cell included", async () => {
    const found = await changed((sheet) => {
      sheet.getCell("E2").value = null;
      sheet.getCell("F3").value = "ước 40";
      sheet.getCell("G3").value = "không phát sinh";
      sheet.getCell("E3").value = "không có số liệu: mất sổ";
      sheet.getCell("E4").value = 8;
    });
    expect(found).toEqual({
      changes: [
        ["A01", null, null, null],
        ["A02", null, "MISSING", null],
        ["A02", 2021, "ESTIMATE", "40"],
        ["A02", 2022, "NONE", "0"],
        ["A03", null, "EXACT", "8"],
      ],
      wrong: [],
    });
  });

  it("names every cell that is wrong", async () => {
    const found = await changed((sheet) => {
      sheet.getCell("E2").value = { formula: "SUM(F2:G2)", result: 5 };
      sheet.getCell("F2").value = "mười hai";
      sheet.getCell("G2").value = -4;
      sheet.getCell("E3").value = "không có số liệu";
      sheet.getCell("F3").value = new Date("2021-05-01T00:00:00Z");
      sheet.getCell("F3").style = { numFmt: "d/m/yyyy" };
      sheet.getCell("F4").value = 3;
      sheet.getCell("E5").value = 10;
    });
    expect(found).toEqual({
      changes: [],
      wrong: [
        "E2 figure.formula",
        "F2 figure.notANumber",
        "G2 figure.notANumber",
        "E3 figure.reasonNeeded",
        "F3 figure.notANumber",
        "F4 figure.notByYear",
        "E5 report.sealed",
      ],
    });
  });

  it("refuses a formula where the cell was empty too", async () => {
    expect(await changed((sheet) => (sheet.getCell("F3").value = { formula: "1+1", result: 2 }))).toMatchObject({
      wrong: ["F3 figure.formula"],
    });
  });

  it("finds its rows in any order, and leaves alone what was taken out", async () => {
    const found = await changed((sheet) => {
      const [first, second] = [2, 3].map((at) => sheet.getRow(at).values as ExcelJS.CellValue[]);
      sheet.getRow(2).values = second ?? [];
      sheet.getRow(3).values = first ?? [];
      sheet.spliceRows(4, 1);
      sheet.getCell("E2").value = 3;
    });
    expect(found).toEqual({ changes: [["A02", null, "EXACT", "3"]], wrong: [] });
  });

  it("says which code stands twice or is not asked here", async () => {
    const found = await changed((sheet) => {
      sheet.getCell("A3").value = "A01";
      sheet.getCell("A4").value = "D09";
    });
    expect(found).toMatchObject({ wrong: ["A3 figure.codeTwice", "A4 figure.notAsked"] });
  });

  it("leaves what others wrote since it was given out", async () => {
    const bytes = await writeWorkbook(REPORT, small(), "vi");
    const mine = await edited(bytes, (workbook) => (sheetOf(workbook).getCell("E3").value = 3));
    const meanwhile = small();
    const [first] = meanwhile.rows;
    if (first) first.total = cellWith(null, exact("13", "Theo sổ"));
    expect(await brought(mine, meanwhile)).toEqual({ changes: [["A02", null, "EXACT", "3"]], wrong: [] });
  });

  it("is refused where it belongs to another report or holds no table", async () => {
    const bytes = await writeWorkbook(REPORT, small(), "vi");
    expect(await brought(bytes, small(), "01890000-0000-7000-8000-000000000002")).toBe("figure.otherReport");
    const foreign = new ExcelJS.Workbook();
    foreign.addWorksheet("x").addRow(["Họ tên", "Năm sinh"]);
    expect(await brought(new Uint8Array(await foreign.xlsx.writeBuffer()))).toBe("figure.noTable");
    expect(await brought(new TextEncoder().encode("không phải bảng tính"))).toBe("figure.fileDamaged");
  });

  it("may be a sheet of one's own with codes in the first column; what it leaves empty it takes from nobody", async () => {
    const own = new ExcelJS.Workbook();
    const sheet = own.addWorksheet("Biểu 1");
    sheet.addRow(["BIỂU TỔNG HỢP SỐ LIỆU"]);
    sheet.addRow(["Mã", "Nội dung", "Năm 2021", "Năm 2022", "Tổng cộng"]);
    sheet.addRow(["a02", "Hội nghị", 4, "5", { richText: [{ text: "ước " }, { text: "9" }] }]);
    sheet.addRow(["A01", "Văn bản", null, "-", null]);
    sheet.addRow(["Người lập biểu", "Nguyễn Thu Hà"]);
    expect(await brought(new Uint8Array(await own.xlsx.writeBuffer()))).toEqual({
      changes: [
        ["A02", null, "ESTIMATE", "9"],
        ["A02", 2021, "EXACT", "4"],
        ["A02", 2022, "EXACT", "5"],
        ["A01", 2022, "NONE", "0"],
      ],
      wrong: [],
    });
  });

  it("takes a share kept as a percentage for what it shows", async () => {
    const found = await changed((sheet) => {
      sheet.getCell("E3").value = 0.985;
      sheet.getCell("E3").style = { numFmt: "0.0%" };
    });
    expect(found).toMatchObject({ changes: [["A02", null, "EXACT", "98.5"]] });
  });
});
