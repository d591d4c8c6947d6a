import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alikeIn } from "./alike.ts";

const copy = "tổ chức 11 hội nghị đối thoại với 1.840 lượt người dự, tiếp nhận 96 ý kiến";

describe("where two texts read the same", () => {
  it("marks the stretch that stands in both, whatever its case and commas, and nothing else", () => {
    const [one] = alikeIn(
      [{ id: "a", text: `Trong kỳ, Đảng ủy đã ${copy}; kết quả tốt.` }],
      [
        {
          text: `UBND phường cũng TỔ CHỨC 11 hội nghị đối thoại với 1.840 lượt người dự tiếp nhận 96 ý kiến của nhân dân`,
        },
      ],
    );
    expect(one?.stretches.filter(({ alike }) => alike).map(({ text }) => text)).toEqual([copy]);
    expect(one?.share).toBeCloseTo(18 / 26, 1);
  });

  it("marks no short phrase that officials share", () => {
    const [one] = alikeIn(
      [{ id: "a", text: "Cấp ủy lãnh đạo, chỉ đạo triển khai thực hiện nghiêm túc." }],
      [{ text: "Phường lãnh đạo, chỉ đạo triển khai thực hiện kịp thời." }],
    );
    expect(one).toMatchObject({ share: 0, stretches: [{ alike: false }] });
  });

  it("keeps every letter of the passage, in order", () => {
    const word = fc.constantFrom("đảng", "ủy", "Phường", "dân,", "vận.", "–", "2016:", "kết quả");
    const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [alike] = alikeIn([{ id: "a", text: one }], [{ text: other }]);
        expect(alike?.stretches.map((stretch) => stretch.text).join("")).toBe(one);
        const [self] = alikeIn([{ id: "a", text: one }], [{ text: one }]);
        const count = (one.match(/[\p{L}\p{N}]+/gu) ?? []).length;
        expect(self?.share).toBe(count >= 9 ? 1 : 0);
      }),
    );
  });
});
