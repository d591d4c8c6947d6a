import { describe, expect, it } from "vitest";
import { countWords, fold } from "#lib/platform/text.ts";
import { readLine, readPasted } from "./pasted-line.ts";

describe("a pasted line", () => {
  it.each([
    [
      "Nghị quyết số 12-NQ/ĐU ngày 15/3/2015 của Đảng ủy phường về tăng cường công tác dân vận",
      ["12-NQ/ĐU", "2015-03-15", "Đảng ủy phường", "Nghị quyết về tăng cường công tác dân vận"],
    ],
    [
      "1. Kế hoạch số 05 - KH/ĐU, ngày 20 tháng 4 năm 2014 của Ban Thường vụ Đảng ủy triển khai Nghị quyết số 25-NQ/TW ngày 03/6/2013",
      ["05-KH/ĐU", "2014-04-20", "Ban Thường vụ Đảng ủy", "Kế hoạch triển khai Nghị quyết số 25-NQ/TW ngày 03/6/2013"],
    ],
    [
      "- Quyết định 23-QĐ/ĐU ngày 12.3.2016 của Đảng ủy phường ban hành Quy chế dân chủ",
      ["23-QĐ/ĐU", "2016-03-12", "Đảng ủy phường", "Quyết định ban hành Quy chế dân chủ"],
    ],
    [
      "Công văn số 45/UBND-VP ngày 01-7-2013 của UBND phường, v/v phối hợp giải quyết đơn thư",
      ["45/UBND-VP", "2013-07-01", "UBND phường", "Công văn v/v phối hợp giải quyết đơn thư"],
    ],
    [
      "Chương trình hành động số 08-CTr/ĐU của Đảng ủy phường, ngày 10/9/2013 thực hiện Nghị quyết 25",
      ["08-CTr/ĐU", "2013-09-10", "Đảng ủy phường", "Chương trình hành động thực hiện Nghị quyết 25"],
    ],
    [
      "Kế hoạch ngày 12/3/2014 của Đảng ủy phường thực hiện Nghị quyết số 25-NQ/TW",
      ["", "2014-03-12", "Đảng ủy phường", "Kế hoạch thực hiện Nghị quyết số 25-NQ/TW"],
    ],
    [
      "Quyết định số 15/2016/QĐ-UBND ngày 5/5/2016 của Ủy ban nhân dân phường",
      ["15/2016/QĐ-UBND", "2016-05-05", "Ủy ban nhân dân phường", "Quyết định"],
    ],
  ])("%s", (line, [number, issuedOn, issuer, subject]) => {
    expect(readLine(line)).toEqual({ number, issuedOn, issuer, subject });
  });

  it("keeps what it does not understand where a person completes it", () => {
    expect(readLine("Thông báo kết luận hội nghị quý I")).toEqual({
      number: "",
      issuedOn: null,
      issuer: "",
      subject: "Thông báo kết luận hội nghị quý I",
    });
    expect(readLine("Kế hoạch số 7-KH/ĐU ngày 31/2/2015 của Đảng ủy phường về tuyên truyền")).toMatchObject({
      number: "7-KH/ĐU",
      issuedOn: null,
      subject: expect.stringContaining("31/2/2015"),
    });
  });

  it("takes no number or day of a document that is only named in the subject", () => {
    expect(readLine("Kế hoạch thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013")).toEqual({
      number: "",
      issuedOn: null,
      issuer: "",
      subject: "Kế hoạch thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013",
    });
  });

  it("reads the cells of a table however its columns stand", () => {
    const wanted = {
      number: "12-NQ/ĐU",
      issuedOn: "2015-03-15",
      issuer: "Đảng ủy phường",
      subject: "Nghị quyết về công tác dân vận",
    };
    expect(readLine("1\t12-NQ/ĐU\t15/3/2015\tĐảng ủy phường\tNghị quyết về công tác dân vận")).toEqual(wanted);
    expect(readLine("15/3/2015\tSố 12-NQ/ĐU\tNghị quyết về công tác dân vận\tĐảng ủy phường")).toEqual(wanted);
  });

  it("loses no word: whatever is pasted stands in one of the four fields", () => {
    const lines = [
      "Nghị quyết số 12-NQ/ĐU ngày 15/3/2015 của Đảng ủy phường về tăng cường công tác dân vận",
      "Báo cáo số 3 (không rõ ngày) của Hội Nông dân phường",
      "2014\tQuy chế\tphối hợp",
    ];
    for (const [index, read] of readPasted(lines.join("\r\n\r\n")).entries()) {
      const kept = fold(Object.values(read).join(" "));
      const words = fold(lines[index] ?? "").match(/\p{L}{2,}/gu) ?? [];
      const said = words.filter((word) => !["ngay", "cua", "so"].includes(word));
      expect(said.filter((word) => !kept.includes(word))).toEqual([]);
      expect(countWords(kept)).toBeGreaterThan(0);
    }
  });
});
