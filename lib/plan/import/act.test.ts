import { expect, test } from "vitest";
import { actIn, sumsUpToo, wayIn } from "./act.ts";
import { passage } from "./passage.ts";

test.each([
  ["Tổng kết xong", "SUM_UP"],
  ["hoàn thành việc tổng kết ở cấp mình", "SUM_UP"],
  ["Hội nghị tổng kết cấp tỉnh", "SUM_UP"],
  ["gửi báo cáo tổng kết về Huyện ủy", "SEND_REPORT"],
  ["và báo cáo về Ban Thường vụ Huyện ủy", "SEND_REPORT"],
  ["báo cáo Tỉnh ủy", "SEND_REPORT"],
  ["xây dựng kế hoạch tổng kết của cấp mình xong", "OWN_PLAN"],
  ["Kế hoạch gửi về Sở Tư pháp", "OWN_PLAN"],
  ["hoàn thành dự thảo báo cáo trình Ban Thường vụ", "OTHER"],
  ["gửi hồ sơ khen thưởng về Ban Tổ chức", "OTHER"],
  ["nâng cao nhận thức", null],
] as const)("%s → %s", (text, kind) => expect(actIn(text)?.kind ?? null).toBe(kind));

test("one date may bind the review and the sending", () => {
  const text = "hoàn thành tổng kết và gửi báo cáo";
  expect(sumsUpToo(text, text.indexOf("gửi"))).toBe(true);
  expect(sumsUpToo("căn cứ nội dung tổng kết gửi báo cáo", 27)).toBe(false);
});

test.each([
  ["gửi báo cáo về Thường trực Thành ủy qua Ban Dân vận Thành ủy ", "Thường trực Thành ủy", "Ban Dân vận Thành ủy"],
  ["gửi báo cáo về UBND tỉnh (thông qua Sở Nội vụ) để tổng hợp", "UBND tỉnh", "Sở Nội vụ"],
  ["gửi Ủy ban nhân dân cấp huyện (qua Phòng Tư pháp) ", "Ủy ban nhân dân cấp huyện", "Phòng Tư pháp"],
  ["gửi báo cáo về cấp ủy cấp trên trực tiếp ", "Cấp ủy cấp trên trực tiếp", null],
  ["gửi báo cáo về Hội LHPN huyện qua địa chỉ email a@b.vn", "Hội LHPN huyện", null],
  ["gửi báo cáo đúng hạn", null, null],
])("%s", (text, recipient, channel) => {
  const way = wayIn(passage(text, 1), { from: 0, to: text.length });
  expect([way.recipient?.value ?? null, way.channel?.value ?? null]).toEqual([recipient, channel]);
});
