import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readFile } from "./file.ts";
import { labels } from "./labels.ts";
import { paragraph, pointer, table, textBox, wordFile } from "./test-word-files.ts";

const HOUSE_LIMIT_MS = 2_000;

async function codeOf(bytes: Uint8Array, name = "tệp.docx"): Promise<string> {
  const begun = performance.now();
  const read = await readFile(bytes, name);
  expect(performance.now() - begun).toBeLessThan(HOUSE_LIMIT_MS);
  return read.ok ? "ok" : read.problem.code;
}

/** A container of old Office files, as far as it is looked at: its sign and a name of its directory. */
function container(name: string): Uint8Array {
  const bytes = Buffer.alloc(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.write(name, 1024, "utf16le");
  return bytes;
}

const pointing = (type: string, target: string) =>
  wordFile(paragraph("chữ"), { pointers: pointer("e", type, target, true) });

test.each<[string, string, Uint8Array]>([
  ["nothing", "file.empty", new Uint8Array()],
  ["a Word file without a word", "file.empty", wordFile("<w:p/>")],
  ["more than the limit", "file.tooLarge", new Uint8Array(25_000_001).fill(65)],
  ["an old Word file", "file.oldWord", container("WordDocument")],
  ["a Word file with a password", "file.encrypted", container("EncryptedPackage")],
  ["an old table", "file.oldExcel", container("Workbook")],
  ["an archive of other things", "file.kindUnknown", zipSync({ "a.txt": strToU8("a") })],
  ["a page of the web", "file.kindUnknown", strToU8("<!DOCTYPE html><p>Kế hoạch</p>")],
  ["rich text", "file.kindUnknown", strToU8("{\\rtf1 Ke hoach}")],
  ["a picture", "file.kindUnknown", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
  ["macros", "file.macros", wordFile(paragraph("chữ"), { files: { "word/vbaProject.bin": "x" } })],
  [
    "macros by kind",
    "file.macros",
    wordFile(paragraph("chữ"), { mainType: "application/vnd.ms-word.document.macroEnabled.main+xml" }),
  ],
  ["a template far away", "file.externalLink", pointing("attachedTemplate", "https://example.org/t.dotm")],
  ["a template in the network", "file.externalLink", pointing("attachedTemplate", "\\\\may-chu\\t.dotm")],
  ["an object far away", "file.externalLink", pointing("oleObject", "https://example.org/o.xlsx")],
  ["a document type", "file.damaged", wordFile(paragraph("chữ"), { prolog: '<!DOCTYPE x [<!ENTITY a "a">]>' })],
  ["XML that breaks off", "file.damaged", wordFile("<w:p><w:r>")],
  ["XML in depth", "file.damaged", wordFile("<w:sdt>".repeat(100_000) + "</w:sdt>".repeat(100_000))],
  ["half an archive", "file.damaged", wordFile(paragraph("chữ")).slice(0, 500)],
  ["a PDF that is none", "file.damaged", strToU8("%PDF-1.7\nkhông có gì")],
  ["a bomb", "file.bomb", wordFile(`<!--${" ".repeat(60_000_000)}-->`)],
  ["a bomb in a side part", "file.bomb", wordFile(paragraph("chữ"), { styles: " ".repeat(29_000_000) })],
  ["TCVN3 with its font", "file.oldEncoding", wordFile(paragraph("KÕ ho¹ch", "", '<w:rFonts w:ascii=".VnTime"/>'))],
  ["VNI without its font", "file.oldEncoding", wordFile(paragraph("Keá hoaïch toång keát vieäc thöïc hieän chæ thò"))],
  ["TCVN3 as plain text", "file.oldEncoding", Buffer.from("KÕ ho¹ch tæng kÕt viÖc thùc hiÖn chØ thÞ sè 32", "latin1")],
  ["a stamp in a cell", "file.secretMark", wordFile(table([[paragraph("Số 1-KH/TU") + paragraph("MẬT")]]))],
  [
    "a stamp in a text box",
    "file.secretMark",
    wordFile(`<w:p>${textBox(paragraph("T Ố I M Ậ T"))}</w:p>${paragraph("a")}`),
  ],
  ["a stamp in the header", "file.secretMark", wordFile(paragraph("a"), { header: paragraph("TUYỆT MẬT") })],
  [
    "a mark in the properties",
    "file.secretMark",
    wordFile(paragraph("a"), {
      files: { "docProps/custom.xml": '<P><property name="Độ mật"><v>Mật</v></property></P>' },
    }),
  ],
])("%s is refused as %s", async (_what, code, bytes) => {
  expect(await codeOf(bytes)).toBe(code);
  expect(Object.keys(labels.reason)).toContain(code);
});

test.each<[string, Uint8Array]>([
  ["ordinary links", pointing("hyperlink", "https://example.org")],
  ["the writer's own template", pointing("attachedTemplate", "file:///C:\\Mau\\cong-van.dotx")],
  [
    "Unicode in a font whose name stayed",
    wordFile(paragraph("Kế hoạch và đề cương", "", '<w:rFonts w:ascii=".VnTime"/>')),
  ],
  ["words with mật in them", wordFile(paragraph("mối quan hệ mật thiết; bảo mật; số văn bản mật"))],
])("%s are no reason to refuse", async (_what, bytes) => {
  expect(await codeOf(bytes)).toBe("ok");
});

test("the kind is decided by the content, not by the name", async () => {
  const read = await readFile(wordFile(paragraph("chữ")), "x.pdf");
  expect(read.ok && read.value.kind).toBe("docx");
  const text = await readFile(strToU8("Kế hoạch"), "x.docx");
  expect(text.ok && text.value.kind).toBe("txt");
});

test("whatever comes in, there is an answer, and in time", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 2_000 }),
      fc.constantFrom("", "%PDF-1.4\n", "PK\u0003\u0004"),
      async (bytes, head) => {
        await codeOf(Buffer.concat([Buffer.from(head, "latin1"), bytes]));
      },
    ),
    { numRuns: 150 },
  );
});

test("a Word file with bytes changed anywhere gets an answer, and in time", { timeout: 60_000 }, async () => {
  const whole = wordFile(
    table([[paragraph("Số 87-KH/TU"), paragraph("Từ Sơn")]]) + `<w:p>${textBox(paragraph("khung"))}</w:p>`.repeat(5),
    { styles: "<w:style/>", numbering: "<w:num/>" },
  );
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const bytes = whole.slice();
      for (const [at, value] of changes) bytes[at] = value;
      await codeOf(bytes);
    }),
    { numRuns: 300 },
  );
});

test("two hundred pages are read in three seconds, told how far it is, and others are let go first", async () => {
  const words = "Ban Thường vụ Thành ủy Từ Sơn ban hành kế hoạch tổng kết các nghị quyết, chỉ thị ";
  const look = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/>';
  const text = paragraph(words.repeat(2), '<w:spacing w:before="120"/><w:jc w:val="both"/>', look);
  const rows = Array.from({ length: 20 }, () => Array.from({ length: 5 }, () => paragraph(words, "", look)));
  const body = Array.from({ length: 20 }, () => text.repeat(100) + table(rows)).join("");
  const bytes = wordFile(body);
  const shares: number[] = [];
  let turns = 0;
  const other = setInterval(() => (turns += 1), 1);
  const begun = performance.now();
  const read = await readFile(bytes, "dài.docx", (share) => shares.push(share));
  const took = performance.now() - begun;
  clearInterval(other);
  expect(read.ok && read.value.lines.length).toBe(4_000);
  expect(took).toBeLessThan(3_000);
  expect(turns).toBeGreaterThan(3);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});
