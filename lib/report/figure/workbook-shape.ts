import { sha256 } from "#lib/platform/canonical.ts";
import type { FigureGrid } from "./types.ts";

/** What a workbook of figures looks like, out and in. */
export const SHEET = { vi: "Số liệu", en: "Figures" } as const;
export const GUIDE = { vi: "Hướng dẫn", en: "How to fill in" } as const;
/** The hidden sheet that says whose workbook it is and what stood in it when it was given out. */
export const IDENTITY_SHEET = "_bieu";
export const MARK = "portal-figures-1";

/** Columns before the total: code, name, unit of measure, required. */
export const LEADING = 4;

export const heads = {
  vi: { code: "Mã", name: "Chỉ tiêu", unit: "Đơn vị tính", required: "Bắt buộc", total: "Tổng", note: "Ghi chú" },
  en: { code: "Code", name: "Indicator", unit: "Unit", required: "Required", total: "Total", note: "Note" },
} as const;

/** Digest of what the grid asks: its indicators and years, whatever their order. */
export function shapeDigest(grid: Pick<FigureGrid, "rows" | "years">): string {
  const rows = grid.rows.map((row) => `${row.code}:${row.years.length > 0 ? "years" : "total"}`).sort();
  return sha256([...rows, ...grid.years].join("\n")).slice(0, 32);
}
