import { describe, expect, it } from "vitest";
import { type Corrections, mergeTyped } from "./correct.ts";
import { correctedReading, reviewOf } from "./corrected-reading.ts";
import type { PlanReading } from "./types.ts";

const found = <T>(value: T, line: number) => ({ value, lines: [line] });

const reading: PlanReading = {
  title: found("Kế hoạch tổng kết năm 2023", 3),
  number: null,
  issuedOn: null,
  issuer: { ...found("Ban Thường vụ Huyện ủy", 1), uncertain: "FROM_HEADER" },
  signer: { authority: null, title: null, name: found("Nguyễn Văn A", 90) },
  directives: [
    {
      code: found("25-NQ/TW", 10),
      kind: found("Nghị quyết", 10),
      date: null,
      issuer: null,
      subject: null,
      years: found(10, 10),
    },
  ],
  milestones: [
    {
      directive: "25-NQ/TW",
      level: "COMMUNE",
      levelPhrase: found("Cấp xã", 60),
      kind: "SUM_UP",
      phrase: found("trước ngày 18/4", 60),
      due: null,
      deadline: { kind: "impossible", why: "noYear" },
      recipient: null,
      channel: null,
    },
  ],
  leads: [],
  monitors: [found("Văn phòng", 80)],
  reporters: [],
  outline: [
    { number: "1", title: found("Kết quả", 30), items: [{ text: found("Nhận thức", 31), addresses: ["FRONT"] }] },
  ],
  distribution: [],
  findings: [],
  unresolved: [],
};

const at = "2023-03-01T00:00:00.000Z";
const pen = (revision: number, next: number, by = "Phạm Thị Cúc") => ({ revision, next, by, at });

function corrected(...fields: [path: string, value: string | string[] | boolean | number | null][]): Corrections {
  const typed = fields.map(([path, value]) => ({ path, value, original: null }));
  const merged = mergeTyped({}, typed, pen(0, 1));
  if (!merged.ok) throw new Error("a clash with nobody");
  return merged.corrections;
}

describe("corrections", () => {
  it("lie over the reading, which stays", () => {
    const corrections = corrected(
      ["about.issuer", "Ban Thường vụ Huyện ủy Lạc Hà"],
      ["directives.0.years", 15],
      ["monitors", ["Văn phòng", "Ban Tổ chức"]],
    );
    const now = correctedReading(reading, corrections);
    expect(now.issuer).toEqual({ value: "Ban Thường vụ Huyện ủy Lạc Hà", lines: [1] });
    expect(now.directives[0]).toMatchObject({ code: { value: "25-NQ/TW" }, years: { value: 15, lines: [10] } });
    expect(now.monitors).toEqual([found("Văn phòng", 80), { value: "Ban Tổ chức", lines: [] }]);
    expect(reading.issuer?.value).toBe("Ban Thường vụ Huyện ủy");
  });

  it("a corrected phrase is read again as a day, in the year of the plan", () => {
    const now = correctedReading(reading, corrected(["milestones.0.phrase", "trước ngày 21/4"]));
    expect(now.milestones[0]).toMatchObject({ due: "2023-04-20", deadline: { kind: "day", day: "2023-04-20" } });
    expect(correctedReading(reading, {}).milestones[0]?.due).toBeNull();
  });

  it("rows are added and taken out, and can be brought back", () => {
    const corrections = corrected(
      ["directives.+1.code", "218-QĐ/TW"],
      ["directives.+1.kind", "Quyết định"],
      ["directives.0.removed", true],
      ["outline.0.+2.text", "Hạn chế"],
    );
    const now = correctedReading(reading, corrections);
    expect(now.directives.map((one) => one.code?.value)).toEqual(["218-QĐ/TW"]);
    expect(now.outline[0]?.items.map((item) => item.text.value)).toEqual(["Nhận thức", "Hạn chế"]);
    expect(reviewOf(reading, corrections).directives.map(({ path, removed }) => [path, removed])).toEqual([
      ["directives.0", true],
      ["directives.+1", false],
    ]);
    const back = mergeTyped(corrections, [{ path: "directives.0.removed", value: false, original: false }], pen(1, 2));
    expect(back.ok && correctedReading(reading, back.corrections).directives).toHaveLength(2);
  });

  it("a field cleared by a person is empty, not what was read", () => {
    const cleared = mergeTyped({}, [{ path: "about.signerName", value: null, original: "Nguyễn Văn A" }], pen(0, 1));
    expect(cleared.ok && correctedReading(reading, cleared.corrections).signer.name).toBeNull();
  });
});

describe("two people in one form", () => {
  const title = (value: string) => ({ path: "about.title", value, original: "Kế hoạch tổng kết năm 2023" });
  const name = (value: string) => ({ path: "about.signerName", value, original: "Nguyễn Văn A" });
  const first = mergeTyped({}, [title("Kế hoạch khác"), name("Nguyễn Văn A")], pen(0, 1));

  it("fields that one of them left alone are not undone by them", () => {
    if (!first.ok) throw new Error("clash");
    const second = mergeTyped(
      first.corrections,
      [title("Kế hoạch tổng kết năm 2023"), name("Nguyễn Văn B")],
      pen(0, 2, "Vũ Hoàng Anh"),
    );
    if (!second.ok) throw new Error("clash");
    const now = correctedReading(reading, second.corrections);
    expect([now.title?.value, now.signer.name?.value]).toEqual(["Kế hoạch khác", "Nguyễn Văn B"]);
    expect(second.changed).toBe(1);
  });

  it("the same field typed differently is a clash that names the other, and writes nothing", () => {
    if (!first.ok) throw new Error("clash");
    expect(mergeTyped(first.corrections, [title("Kế hoạch thứ ba")], pen(0, 2, "Vũ Hoàng Anh"))).toEqual({
      ok: false,
      clash: {
        path: "about.title",
        value: "Kế hoạch khác",
        original: "Kế hoạch tổng kết năm 2023",
        by: "Phạm Thị Cúc",
      },
    });
    const seen = mergeTyped(first.corrections, [title("Kế hoạch thứ ba")], pen(1, 2, "Vũ Hoàng Anh"));
    expect(seen.ok && correctedReading(reading, seen.corrections).title?.value).toBe("Kế hoạch thứ ba");
  });
});
