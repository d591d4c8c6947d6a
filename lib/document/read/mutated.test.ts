import { readFileSync } from "node:fs";
import { Workbook } from "exceljs";
import { describe, expect, test } from "vitest";
import { admit } from "#lib/file/admission.ts";
import { labels } from "#lib/file/labels.ts";
import { readFile } from "./file.ts";
import { archiveMutations, Chance, type Mutation, pdfMutations } from "./test-mutations.ts";
import { pdfFile } from "./test-pdf-files.ts";
import { listed, listLevel, paragraph, run, table, textBox, wordFile } from "./test-word-files.ts";

/** How many mutated files: in the ordinary run some, in `npm run test:long` all. */
const COUNTS = process.env["PORTAL_LONG"]
  ? { word: 500, workbook: 500, pdf: 200 }
  : { word: 84, workbook: 56, pdf: 18 };
/** How long one file may take, in milliseconds. */
const LIMIT = 2_000;

const WORD = wordFile(
  [
    paragraph("BÁO CÁO TỔNG KẾT", '<w:jc w:val="center"/>', "<w:b/>"),
    ...Array.from({ length: 60 }, (_, index) =>
      paragraph(`Nội dung thứ ${index} của báo cáo năm 2023`, listed(1, index % 3)),
    ),
    table([
      [paragraph("Năm"), paragraph("2021")],
      [paragraph("Số vụ"), paragraph("127")],
    ]),
    `<w:p>${run("Trước khung")}${textBox(paragraph("Trong khung"))}</w:p>`,
  ].join(""),
  {
    numbering: `<w:abstractNum w:abstractNumId="0">${listLevel(0, "upperRoman", "%1.")}${listLevel(1, "decimal", "%2.")}${listLevel(2, "bullet", "-")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    styles:
      '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
    header: paragraph("Dự thảo"),
    footer: paragraph("Trang"),
    footnotes: `<w:footnote w:id="2">${paragraph("Ghi chú")}</w:footnote>`,
  },
);

async function workbook(): Promise<Uint8Array> {
  const book = new Workbook();
  const sheet = book.addWorksheet("Biểu số liệu");
  for (let row = 0; row < 40; row++)
    sheet.addRow([`A${row}`, "Chỉ tiêu", row, row * 2, { formula: `C${row + 1}*2`, result: row * 2 }]);
  sheet.mergeCells("A42:C42");
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The mutated files of a kind: every mutation in turn, each time with a chance of its own. */
function mutated(base: Uint8Array, mutations: Readonly<Record<string, Mutation>>, count: number) {
  const named = Object.entries(mutations);
  return Array.from({ length: count }, (_, seed) => {
    const [name, mutate] = named[seed % named.length] ?? ["", (bytes: Uint8Array) => bytes];
    return { what: `${name}, seed ${seed}`, make: () => mutate(Uint8Array.from(base), new Chance(seed)) };
  });
}

const isKnown = (code: string): boolean => Object.hasOwn(labels.reason, code);

/** Runs the work for each file and gives what went wrong: nothing may throw, take too long or be refused without words. */
async function faultsOf(
  files: ReturnType<typeof mutated>,
  work: (bytes: Uint8Array) => Promise<string | null>,
  limit: number = LIMIT,
): Promise<string[]> {
  const faults: string[] = [];
  for (const { what, make } of files) {
    const bytes = make();
    const begun = performance.now();
    const fault = await work(bytes).catch((error: unknown) => `failed: ${String(error)}`);
    const took = Math.round(performance.now() - begun);
    if (fault !== null) faults.push(`${what}: ${fault}`);
    if (took > limit) faults.push(`${what}: took ${took} ms`);
  }
  return faults;
}

async function readWhole(bytes: Uint8Array, name: string): Promise<string | null> {
  const read = await readFile(bytes, name);
  if (!read.ok) return isKnown(read.problem.code) ? null : `refused without words: ${read.problem.code}`;
  const { lines } = read.value;
  if (lines.length === 0) return "taken without a line";
  const wrong = lines.find((line, index) => line.number !== index + 1 || line.text === "");
  return wrong === undefined ? null : `line ${wrong.number} is none`;
}

async function openWhole(bytes: Uint8Array): Promise<string | null> {
  const admitted = await admit(bytes, "biểu.xlsx");
  if (!admitted.ok) return isKnown(admitted.problem.code) ? null : `refused without words: ${admitted.problem.code}`;
  if (!admitted.value.mediaType.includes("spreadsheetml")) return null;
  // What is admitted is opened by others: that ends too, with cells or with an error they answer for.
  await new Workbook().xlsx.load(new Uint8Array(bytes).buffer).catch(() => null);
  return null;
}

describe("files that are damaged on purpose end within two seconds, refused with a reason or taken whole", () => {
  test("Word files", { timeout: 600_000 }, async () => {
    expect(await readWhole(WORD, "x.docx")).toBeNull();
    expect(await faultsOf(mutated(WORD, archiveMutations, COUNTS.word), (bytes) => readWhole(bytes, "x.docx"))).toEqual(
      [],
    );
  });

  test("workbooks", { timeout: 600_000 }, async () => {
    const base = await workbook();
    expect((await admit(base, "x.xlsx")).ok).toBe(true);
    expect(await faultsOf(mutated(base, archiveMutations, COUNTS.workbook), openWhole)).toEqual([]);
  });

  test("PDFs", { timeout: 600_000 }, async () => {
    const printed = readFileSync("lib/document/read/sample-plan.pdf");
    const plain = pdfFile(
      Array.from({ length: 5 }, (_, page) => [[72, 700, `Trang ${page} cua bao cao tong ket nam 2023`]]),
    );
    for (const base of [printed, plain]) {
      const files = mutated(Uint8Array.from(base), pdfMutations, COUNTS.pdf / 2);
      expect(await faultsOf(files, (bytes) => readWhole(bytes, "x.pdf"))).toEqual([]);
    }
  });
});
