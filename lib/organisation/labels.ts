import type { Labels } from "#lib/workflow/types.ts";

/** Words for every reason the administration of people and units, and one's own account, may refuse with. */
export const labels = {
  reason: {
    "organisation.empty": { vi: "Xin nhập nội dung ô này.", en: "Please fill this in." },
    "organisation.tooLong": { vi: "Nội dung quá dài.", en: "This is too long." },
    "organisation.noDay": { vi: "Xin chọn một ngày có trong lịch.", en: "Please choose a day of the calendar." },
    "organisation.notChosen": { vi: "Xin chọn một mục trong danh sách.", en: "Please choose one from the list." },
    "organisation.noEmail": {
      vi: "Địa chỉ thư chưa đúng dạng, ví dụ: nguyen.van.a@bacninh.gov.vn.",
      en: "This is not a mail address, for example name@example.vn.",
    },
    "organisation.emailTaken": {
      vi: "Địa chỉ thư này đã có người dùng. Mỗi người dùng một địa chỉ riêng.",
      en: "Somebody else has this mail address. Each person needs their own.",
    },
    "organisation.order": { vi: "Ngày kết thúc đứng trước ngày bắt đầu.", en: "The last day lies before the first." },
    "organisation.samplePerson": {
      vi: "Đây là tài khoản mẫu, không có mật khẩu để đặt lại.",
      en: "This is a sample person without a password.",
    },
    "organisation.positionHeld": {
      vi: "Người này đang giữ vai trò đó ở đơn vị đó.",
      en: "This person holds that role in that unit already.",
    },
    "organisation.unitClosed": {
      vi: "Đơn vị này đã kết thúc hoạt động trước ngày bắt đầu.",
      en: "This unit ended before the first day.",
    },
    "organisation.codeTaken": {
      vi: "Đơn vị cấp trên này đã có đơn vị trực thuộc mang mã đó. Xin đặt mã khác.",
      en: "Another unit below this one has that code. Choose another.",
    },
    "organisation.unitInUse": {
      vi: "Còn {count} người đang giữ vai trò ở đơn vị này sau ngày đó. Xin kết thúc các vai trò ấy trước.",
      en: "{count} people still hold roles in this unit after that day. End those roles first.",
    },
    "organisation.notDelegable": {
      vi: "Chỉ vai trò phê duyệt, lãnh đạo và kết luận thẩm định mới ủy quyền được; việc soạn thảo, văn thư thì cử người khác giữ vai trò.",
      en: "Only the roles of approver, leader and head of review can be delegated; for drafting and clerk's work another person is given the role.",
    },
    "organisation.delegationToOneself": {
      vi: "Người nhận ủy quyền phải là người khác.",
      en: "The delegate must be somebody else.",
    },
    "organisation.delegationPast": { vi: "Thời hạn ủy quyền đã qua.", en: "These days have passed." },
    "organisation.delegationOrder": {
      vi: "Ngày kết thúc đứng trước ngày bắt đầu.",
      en: "The last day lies before the first.",
    },
    "organisation.delegationLong": {
      vi: "Mỗi lần ủy quyền không quá 92 ngày. Vắng lâu hơn thì cử người khác giữ vai trò.",
      en: "A delegation lasts 92 days at most. For a longer absence another person is given the role.",
    },
    "organisation.delegationNoDocument": {
      vi: "Quản trị ghi ủy quyền thay người khác thì phải nêu văn bản làm căn cứ.",
      en: "An administrator who enters a delegation for others must name the document that orders it.",
    },
    "organisation.firstRunOver": { vi: "Hệ thống đã có người quản trị.", en: "There is an administrator already." },
    "organisation.wrongCode": {
      vi: "Mã không đúng. Mã được in trên màn hình dòng lệnh khi khởi động.",
      en: "Wrong code. It is printed in the terminal at start.",
    },
    "account.empty": { vi: "Xin nhập mật khẩu.", en: "Please enter a password." },
    "account.tooLong": { vi: "Mật khẩu quá dài.", en: "This password is too long." },
    "account.sampleNoPassword": {
      vi: "Tài khoản mẫu không có mật khẩu nên không đổi được.",
      en: "A sample account has no password to change.",
    },
    "account.notThePassword": { vi: "Mật khẩu hiện tại chưa đúng.", en: "This is not the present password." },
    "account.passwordsDiffer": {
      vi: "Hai lần nhập mật khẩu mới chưa giống nhau.",
      en: "The new password was not typed the same way twice.",
    },
  },
} as const satisfies Labels;
