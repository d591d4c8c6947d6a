/** What two communes have written and done by the seventh of May 2026, invented. */

export type CommuneCourse = {
  commune: string;
  drafter: string;
  approver: string;
  startedAt: string;
  toApprovalAt: string;
  approvedAt: string;
  sentAt: string;
  number: number;
  datedOn: string;
  /** Texts by outline item; the recommendation beside its item. */
  texts: Readonly<Record<string, string>>;
  recommendation: string;
  meetings: number;
  reviewedAt: string;
  conclusion:
    | { kind: "ACCEPTED"; at: string }
    | { kind: "RETURNED"; at: string; item: string; words: string; due: string };
};

export const courses: readonly CommuneCourse[] = [
  {
    commune: "tu-son",
    drafter: "nguyen-thi-minh",
    approver: "tran-van-quang",
    startedAt: "2026-04-15T08:10:00+07:00",
    toApprovalAt: "2026-04-27T14:00:00+07:00",
    approvedAt: "2026-04-28T10:20:00+07:00",
    sentAt: "2026-04-29T15:30:00+07:00",
    number: 41,
    datedOn: "2026-04-29",
    texts: {
      "1": "Đảng ủy phường quán triệt Quy chế đến toàn bộ 38 chi bộ, ban hành chương trình công tác dân vận sau khi sáp nhập bốn phường cũ, phân công Ban Xây dựng Đảng làm đầu mối.",
      "2": "Từ ngày 1/7/2025, phường duy trì tiếp công dân hằng tuần và đối thoại hằng quý; 96% ý kiến được trả lời đúng hạn. Hạn chế là địa bàn rộng, tổ dân phố mới ghép còn bỡ ngỡ; nguyên nhân do cán bộ kiêm nhiệm nhiều việc.",
    },
    recommendation: "Đề nghị tập huấn riêng cho cán bộ dân vận cấp xã về đối thoại trên nền tảng số.",
    meetings: 7,
    reviewedAt: "2026-05-04T08:30:00+07:00",
    conclusion: { kind: "ACCEPTED", at: "2026-05-05T16:00:00+07:00" },
  },
  {
    commune: "tam-son",
    drafter: "phan-van-hieu",
    approver: "vu-thi-nga",
    startedAt: "2026-04-17T09:00:00+07:00",
    toApprovalAt: "2026-04-28T08:40:00+07:00",
    approvedAt: "2026-04-29T09:15:00+07:00",
    sentAt: "2026-05-04T10:05:00+07:00",
    number: 17,
    datedOn: "2026-05-04",
    texts: {
      "1": "Đảng ủy phường ban hành nghị quyết chuyên đề về công tác dân vận, quán triệt Quy chế tại hội nghị toàn đảng bộ và các chi bộ trực thuộc.",
      "2": "Công tác dân vận có nhiều chuyển biến, chính quyền gần dân hơn sau khi sắp xếp; các tổ dân vận hoạt động khá đều.",
    },
    recommendation: "Đề nghị Tỉnh ủy bố trí kinh phí cho tổ dân vận ở khu dân cư.",
    meetings: 3,
    reviewedAt: "2026-05-05T08:10:00+07:00",
    conclusion: {
      kind: "RETURNED",
      at: "2026-05-06T15:45:00+07:00",
      item: "2",
      words: "Nêu số liệu cụ thể về tiếp dân, đối thoại và kết quả giải quyết; chưa có hạn chế, nguyên nhân.",
      due: "2026-05-13",
    },
  },
];
