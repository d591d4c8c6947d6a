import { expect, test } from "vitest";
import { readFile } from "./file.ts";
import type { Line } from "./line.ts";
import { paragraph, run, wordFile, type WordParts } from "./test-word-files.ts";

async function linesOf(body: string, parts: WordParts = {}): Promise<Line[]> {
  const read = await readFile(wordFile(body, parts), "báo cáo.docx");
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.lines;
}

test("letters of several looks in one line are kept apart, and together they are the line", async () => {
  const [line] = await linesOf(
    `<w:p>${run("  Ưu điểm:", "<w:b/>")}${run(" cấp ủy ")}${run("quan tâm", '<w:i/><w:u w:val="single"/>')}${run(" hơn ")}</w:p>`,
  );
  expect(line?.runs).toEqual([
    { text: "Ưu điểm:", bold: true },
    { text: " cấp ủy " },
    { text: "quan tâm", italic: true, underline: true },
    { text: " hơn" },
  ]);
  expect(line?.text).toBe("Ưu điểm: cấp ủy quan tâm hơn");
});

test("a line of one look has no runs, an underlined one has", async () => {
  const lines = await linesOf(
    paragraph("đều đậm", "", "<w:b/>") +
      paragraph("gạch chân", "", '<w:u w:val="single"/>') +
      paragraph("không", "", '<w:u w:val="none"/>'),
  );
  expect(lines.map((line) => line.runs)).toEqual([undefined, [{ text: "gạch chân", underline: true }], undefined]);
});

test("a note knows its sign, and the line that refers to it names it", async () => {
  const refer = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const lines = await linesOf(`<w:p>${run("Ban hành nghị quyết")}${refer}</w:p>${paragraph("Sau đó")}`, {
    footnotes: `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">${paragraph("Nghị quyết số 12-NQ/ĐU")}</w:footnote>`,
  });
  expect(lines.map(({ text, refers, note }) => [text, refers, note])).toEqual([
    ["Ban hành nghị quyết", ["f2"], undefined],
    ["Sau đó", undefined, undefined],
    ["Nghị quyết số 12-NQ/ĐU", undefined, "f2"],
  ]);
});
