import type { SeedRelation } from "../types.ts";

/**
 * What must hold between figures, by year and on the total. Work carried over from one year to the next breaks "≤" in
 * a single year, so a breach there warns; on the total it is an error. Besides these: a yearly indicator's total is the
 * sum of its years, and a city's total the sum of its wards and of the city's own units.
 */

type Sides = [left: readonly string[], operator: SeedRelation["operator"], right: readonly string[]];

const relation = (code: string, [left, operator, right]: Sides, wordsVi: string, wordsEn: string): SeedRelation => ({
  code,
  left,
  operator,
  right,
  perYear: "WARNING",
  total: "ERROR",
  wordsVi,
  wordsEn,
});

export const relations: readonly SeedRelation[] = [
  relation(
    "DIALOGUE_TYPES",
    [["D01", "D02"], "EQUAL", ["D03", "D04"]],
    "Số cuộc đối thoại của Bí thư và Chủ tịch bằng số cuộc định kỳ cộng đột xuất, chuyên đề (cuộc tổ chức chung tính một lần)",
    "Dialogues of secretary and chairman equal regular plus extraordinary ones (a joint one counts once)",
  ),
  relation(
    "DIALOGUE_ANSWERS",
    [["D07", "D08"], "EQUAL", ["D06"]],
    "Ý kiến trả lời trực tiếp cộng ý kiến tiếp thu bằng tổng số ý kiến tại đối thoại",
    "Opinions answered on the spot plus those taken up equal all opinions raised",
  ),
  relation(
    "DIALOGUE_SETTLED",
    [["D09", "D10", "D11"], "AT_MOST", ["D06"]],
    "Ý kiến đã, đang giải quyết và chuyển cấp trên không vượt tổng số ý kiến tại đối thoại",
    "Opinions settled, being handled and passed on do not exceed all opinions raised",
  ),
  relation(
    "DIALOGUE_ATTENDANCE",
    [["D05"], "AT_LEAST", ["D01", "D02"]],
    "Lượt người dự không ít hơn số cuộc đối thoại",
    "Attendances are not fewer than dialogues",
  ),
  relation(
    "MODELS_KEPT",
    [["A04"], "AT_MOST", ["A03"]],
    "Mô hình được công nhận không vượt số mô hình đăng ký",
    "Models recognised do not exceed those registered",
  ),
  relation(
    "MODELS_BY_FIELD",
    [["A05", "A06", "A07", "A08"], "EQUAL", ["A04"]],
    "Mô hình theo bốn lĩnh vực cộng lại bằng số mô hình được công nhận",
    "Models of the four fields add up to those recognised",
  ),
  relation(
    "PETITIONS_SETTLED",
    [["A13"], "AT_MOST", ["A12"]],
    "Đơn đã giải quyết không vượt số đơn tiếp nhận",
    "Petitions settled do not exceed those received",
  ),
  relation(
    "MEDIATION_SUCCESS",
    [["A18"], "AT_MOST", ["A17"]],
    "Vụ việc hòa giải thành không vượt số vụ việc hòa giải",
    "Cases mediated with success do not exceed cases mediated",
  ),
  relation(
    "FILES_IN_TIME",
    [["A23"], "AT_MOST", ["A22"]],
    "Hồ sơ đúng, trước hạn không vượt số hồ sơ tiếp nhận",
    "Files settled in time do not exceed those received",
  ),
  relation(
    "SUPERVISION_TAKEN_UP",
    [["B04"], "AT_MOST", ["B03"]],
    "Kiến nghị được tiếp thu không vượt số kiến nghị sau giám sát",
    "Recommendations taken up do not exceed those made",
  ),
  relation(
    "OPINIONS_BY_ADDRESSEE",
    [["B10", "B11", "B12"], "EQUAL", ["B09"]],
    "Ý kiến với tổ chức đảng, chính quyền và cán bộ, đảng viên cộng lại bằng tổng số ý kiến góp ý",
    "Opinions on Party, government and cadres add up to all opinions",
  ),
  relation(
    "OPINIONS_ANSWERED",
    [["B13", "B14"], "AT_MOST", ["B09"]],
    "Ý kiến được tiếp thu và giải trình không vượt tổng số ý kiến góp ý",
    "Opinions taken up and explained do not exceed all opinions",
  ),
  relation(
    "WORKS_BY_RESULT",
    [["B20", "B21", "B22"], "EQUAL", ["B19"]],
    "Công trình đúng, vi phạm và chưa xác định cộng lại bằng số công trình được giám sát",
    "Works correct, in breach and undetermined add up to works supervised",
  ),
  relation(
    "CASES_SETTLED",
    [["B24"], "AT_MOST", ["B23"]],
    "Vụ việc được giải quyết không vượt số vụ việc kiến nghị",
    "Cases settled do not exceed cases raised",
  ),
  relation(
    "TRAINING_ATTENDANCE",
    [["C07"], "AT_LEAST", ["C06"]],
    "Lượt người tập huấn không ít hơn số lớp",
    "Attendances at training are not fewer than classes",
  ),
  relation(
    "DISSEMINATION_ATTENDANCE",
    [["C03"], "AT_LEAST", ["C02"]],
    "Lượt người tham gia quán triệt không ít hơn số hội nghị",
    "Attendances at dissemination are not fewer than meetings",
  ),
];
