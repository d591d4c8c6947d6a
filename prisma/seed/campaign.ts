/**
 * What has happened in the sample campaign on 25-NQ/TW by 19/4/2023, 08:00 in Từ Sơn: `load.ts` lives it through with
 * the real commands, the people and instants named here. All of it is invented.
 */

/** Where the sample clock starts. */
export const SAMPLE_START = "2023-04-19T08:00:00+07:00";

export type SumUp = { recordedAt: string; heldOn: string; form: string; attendees: number; minutes: string };
export type Conclusion =
  | { kind: "ACCEPTED"; at: string; note: string }
  | {
      kind: "RETURNED";
      at: string;
      due: string;
      items: readonly { item?: string; indicator?: string; code: "FIGURE_DOES_NOT_ADD_UP"; words: string }[];
    };

export type WardCourse = {
  ward: string;
  drafter: string;
  approver: string;
  /** Who hands it in: a văn thư where the ward has one. */
  sender: string;
  ownPlan: { recordedAt: string; number: string; datedOn: string };
  startedAt: string;
  writtenAt: string;
  sumUp: SumUp | null;
  toApprovalAt: string | null;
  approval: { at: string; meeting: string } | null;
  sent: { at: string; number: number; datedOn: string } | null;
  review: { at: string; reviewer: string } | null;
  conclusion: Conclusion | null;
};

const HALL = "Hội nghị trực tiếp";

export const courses: readonly WardCourse[] = [
  {
    ward: "chau-khe",
    drafter: "vu-thi-lan.chau-khe",
    approver: "dam-van-tuyen.chau-khe",
    sender: "vu-thi-lan.chau-khe",
    ownPlan: { recordedAt: "2023-03-13T09:20:00+07:00", number: "31-KH/ĐU", datedOn: "2023-03-13" },
    startedAt: "2023-03-15T08:10:00+07:00",
    writtenAt: "2023-03-30T14:20:00+07:00",
    sumUp: {
      recordedAt: "2023-04-04T08:30:00+07:00",
      heldOn: "2023-04-03",
      form: HALL,
      attendees: 112,
      minutes: "Biên bản số 14-BB/ĐU",
    },
    toApprovalAt: "2023-04-04T15:40:00+07:00",
    approval: { at: "2023-04-05T10:15:00+07:00", meeting: "Họp Ban Thường vụ Đảng ủy ngày 05/4/2023" },
    sent: { at: "2023-04-06T09:05:00+07:00", number: 118, datedOn: "2023-04-06" },
    review: { at: "2023-04-07T08:30:00+07:00", reviewer: "le-minh-tam" },
    conclusion: {
      kind: "ACCEPTED",
      at: "2023-04-10T10:20:00+07:00",
      note: "Báo cáo đầy đủ, số liệu thống nhất với biểu.",
    },
  },
  {
    ward: "trang-ha",
    drafter: "trinh-van-an.trang-ha",
    approver: "hoang-van-thai.trang-ha",
    sender: "hoang-van-thai.trang-ha",
    ownPlan: { recordedAt: "2023-03-14T10:00:00+07:00", number: "22-KH/ĐU", datedOn: "2023-03-14" },
    startedAt: "2023-03-16T13:45:00+07:00",
    writtenAt: "2023-04-03T09:10:00+07:00",
    sumUp: {
      recordedAt: "2023-04-05T16:10:00+07:00",
      heldOn: "2023-04-05",
      form: HALL,
      attendees: 64,
      minutes: "Biên bản số 09-BB/ĐU",
    },
    toApprovalAt: "2023-04-06T08:40:00+07:00",
    approval: { at: "2023-04-06T16:30:00+07:00", meeting: "Họp Ban Thường vụ Đảng ủy ngày 06/4/2023" },
    sent: { at: "2023-04-07T14:50:00+07:00", number: 76, datedOn: "2023-04-07" },
    review: { at: "2023-04-10T08:15:00+07:00", reviewer: "trinh-thi-loan" },
    conclusion: {
      kind: "ACCEPTED",
      at: "2023-04-11T15:05:00+07:00",
      note: "Nội dung sát địa bàn có đông công nhân thuê trọ.",
    },
  },
  {
    ward: "dong-ngan",
    drafter: "hoang-thi-ngoc.dong-ngan",
    approver: "do-quang-vinh.dong-ngan",
    sender: "hoang-thi-ngoc.dong-ngan",
    ownPlan: { recordedAt: "2023-03-10T15:30:00+07:00", number: "40-KH/ĐU", datedOn: "2023-03-10" },
    startedAt: "2023-03-14T08:20:00+07:00",
    writtenAt: "2023-04-04T15:00:00+07:00",
    sumUp: {
      recordedAt: "2023-04-07T09:00:00+07:00",
      heldOn: "2023-04-06",
      form: HALL,
      attendees: 95,
      minutes: "Biên bản số 17-BB/ĐU",
    },
    toApprovalAt: "2023-04-07T10:30:00+07:00",
    approval: { at: "2023-04-10T14:00:00+07:00", meeting: "Họp Ban Thường vụ Đảng ủy ngày 10/4/2023" },
    sent: { at: "2023-04-11T08:25:00+07:00", number: 131, datedOn: "2023-04-11" },
    review: { at: "2023-04-11T14:30:00+07:00", reviewer: "le-minh-tam" },
    conclusion: {
      kind: "ACCEPTED",
      at: "2023-04-13T09:40:00+07:00",
      note: "Đề nghị dùng làm điển hình về văn minh đô thị.",
    },
  },
  {
    ward: "dong-nguyen",
    drafter: "ngo-van-chien.dong-nguyen",
    approver: "nguyen-thi-hoa.dong-nguyen",
    sender: "ngo-van-chien.dong-nguyen",
    ownPlan: { recordedAt: "2023-03-15T09:00:00+07:00", number: "28-KH/ĐU", datedOn: "2023-03-14" },
    startedAt: "2023-03-17T08:00:00+07:00",
    writtenAt: "2023-04-06T10:45:00+07:00",
    sumUp: {
      recordedAt: "2023-04-10T08:20:00+07:00",
      heldOn: "2023-04-07",
      form: HALL,
      attendees: 138,
      minutes: "Biên bản số 21-BB/ĐU",
    },
    toApprovalAt: "2023-04-10T16:00:00+07:00",
    approval: { at: "2023-04-11T16:45:00+07:00", meeting: "Họp Ban Thường vụ Đảng ủy ngày 11/4/2023" },
    sent: { at: "2023-04-12T10:10:00+07:00", number: 104, datedOn: "2023-04-12" },
    review: { at: "2023-04-12T15:20:00+07:00", reviewer: "trinh-thi-loan" },
    conclusion: {
      kind: "ACCEPTED",
      at: "2023-04-14T10:00:00+07:00",
      note: "Số liệu từng năm rõ, có giải thích đơn thư chuyển tiếp.",
    },
  },
  {
    ward: "tan-hong",
    drafter: "nguyen-thi-suong.tan-hong",
    approver: "le-van-bac.tan-hong",
    sender: "nguyen-thi-suong.tan-hong",
    ownPlan: { recordedAt: "2023-03-16T14:15:00+07:00", number: "19-KH/ĐU", datedOn: "2023-03-16" },
    startedAt: "2023-03-20T08:30:00+07:00",
    writtenAt: "2023-04-07T14:10:00+07:00",
    sumUp: {
      recordedAt: "2023-04-11T09:30:00+07:00",
      heldOn: "2023-04-10",
      form: HALL,
      attendees: 87,
      minutes: "Biên bản số 12-BB/ĐU",
    },
    toApprovalAt: "2023-04-11T15:20:00+07:00",
    approval: { at: "2023-04-12T16:20:00+07:00", meeting: "Họp Ban Thường vụ Đảng ủy ngày 12/4/2023" },
    sent: { at: "2023-04-13T08:40:00+07:00", number: 92, datedOn: "2023-04-13" },
    review: { at: "2023-04-14T08:10:00+07:00", reviewer: "le-minh-tam" },
    conclusion: { kind: "ACCEPTED", at: "2023-04-17T09:15:00+07:00", note: "Đạt yêu cầu." },
  },
  {
    ward: "dinh-bang",
    drafter: "nguyen-minh-duc.dinh-bang",
    approver: "nguyen-huu-thong.dinh-bang",
    sender: "le-thi-thoa.dinh-bang",
    ownPlan: { recordedAt: "2023-03-13T16:00:00+07:00", number: "35-KH/ĐU", datedOn: "2023-03-13" },
    startedAt: "2023-03-15T14:00:00+07:00",
    writtenAt: "2023-04-10T09:50:00+07:00",
    sumUp: {
      recordedAt: "2023-04-12T08:15:00+07:00",
      heldOn: "2023-04-11",
      form: HALL,
      attendees: 156,
      minutes: "Biên bản số 25-BB/ĐU",
    },
    toApprovalAt: "2023-04-12T16:30:00+07:00",
    approval: { at: "2023-04-13T15:10:00+07:00", meeting: "Họp Ban Thường vụ Đảng ủy ngày 13/4/2023" },
    sent: { at: "2023-04-14T08:35:00+07:00", number: 142, datedOn: "2023-04-14" },
    review: { at: "2023-04-14T14:00:00+07:00", reviewer: "trinh-thi-loan" },
    conclusion: { kind: "ACCEPTED", at: "2023-04-17T15:45:00+07:00", note: "Báo cáo tốt, có số liệu từng năm." },
  },
  {
    ward: "tuong-giang",
    drafter: "nguyen-thi-mui.tuong-giang",
    approver: "tran-xuan-phong.tuong-giang",
    sender: "nguyen-thi-mui.tuong-giang",
    ownPlan: { recordedAt: "2023-03-20T10:30:00+07:00", number: "17-KH/ĐU", datedOn: "2023-03-17" },
    startedAt: "2023-03-22T08:45:00+07:00",
    writtenAt: "2023-04-12T10:00:00+07:00",
    sumUp: {
      recordedAt: "2023-04-14T17:00:00+07:00",
      heldOn: "2023-04-14",
      form: HALL,
      attendees: 78,
      minutes: "Biên bản số 11-BB/ĐU",
    },
    toApprovalAt: "2023-04-15T08:30:00+07:00",
    approval: { at: "2023-04-16T09:00:00+07:00", meeting: "Họp Ban Thường vụ Đảng ủy ngày 16/4/2023" },
    sent: { at: "2023-04-17T10:00:00+07:00", number: 88, datedOn: "2023-04-17" },
    review: { at: "2023-04-17T14:20:00+07:00", reviewer: "le-minh-tam" },
    conclusion: {
      kind: "ACCEPTED",
      at: "2023-04-18T10:30:00+07:00",
      note: "Đạt; lưu ý bổ sung số liệu kinh phí khi có.",
    },
  },
  {
    ward: "tam-son",
    drafter: "nguyen-thu-ha.tam-son",
    approver: "ngo-thi-thuy.tam-son",
    sender: "nguyen-thu-ha.tam-son",
    ownPlan: { recordedAt: "2023-03-16T08:50:00+07:00", number: "24-KH/ĐU", datedOn: "2023-03-15" },
    startedAt: "2023-03-20T14:30:00+07:00",
    writtenAt: "2023-04-11T15:30:00+07:00",
    sumUp: null,
    toApprovalAt: "2023-04-12T10:00:00+07:00",
    approval: { at: "2023-04-13T16:40:00+07:00", meeting: "Họp Ban Thường vụ Đảng ủy ngày 13/4/2023" },
    sent: { at: "2023-04-14T16:50:00+07:00", number: 97, datedOn: "2023-04-14" },
    review: { at: "2023-04-17T08:20:00+07:00", reviewer: "le-minh-tam" },
    conclusion: {
      kind: "RETURNED",
      at: "2023-04-18T15:40:00+07:00",
      due: "2023-04-20",
      items: [
        {
          item: "II.2.2",
          code: "FIGURE_DOES_NOT_ADD_UP",
          words:
            "Đoạn nêu 14 mô hình được công nhận, trong khi cộng ba lĩnh vực và biểu A04 đều là 12. Đề nghị thống nhất và nêu căn cứ.",
        },
        {
          indicator: "A04",
          code: "FIGURE_DOES_NOT_ADD_UP",
          words: "Biểu ghi 12, báo cáo ghi 14. Đề nghị kiểm tra lại theo quyết định công nhận.",
        },
      ],
    },
  },
  {
    ward: "dong-ky",
    drafter: "duong-thi-hai.dong-ky",
    approver: "ngo-duc-long.dong-ky",
    sender: "vu-van-hoat.dong-ky",
    ownPlan: { recordedAt: "2023-03-17T15:10:00+07:00", number: "26-KH/ĐU", datedOn: "2023-03-17" },
    startedAt: "2023-03-21T09:00:00+07:00",
    writtenAt: "2023-04-13T09:20:00+07:00",
    sumUp: {
      recordedAt: "2023-04-14T08:00:00+07:00",
      heldOn: "2023-04-12",
      form: HALL,
      attendees: 121,
      minutes: "Biên bản số 16-BB/ĐU",
    },
    toApprovalAt: "2023-04-14T10:20:00+07:00",
    approval: { at: "2023-04-15T10:40:00+07:00", meeting: "Họp Ban Thường vụ Đảng ủy ngày 15/4/2023" },
    sent: { at: "2023-04-17T08:30:00+07:00", number: 31, datedOn: "2023-04-17" },
    review: { at: "2023-04-18T08:45:00+07:00", reviewer: "le-minh-tam" },
    conclusion: null,
  },
  {
    ward: "phu-chan",
    drafter: "nguyen-thi-duyen.phu-chan",
    approver: "tran-dinh-luan.phu-chan",
    sender: "nguyen-thi-duyen.phu-chan",
    ownPlan: { recordedAt: "2023-03-21T09:30:00+07:00", number: "15-KH/ĐU", datedOn: "2023-03-20" },
    startedAt: "2023-03-23T08:10:00+07:00",
    writtenAt: "2023-04-12T08:30:00+07:00",
    sumUp: {
      recordedAt: "2023-04-12T16:20:00+07:00",
      heldOn: "2023-04-11",
      form: HALL,
      attendees: 82,
      minutes: "Biên bản số 10-BB/ĐU",
    },
    toApprovalAt: "2023-04-13T09:10:00+07:00",
    approval: null,
    sent: null,
    review: null,
    conclusion: null,
  },
  {
    ward: "huong-mac",
    drafter: "do-thi-quynh.huong-mac",
    approver: "dam-thi-bich.huong-mac",
    sender: "do-thi-quynh.huong-mac",
    ownPlan: { recordedAt: "2023-04-07T10:20:00+07:00", number: "18-KH/ĐU", datedOn: "2023-04-06" },
    startedAt: "2023-04-10T08:30:00+07:00",
    writtenAt: "2023-04-18T16:10:00+07:00",
    sumUp: null,
    toApprovalAt: null,
    approval: null,
    sent: null,
    review: null,
    conclusion: null,
  },
];
