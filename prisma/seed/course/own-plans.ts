import type { OwnPlan } from "./types.ts";

const CITY = "bac-ninh/tu-son";

/** Own plans (III.1) of bodies that are not wards; the other departments have recorded none yet. */
export const ownPlans: readonly (OwnPlan & { unit: string; drafter: string; approver: string })[] = [
  {
    unit: `${CITY}/ubnd`,
    drafter: "pham-van-hung",
    approver: "luu-van-khai",
    recordedAt: "2023-03-14T09:40:00+07:00",
    number: "46/KH-UBND",
    datedOn: "2023-03-13",
  },
  {
    unit: `${CITY}/ubnd/noi-vu`,
    drafter: "bui-thi-nga",
    approver: "dao-van-quyet",
    recordedAt: "2023-03-17T10:10:00+07:00",
    number: "18/KH-NV",
    datedOn: "2023-03-16",
  },
  {
    unit: `${CITY}/ubnd/giao-duc-dao-tao`,
    drafter: "phan-thi-nhung",
    approver: "cao-xuan-truong",
    recordedAt: "2023-03-22T15:25:00+07:00",
    number: "27/KH-GDĐT",
    datedOn: "2023-03-22",
  },
  {
    unit: `${CITY}/mttq`,
    drafter: "tran-thi-van",
    approver: "nguyen-trong-nghia",
    recordedAt: "2023-03-15T16:05:00+07:00",
    number: "33/KH-MTTQ-BTT",
    datedOn: "2023-03-15",
  },
  {
    unit: `${CITY}/hoi-phu-nu`,
    drafter: "nguyen-thi-thom",
    approver: "le-thi-minh-nguyet",
    recordedAt: "2023-03-20T08:35:00+07:00",
    number: "12/KH-HPN",
    datedOn: "2023-03-17",
  },
  {
    unit: `${CITY}/thanh-doan`,
    drafter: "ngo-tuan-kiet",
    approver: "dang-thu-trang",
    recordedAt: "2023-03-21T14:50:00+07:00",
    number: "20-KH/ĐTN",
    datedOn: "2023-03-20",
  },
  {
    unit: `${CITY}/dang-uy-cong-an`,
    drafter: "tong-thi-hien",
    approver: "le-hai-dang",
    recordedAt: "2023-03-23T09:15:00+07:00",
    number: "14-KH/ĐUCA",
    datedOn: "2023-03-22",
  },
];
