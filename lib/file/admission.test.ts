import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { paragraph, wordFile } from "#lib/document/read/test-word-files.ts";
import { admit } from "./admission.ts";

const word = wordFile(paragraph("Kế hoạch"));
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);

test.each<[string, Uint8Array, string]>([
  ["Kế hoạch.docx", word, "Kế hoạch.docx"],
  ["kế hoạch.exe", word, "kế hoạch.exe.docx"],
  ["C:\\Mẫu\\..\\kế hoạch.docx", word, "kế hoạch.docx"],
  ["../../etc/passwd", word, "passwd.docx"],
  ["", word, "tep.docx"],
  ["a\u202Etxt.docx", word, "atxt.docx"],
  [`${"x".repeat(300)}.docx`, word, `${"x".repeat(150)}.docx`],
  ["ảnh.PNG", png, "ảnh.PNG"],
  ["ảnh", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), "ảnh.jpg"],
  ["mẫu.pdf", readFileSync("lib/document/read/sample-plan.pdf"), "mẫu.pdf"],
  ["ghi chú.md", Buffer.from("ghi chú"), "ghi chú.md"],
])("%s is kept under a name that says what it is", async (given, bytes, name) => {
  const admitted = await admit(bytes, given);
  expect(admitted.ok && admitted.value.name).toBe(name);
});

test("a text is never given out as a page", async () => {
  expect(await admit(Buffer.from("<html><script>"), "x.html")).toMatchObject({ problem: { code: "file.kindNotKept" } });
  const text = await admit(Buffer.from("alert(1) <script>"), "x.html");
  expect(text.ok && text.value).toEqual({ name: "x.html.txt", mediaType: "text/plain; charset=utf-8" });
});

test("a picture is no way around the limit of size", async () => {
  const bytes = new Uint8Array(25_000_001);
  bytes.set(png);
  expect(await admit(bytes, "x.png")).toMatchObject({ problem: { code: "file.tooLarge", params: { limit: 25 } } });
});
