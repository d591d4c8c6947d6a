import type { SeedOutlineItem, SeedOutlinePart } from "../types.ts";

/** Part II of the plan: four numbered headings, eight items, each tied to the kinds of unit it addresses. */

export const outlineParts = [
  {
    code: "II.1",
    number: "1",
    title: "Đánh giá công tác lãnh đạo, chỉ đạo triển khai, quán triệt thực hiện các nghị quyết, quyết định",
    sourceLine: 30,
  },
  { code: "II.2", number: "2", title: "Đánh giá kết quả thực hiện", sourceLine: 38 },
  { code: "II.3", number: "3", title: "Phương hướng, nhiệm vụ giải pháp trọng tâm thời gian tới", sourceLine: 44 },
  { code: "II.4", number: "4", title: "Kiến nghị, đề xuất", sourceLine: 48 },
] as const satisfies readonly SeedOutlinePart[];

const WARD = ["ward_party_committee"] as const;
const ATTACHED = ["attached_party_committee"] as const;
const STATE = ["council", "peoples_committee", "office_department", "public_service_unit"] as const;
const FRONT = ["fatherland_front", "political_social_organisation", "mass_association"] as const;
/** The city's own report answers every item, from its sources. */
const CITY = ["district_party_committee"] as const;
const ALL = [...WARD, ...ATTACHED, ...STATE, ...FRONT, ...CITY] as const;

export const outlineItems = [
  {
    code: "II.1.1",
    part: "II.1",
    ordinal: 1,
    text: "Công tác lãnh đạo, chỉ đạo, phổ biến, quán triệt; ban hành các văn bản lãnh chỉ đạo việc thực hiện các nghị quyết, quyết định của cấp ủy các cấp.",
    shortVi: "Cấp ủy lãnh đạo, quán triệt, ban hành văn bản",
    shortEn: "Party committees: leadership, dissemination, documents issued",
    unitKinds: [...WARD, ...ATTACHED, ...CITY],
    recommendationLevel: null,
    sourceLine: 32,
  },
  {
    code: "II.1.2",
    part: "II.1",
    ordinal: 2,
    text: "Công tác lãnh chỉ đạo của HĐND - UBND thành phố trong việc cụ thể hóa nội dung các nghị quyết, quyết định thành chính sách, chương trình hành động, kế hoạch chỉ đạo các phòng, ban, ngành, địa phương tổ chức thực hiện.",
    shortVi: "HĐND - UBND cụ thể hóa thành chính sách, chương trình, kế hoạch",
    shortEn: "People's council and committee: policies, programmes, plans",
    unitKinds: [...WARD, ...STATE, ...CITY],
    recommendationLevel: null,
    sourceLine: 34,
  },
  {
    code: "II.1.3",
    part: "II.1",
    ordinal: 3,
    text: "MTTQ và các tổ chức chính trị - xã hội, các hội quần chúng được Đảng, Nhà nước giao nhiệm vụ xây dựng kế hoạch, chương trình hành động thực hiện, phổ biến các nghị quyết, quyết định cho đoàn viên, hội viên, các tầng lớp nhân dân và tổ chức thực hiện trên địa bàn thành phố.",
    shortVi: "MTTQ, tổ chức, hội phổ biến và tổ chức thực hiện",
    shortEn: "The Front, organisations and associations: dissemination and action",
    unitKinds: [...WARD, ...FRONT, ...CITY],
    recommendationLevel: null,
    sourceLine: 36,
  },
  {
    code: "II.2.1",
    part: "II.2",
    ordinal: 1,
    text: "Những chuyển biến trong nhận thức, trách nhiệm của các cấp ủy đảng, chính quyền, Mặt trận Tổ quốc, các tổ chức chính trị - xã hội, các hội quần chúng được Đảng, Nhà nước giao nhiệm vụ và cán bộ, đảng viên, các tầng lớp nhân dân sau khi triển khai thực hiện nghị quyết, quyết định.",
    shortVi: "Chuyển biến về nhận thức, trách nhiệm",
    shortEn: "Changes in awareness and responsibility",
    unitKinds: ALL,
    recommendationLevel: null,
    sourceLine: 40,
  },
  {
    code: "II.2.2",
    part: "II.2",
    ordinal: 2,
    text: "Kết quả thực hiện các mục tiêu, quan điểm, nhiệm vụ và giải pháp chủ yếu trong nghị quyết, quyết định của cấp ủy đảng, chính quyền, Mặt trận Tổ quốc và các tổ chức chính trị - xã hội, các hội quần chúng được Đảng, Nhà nước giao nhiệm vụ. Chỉ rõ những kết quả đạt được, hạn chế, nguyên nhân và bài học kinh nghiệm.",
    shortVi: "Kết quả, hạn chế, nguyên nhân, bài học kinh nghiệm",
    shortEn: "Results, shortcomings, causes, lessons",
    unitKinds: ALL,
    recommendationLevel: null,
    sourceLine: 42,
  },
  {
    code: "II.3",
    part: "II.3",
    ordinal: 1,
    text: "Bám sát sự chỉ đạo của Tỉnh, nhiệm vụ chính trị của thành phố đề ra các nhiệm vụ, nhóm giải pháp trọng tâm nhằm triển khai thực hiện có hiệu quả công tác dân vận của Đảng, góp phần thực hiện thắng lợi nhiệm vụ chính trị của địa phương, cơ sở.",
    shortVi: "Phương hướng, nhiệm vụ, giải pháp",
    shortEn: "Direction, tasks, solutions",
    unitKinds: ALL,
    recommendationLevel: null,
    sourceLine: 46,
  },
  {
    code: "II.4.1",
    part: "II.4",
    ordinal: 1,
    text: "Kiến nghị với Trung ương",
    shortVi: "Kiến nghị với Trung ương",
    shortEn: "Recommendations to the centre",
    unitKinds: ALL,
    recommendationLevel: "CENTRAL",
    sourceLine: 50,
  },
  {
    code: "II.4.2",
    part: "II.4",
    ordinal: 2,
    text: "Kiến nghị với Tỉnh",
    shortVi: "Kiến nghị với Tỉnh",
    shortEn: "Recommendations to the province",
    unitKinds: ALL,
    recommendationLevel: "PROVINCE",
    sourceLine: 51,
  },
] as const satisfies readonly SeedOutlineItem[];
