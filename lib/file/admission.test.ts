import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { pdfFile } from "#lib/document/read/test-pdf-files.ts";
import { paragraph, wordFile } from "#lib/document/read/test-word-files.ts";
import { admit } from "./admission.ts";
import { labels } from "./labels.ts";
import { picture, turnedPhoto } from "./test-pictures.ts";

const word = wordFile(paragraph("Kế hoạch"));
const png = picture("png");
const jpeg = picture("jpeg");
const pdf = pdfFile([[[72, 700, "Bao cao tong ket chi thi nam 2023"]]]);
const joined = (...parts: (Uint8Array | string)[]) =>
  Uint8Array.from(Buffer.concat(parts.map((part) => Buffer.from(part))));

async function codeOf(bytes: Uint8Array, name = "x"): Promise<string> {
  const admitted = await admit(bytes, name);
  return admitted.ok ? admitted.value.mediaType : admitted.problem.code;
}

test.each<[string, Uint8Array, string]>([
  ["Kế hoạch.docx", word, "Kế hoạch.docx"],
  ["kế hoạch.exe", word, "kế hoạch.exe.docx"],
  ["C:\\Mẫu\\..\\kế hoạch.docx", word, "kế hoạch.docx"],
  ["../../etc/passwd", word, "passwd.docx"],
  ["", word, "tep.docx"],
  ["a\u202Etxt.docx", word, "atxt.docx"],
  [`${"x".repeat(300)}.docx`, word, `${"x".repeat(150)}.docx`],
  ["ảnh.PNG", png, "ảnh.PNG"],
  ["ảnh", jpeg, "ảnh.jpg"],
  ["ảnh điện thoại.jpeg", turnedPhoto(), "ảnh điện thoại.jpeg"],
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

const ole = (holds: string) =>
  joined(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from(holds, "utf16le"));
const huge = Uint8Array.from(png);
for (const at of [16, 20]) new DataView(huge.buffer).setUint32(at, 100_000);

describe("what is not kept is told by its content, whatever it is called", () => {
  test.each<[string, Uint8Array, keyof typeof labels.reason]>([
    ["an old Word file", ole("WordDocument"), "file.oldWord"],
    ["an old table", ole("Workbook"), "file.oldExcel"],
    ["a file behind a password", ole("EncryptedPackage"), "file.encrypted"],
    ["a presentation of old", ole("PowerPoint Document"), "file.kindNotKept"],
    ["a program", joined("MZ\u0000\u0001"), "file.kindNotKept"],
    ["a page", joined("  <!DOCTYPE html><p>"), "file.kindNotKept"],
    ["a page without a head", joined("<body onload=x>"), "file.kindNotKept"],
    ["a drawing in SVG", joined("<svg xmlns='x'>"), "file.otherPicture"],
    ["a drawing in SVG after a blank", joined("\n<svg onload=x>"), "file.kindNotKept"],
    ["a moving picture", joined("GIF89a", new Uint8Array(20)), "file.otherPicture"],
    ["a picture for pages", joined("RIFF....WEBPVP8 "), "file.otherPicture"],
    ["a telephone's own picture", joined("\0\0\0\x18ftypheic\0\0"), "file.otherPicture"],
    ["a cut picture", png.subarray(0, png.length - 20), "file.pictureDamaged"],
    ["a cut photograph", jpeg.subarray(0, 40), "file.pictureDamaged"],
    ["no more than a signature", Uint8Array.from([0xff, 0xd8, 0xff]), "file.pictureDamaged"],
    ["a picture that unfolds beyond reason", huge, "file.pictureTooLarge"],
    ["a picture with an archive behind it", joined(png, word), "file.twoKinds"],
    ["a photograph with an archive behind it", joined(jpeg, word), "file.twoKinds"],
    ["a photograph with a page behind it", joined(jpeg, "<script>alert(1)</script>"), "file.twoKinds"],
    ["a PDF with an archive behind it", joined(pdf, word), "file.twoKinds"],
    ["a PDF with a page before it", joined("<html><script>x</script><!--", pdf), "file.twoKinds"],
    ["an archive with a page before it", joined("<html>", word), "file.kindNotKept"],
  ])("%s", async (_name, bytes, code) => {
    expect(await codeOf(bytes, "báo cáo.docx")).toBe(code);
    expect(labels.reason[code].vi).toMatch(/Xin /);
  });

  test("a text that begins like a picture is a text, a photograph with a camera's notes behind it a photograph", async () => {
    expect(await codeOf(joined("BM 25 năm thực hiện"))).toBe("text/plain; charset=utf-8");
    expect(await codeOf(joined(jpeg, "SEFH telephone's notes"))).toBe("image/jpeg");
  });
});
