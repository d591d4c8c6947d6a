import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import type { ReceiptData } from "../receipt/data.ts";
import { qrPath, qrPicture } from "./qr.ts";
import { typeset } from "./typeset.ts";
import { typesetApart } from "./typeset-apart.ts";

const VERIFY = `https://tongket.example/verify/${"ab12cd34".repeat(8)}`;
const receipt: ReceiptData = {
  title: "Phiếu nhận báo cáo 12-BC/ĐU",
  date: [2023, 4, 14, 1, 0, 0],
  head: {
    superior: "ĐẢNG BỘ THÀNH PHỐ TỪ SƠN",
    body: "ĐẢNG ỦY PHƯỜNG TƯƠNG GIANG",
    separator: "asterisk",
    right: ["ĐẢNG CỘNG SẢN VIỆT NAM"],
    number: "Số 12-BC/ĐU",
    date: "Tương Giang, ngày 14 tháng 4 năm 2023",
  },
  subject: "Báo cáo tổng kết 10 năm thực hiện Nghị quyết số 25-NQ/TW",
  withdrawn: null,
  numbers: [
    { name: "Số đi (bên gửi)", number: "12-BC/ĐU", words: "ngày 14/4/2023" },
    { name: "Số đến (bên nhận)", number: "7", words: "08:00, 14/4/2023" },
  ],
  rows: [["Người gửi", "Nguyễn Thị Mùi"]],
  since: [],
  verify: VERIFY,
  "verify-lines": [VERIFY],
  "digest-lines": ["ab12cd34"],
  qr: qrPicture(VERIFY),
};
const set = (data: ReceiptData): Uint8Array => typeset("receipt", JSON.stringify(data));

async function read(bytes: Uint8Array) {
  const file = await getDocumentProxy(Uint8Array.from(bytes));
  const [{ text }, { info }, mark] = await Promise.all([
    extractText(file, { mergePages: true }),
    file.getMetadata(),
    file.getMarkInfo(),
  ]);
  return {
    text: text.normalize("NFC"),
    info: info as { Title?: string; CreationDate?: string },
    tagged: mark?.Marked,
    pages: file.numPages,
  };
}

describe("a printed receipt", () => {
  it("is one tagged page with what it says as text, title and date of the sending", async () => {
    const { text, info, tagged, pages } = await read(set(receipt));
    expect(pages).toBe(1);
    expect(tagged).toBe(true);
    expect(info.Title).toBe("Phiếu nhận báo cáo 12-BC/ĐU");
    expect(info.CreationDate).toMatch(/^D:20230414010000/);
    for (const words of [
      "PHIẾU NHẬN BÁO CÁO",
      "ĐẢNG ỦY PHƯỜNG TƯƠNG GIANG",
      "Số 12-BC/ĐU",
      "Nguyễn Thị Mùi",
      "Số đến (bên nhận)",
    ])
      expect(text).toContain(words);
  });

  it("is the same, byte for byte, for the same receipt, in this thread and in another", async () => {
    const here = set(receipt);
    expect(set(receipt)).toEqual(here);
    const there = await Promise.all([typesetApart("receipt", receipt), typesetApart("receipt", receipt)]);
    for (const bytes of there) expect(Buffer.compare(bytes, here)).toBe(0);
    expect(Buffer.compare(set({ ...receipt, since: ["14:20, 17/4/2023: trả lại"] }), here)).not.toBe(0);
  });

  it("shows what people wrote as they wrote it, never as instructions to the press", async () => {
    const written = '*đậm* #panic("x") $x$ `a` \\ @b <c> #import "paper.typ": data';
    const { text } = await read(set({ ...receipt, rows: [["Ghi chú", written]], subject: written }));
    expect(text.replace(/\s+/g, " ")).toContain(written);
  });

  it("has the letterhead of the state for a state body, and says when it was withdrawn", async () => {
    const right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"];
    const head: ReceiptData["head"] = { ...receipt.head, superior: null, separator: "rule", right };
    const { text } = await read(set({ ...receipt, head, withdrawn: "LẦN GỬI NÀY ĐÃ ĐƯỢC RÚT LẠI" }));
    expect(text).toContain("Độc lập - Tự do - Hạnh phúc");
    expect(text).toContain("LẦN GỬI NÀY ĐÃ ĐƯỢC RÚT LẠI");
  });

  it("refuses data that do not fit the template", () => {
    expect(() => typeset("receipt", "{}")).toThrow();
  });
});

describe("the code that leads to the verify address", () => {
  it("is drawn with a quiet zone of four modules", () => {
    const { size, path } = qrPath(VERIFY);
    const places = [...path.matchAll(/M(\d+) (\d+)h1/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
    expect(Math.min(...places)).toBe(4);
    expect(Math.max(...places)).toBe(size - 5);
  });
});
