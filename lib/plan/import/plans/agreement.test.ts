import { describe, expect, test } from "vitest";
import { compareReading, tally } from "./agreement.ts";

const plan = {
  title: "Kế hoạch tổng kết Chỉ thị số 31-CT/TU",
  number: null,
  directives: [{ code: "31-CT/TU", years: 10 }],
  milestones: [
    { directive: "*", level: "COMMUNE", kind: "SUM_UP", phrase: "trước ngày 31/3/2023", due: "2023-03-30" },
    { directive: "*", level: "COMMUNE", kind: "OTHER", phrase: "trong quý II/2023", due: null, optional: true },
  ],
  leads: [{ directive: "*", unit: "Ban Dân vận", coordinating: ["Văn phòng Huyện ủy", "Phòng Tư pháp huyện"] }],
  outline: [
    { number: "1", title: "Kết quả", items: [{ text: "Kết quả chung", addresses: ["PARTY_COMMITTEE?", "FRONT"] }] },
    { number: "2", title: "Kiến nghị", items: [] },
  ],
  findings: [{ code: "DAY_OFF", level: "COMMUNE" }],
  absentFindings: [{ code: "NO_SUCH_DATE" }],
};
const milestone = plan.milestones[0] ?? {};
const reading = {
  title: "Kế hoạch  tổng kết  chỉ thị số 31-CT/TU",
  number: null,
  directives: [{ code: "31-CT/TU", years: 10 }],
  milestones: [{ ...milestone, directive: "31-CT/TU" }],
  leads: [{ directive: "31-CT/TU", unit: "Ban Dân vận", coordinating: ["Phòng Tư pháp huyện", "Văn phòng Huyện ủy"] }],
  outline: [
    { number: "1.", title: "KẾT QUẢ", items: [{ text: "Kết quả chung.", addresses: ["FRONT"] }] },
    { number: "2.", title: "Kiến nghị", items: [{ text: "Kiến nghị", addresses: ["FRONT"] }] },
  ],
  findings: [{ code: "DAY_OFF", level: "COMMUNE", directive: "31-CT/TU", severity: "warning" }],
};
const wrongOf = (actual: typeof reading | object) =>
  compareReading(plan, { ...reading, ...actual })
    .filter((field) => field.outcome !== "right")
    .map((field) => `${field.outcome} ${field.path}`);

describe("a reading beside what stands in the plan", () => {
  test("spaces, case of a title, order of a list, closing marks and what may be left out do not count", () => {
    expect(wrongOf({})).toEqual([]);
    expect(tally(compareReading(plan, reading))).toMatchObject({ wrong: 0, missing: 0, invented: 0, share: 100 });
  });

  test.each([
    ["another value", { title: "Kế hoạch" }, ["wrong title"]],
    ["no value", { title: null }, ["missing title"]],
    ["a value the plan does not have", { number: "15-KH/HU" }, ["invented number"]],
    ["a wrong day", { milestones: [{ ...milestone, due: "2023-03-31" }] }, ["wrong milestones[0].due"]],
    ["one milestone more", { milestones: [milestone, { ...milestone, level: "UNIT" }] }, ["invented milestones"]],
    [
      "a body badly cut, another left out",
      { leads: [{ directive: "*", unit: "Ban Dân vận", coordinating: ["Văn phòng Huyện ủy tham mưu"] }] },
      ["wrong leads[0].coordinating[0]", "missing leads[0].coordinating[1]"],
    ],
    [
      "a body in small letters",
      { leads: [{ directive: "*", unit: "Ban Dân vận", coordinating: ["văn phòng Huyện ủy", "Phòng Tư pháp huyện"] }] },
      ["wrong leads[0].coordinating[0]"],
    ],
    ["a finding that is wanting", { findings: [] }, ["missing findings"]],
    ["a finding that must not be", { findings: [...reading.findings, { code: "NO_SUCH_DATE" }] }, ["wrong findings"]],
    [
      "an item addressed wrongly",
      {
        outline: [
          { number: "1", title: "Kết quả", items: [{ text: "Kết quả chung", addresses: ["GOVERNMENT"] }] },
          reading.outline[1],
        ],
      },
      ["wrong outline[0].items[0].addresses"],
    ],
    [
      "an item more under another",
      {
        outline: [
          {
            number: "1",
            title: "Kết quả",
            items: [{ text: "Kết quả chung", addresses: ["FRONT"], items: [{ text: "x" }] }],
          },
          reading.outline[1],
        ],
      },
      ["invented outline[0].items"],
    ],
  ])("%s", (_, actual, found) => {
    expect(wrongOf(actual)).toEqual(found);
  });

  test("a list that is missing counts with all its values", () => {
    const { missing } = tally(compareReading(plan, { ...reading, milestones: [] }));
    expect(missing).toBe(5);
  });
});
