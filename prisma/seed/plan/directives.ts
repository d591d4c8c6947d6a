import type { SeedDirective } from "../types.ts";

/** The three texts that are summed up, in the plan's order and words (lines 10–14). */
export const directives = [
  {
    code: "25-NQ/TW",
    ordinal: 1,
    kindVi: "Nghị quyết",
    kindEn: "Resolution",
    titleVi:
      "Nghị quyết số 25-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng (khóa XI) về “Tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới”",
    titleEn:
      "Resolution 25-NQ/TW of 3 June 2013 of the Party Central Committee (11th term) on strengthening and renewing the Party's leadership of mass mobilisation in the new situation",
    subject: "Tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới",
    date: "2013-06-03",
    issuer: "Ban Chấp hành Trung ương Đảng (khóa XI)",
    years: 10,
    firstYear: 2013,
    lastYear: 2023,
    sourceLine: 10,
  },
  {
    code: "218-QĐ/TW",
    ordinal: 2,
    kindVi: "Quyết định",
    kindEn: "Decision",
    titleVi:
      "Quyết định số 218-QĐ/TW, ngày 12/12/2013 của Ban Chấp hành Trung ương Đảng (khóa XI) ban hành “Quy định về việc Mặt trận Tổ quốc Việt Nam, các đoàn thể chính trị - xã hội và nhân dân tham gia góp ý xây dựng Đảng, xây dựng chính quyền”",
    titleEn:
      "Decision 218-QĐ/TW of 12 December 2013 of the Party Central Committee (11th term) on the Fatherland Front, the political-social organisations and the people giving opinions on building the Party and the government",
    subject:
      "Quy định về việc Mặt trận Tổ quốc Việt Nam, các đoàn thể chính trị - xã hội và nhân dân tham gia góp ý xây dựng Đảng, xây dựng chính quyền",
    date: "2013-12-12",
    issuer: "Ban Chấp hành Trung ương Đảng (khóa XI)",
    years: 10,
    firstYear: 2014,
    lastYear: 2023,
    sourceLine: 12,
  },
  {
    code: "819-QĐ/TU",
    ordinal: 3,
    kindVi: "Quyết định",
    kindEn: "Decision",
    titleVi:
      "Quyết định số 819-QĐ/TU, ngày 08/7/2013 của Ban Thường vụ Tỉnh ủy về việc ban hành “Quy định lãnh đạo các cấp thực hiện đối thoại trực tiếp với nhân dân”",
    titleEn:
      "Decision 819-QĐ/TU of 8 July 2013 of the Standing Committee of the province Party committee on leaders at every level holding direct dialogue with the people",
    subject: "Quy định lãnh đạo các cấp thực hiện đối thoại trực tiếp với nhân dân",
    date: "2013-07-08",
    issuer: "Ban Thường vụ Tỉnh ủy",
    years: 10,
    firstYear: 2013,
    lastYear: 2023,
    sourceLine: 14,
  },
] as const satisfies readonly SeedDirective[];
