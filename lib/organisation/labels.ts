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
    "organisation.noFactor": {
      vi: "Người này không bật xác thực hai bước.",
      en: "This person has no second factor.",
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
    "organisation.codeShape": {
      vi: "Mã chỉ gồm chữ không dấu, chữ số và dấu gạch dưới, bắt đầu bằng chữ.",
      en: "A code has letters without diacritics, digits and underscores, and begins with a letter.",
    },
    "organisation.noNumber": { vi: "Xin nhập một số nguyên không âm.", en: "Please enter a whole number." },
    "organisation.notNow": { vi: "Lúc này không đổi được.", en: "This cannot be changed now." },
    "organisation.rankTaken": {
      vi: "Đã có cấp khác đứng ở thứ tự này. Xin chọn số khác.",
      en: "Another level has this place. Choose another number.",
    },
    "organisation.levelUsed": {
      vi: "Cấp này đang được dùng ở {count} nơi (loại đơn vị, kế hoạch, kiến nghị) nên không bỏ được, chỉ đổi được tên.",
      en: "This level is used in {count} places (kinds, plans, recommendations): it can be renamed, not removed.",
    },
    "organisation.kindUsed": {
      vi: "Loại này đang được dùng ở {count} nơi (đơn vị, đề cương, mốc của kế hoạch) nên không bỏ được, chỉ đổi được tên.",
      en: "This kind is used in {count} places (units, outlines, deadlines): it can be renamed, not removed.",
    },
    "organisation.kindHasUnits": {
      vi: "Đã có {count} đơn vị thuộc loại này nên không chuyển sang cấp khác được. Xin lập loại mới cho cấp kia.",
      en: "{count} units are of this kind, so it cannot move to another level. Enter a new kind for that level.",
    },
    "organisation.kindReports": {
      vi: "{count} nhiệm vụ báo cáo đang mở thuộc loại này; các chỉ tiêu phải báo cáo đã theo thiết lập cũ. Xin đổi sau khi kế hoạch kết thúc.",
      en: "{count} open duties are of this kind and their figures follow from the present setting. Change it after the plan has closed.",
    },
    "organisation.renameFuture": {
      vi: "Ngày đổi tên còn ở phía trước. Xin nhập khi tên mới có hiệu lực.",
      en: "The new name begins in the future. Enter it when it is in force.",
    },
    "organisation.renameOrder": {
      vi: "Ngày đổi tên phải sau ngày {since}, là ngày đơn vị bắt đầu mang tên hiện nay.",
      en: "The new name must begin after {since}, when the present one began.",
    },
    "organisation.sameName": { vi: "Tên mới giống hệt tên hiện nay.", en: "The new name is the present one." },
    "organisation.inCampaign": {
      vi: "Đơn vị đang có {count} nhiệm vụ báo cáo theo kế hoạch đã ban hành. Việc hợp nhất, chia tách khi ấy làm bằng điều chỉnh kế hoạch, để báo cáo được chuyển theo.",
      en: "The unit has {count} open duties under an issued plan. It is merged or split by an amendment of that plan, so that reports follow.",
    },
    "organisation.childrenLeft": {
      vi: "Còn {count} đơn vị trực thuộc đơn vị này. Xin xử lý các đơn vị ấy trước.",
      en: "{count} units still stand below it. Deal with them first.",
    },
    "organisation.alreadyEnded": {
      vi: "Đơn vị này đã kết thúc hoạt động.",
      en: "This unit has ended already.",
    },
    "organisation.ownSuccessor": {
      vi: "Một đơn vị không thể kế thừa chính mình. Xin chọn đơn vị khác.",
      en: "A unit cannot succeed itself. Choose another.",
    },
    "organisation.successorClosed": {
      vi: "Đơn vị kế thừa phải còn hoạt động vào ngày tiếp nhận.",
      en: "The successor must exist on that day.",
    },
    "organisation.span": {
      vi: "Khoảng ngày nghỉ phải từ 1 đến 16 ngày, ngày cuối không đứng trước ngày đầu.",
      en: "A span of days off has 1 to 16 days, the last not before the first.",
    },
    "organisation.dayTaken": {
      vi: "Ngày {day} đã có trong lịch nghỉ. Xin bỏ dòng cũ trước nếu muốn ghi lại.",
      en: "{day} is in the calendar already. Remove that line first to enter it anew.",
    },
    "organisation.dayKnown": { vi: "Ngày này đã có trong lịch.", en: "This day is there already." },
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
