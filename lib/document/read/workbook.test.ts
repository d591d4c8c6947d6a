import { Workbook } from "exceljs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { checkWorkbook } from "./file.ts";
import { paragraph, wordFile } from "./test-word-files.ts";

async function workbook(sheet = "Đơn vị", title = ""): Promise<Uint8Array> {
  const book = new Workbook();
  book.title = title;
  book.addWorksheet(sheet).addRow(["Phường Đình Bảng", "bí mật"]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The workbook with parts of its own put in. */
async function withParts(parts: Record<string, string>): Promise<Uint8Array> {
  const added = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync({ ...unzipSync(await workbook()), ...Object.fromEntries(added) });
}

test("an ordinary workbook may be opened", async () => {
  expect(await checkWorkbook(await workbook())).toBeNull();
});

test.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
  ["macros", "file.macros", () => withParts({ "xl/vbaProject.bin": "x" })],
  ["a sheet that swells", "file.bomb", () => withParts({ "xl/worksheets/sheet9.xml": " ".repeat(29_000_000) })],
  ["a picture that swells", "file.bomb", () => withParts({ "xl/media/a.png": " ".repeat(29_000_000) })],
  ["a document type", "file.damaged", () => withParts({ "xl/worksheets/sheet9.xml": "<!DOCTYPE a><a/>" })],
  ["a sheet named secret", "file.secretMark", () => workbook("Mật")],
  ["a secret title", "file.secretMark", () => workbook("Đơn vị", "TỐI MẬT")],
  ["a Word file", "file.kindUnknown", () => wordFile(paragraph("chữ"))],
  ["plain text", "file.kindUnknown", () => strToU8("a;b")],
])("%s: %s", async (_what, code, bytes) => {
  expect((await checkWorkbook(await bytes()))?.code).toBe(code);
});
