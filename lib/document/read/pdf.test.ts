import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { readFile } from "./file.ts";
import { readPdfApart } from "./pdf-apart.ts";
import { endlessPdf, pdfFile } from "./test-pdf-files.ts";

async function linesOf(bytes: Uint8Array) {
  const read = await readFile(bytes, "kế hoạch.pdf");
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.lines;
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  const read = await readFile(bytes, "x.pdf");
  return read.ok ? "ok" : read.problem.code;
}

test("a plan printed to PDF is read in reading order: columns apart, tables row by row", async () => {
  const lines = await linesOf(readFileSync("lib/document/read/sample-plan.pdf"));
  expect(lines.map(({ page, align, text }) => [page, align ?? "", text].join("|"))).toEqual([
    "1||TỈNH ỦY BẮC NINH",
    "1||BAN THƯỜNG VỤ",
    "1||THÀNH ỦY TỪ SƠN",
    "1||*",
    "1||Số 87-KH/TU",
    "1||ĐẢNG CỘNG SẢN VIỆT NAM",
    "1||Từ Sơn, ngày 31 tháng 3 năm 2023",
    "1|center|KẾ HOẠCH",
    "1|center|tổng kết các nghị quyết, chỉ thị của Trung ương",
    "1||I. MỤC ĐÍCH, YÊU CẦU",
    "1||1. Đánh giá khách quan, toàn diện kết quả lãnh đạo, chỉ đạo, tổ chức thực",
    "1||hiện; giữ mối quan hệ mật thiết giữa các cấp ủy, tổ chức đảng và Nhân dân.",
    "1||Cấp",
    "1||Thời hạn",
    "1||Nơi nhận",
    "1||Cấp xã",
    "1||trước ngày 18/4/2023",
    "1||Ban Dân vận",
    "2||2. Các đảng ủy phường gửi báo cáo qua Ban Dân vận Thành ủy.",
    "2||Nơi nhận:",
    "2||- Thường trực Tỉnh ủy,",
    "2||- Lưu Văn phòng.",
    "2||T/M BAN THƯỜNG VỤ",
    "2||PHÓ BÍ THƯ",
    "2||Nguyễn Văn An",
  ]);
});

test("page numbers are left out, what every page repeats is its header and given once", async () => {
  const page = (number: number) =>
    [
      [72, 800, "Ban Dan van Thanh uy"],
      [290, 780, String(number)],
      [72, 600, `Noi dung cua trang thu ${"abc"[number - 1] ?? ""} trong ke hoach nay`],
    ] as const;
  const lines = await linesOf(pdfFile([page(1), page(2), page(3)]));
  expect(lines.map(({ text, place, page: on }) => [text, place, on])).toEqual([
    ["Ban Dan van Thanh uy", "header", 1],
    ["Noi dung cua trang thu a trong ke hoach nay", "body", 1],
    ["Noi dung cua trang thu b trong ke hoach nay", "body", 2],
    ["Noi dung cua trang thu c trong ke hoach nay", "body", 3],
  ]);
});

test("a label stays with its text however far it stands", async () => {
  const page = [
    [72, 600, "1."],
    [120, 600, "Danh gia khach quan ket qua"],
    [72, 580, "-"],
    [110, 580, "Gui bao cao"],
  ] as const;
  expect((await linesOf(pdfFile([page]))).map(({ text }) => text)).toEqual([
    "1. Danh gia khach quan ket qua",
    "- Gui bao cao",
  ]);
});

test("a scan has no text", async () => {
  expect(await codeOf(pdfFile([[], []]))).toBe("file.noText");
  expect(await codeOf(pdfFile([[[72, 40, "Ky boi: Van thu"]], [], []]))).toBe("file.noText");
});

test("a locked PDF is refused", async () => {
  const key = `<${"5a".repeat(32)}>`;
  const lock = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O ${key} /U ${key} >>`;
  expect(await codeOf(pdfFile([[[72, 600, "Ke hoach tong ket cac nghi quyet"]]], lock))).toBe("file.encrypted");
});

test("a PDF whose streams swell is refused before it is read", async () => {
  const bomb = deflateSync(Buffer.alloc(60_000_000));
  const head = `%PDF-1.4\n1 0 obj\n<< /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n`;
  const begun = performance.now();
  expect(await codeOf(Buffer.concat([Buffer.from(head), bomb, Buffer.from("\nendstream\nendobj\n")]))).toBe(
    "file.bomb",
  );
  const twice = "%PDF-1.4\n1 0 obj\n<< /Filter [/FlateDecode /FlateDecode] >>\nstream\nx\nendstream\nendobj\n";
  expect(await codeOf(Buffer.from(twice))).toBe("file.bomb");
  expect(performance.now() - begun).toBeLessThan(2_000);
});

test("a page that is drawn without end costs its thread, and the file is refused", async () => {
  const reading = readPdfApart(endlessPdf(), () => undefined, { silent: 1_500, whole: 10_000 });
  await expect(reading).rejects.toMatchObject({ problem: { code: "file.tooSlow" } });
  const { lines } = await readPdfApart(endlessPdf(1), () => undefined);
  expect(lines[0]?.text).toMatch(/^bao ?cao/);
});
