import type { Role } from "./types.ts";

type Words = { vi: string; en: string };

/** Words for the roles and for every refusal of the access table. */
export const labels = {
  role: {
    DRAFTER: { vi: "Soạn thảo", en: "Drafter" },
    APPROVER: { vi: "Phê duyệt", en: "Approver" },
    CLERK: { vi: "Văn thư", en: "Clerk" },
    REVIEWER: { vi: "Thẩm định", en: "Reviewer" },
    REVIEW_HEAD: { vi: "Kết luận thẩm định", en: "Head of review" },
    COORDINATOR: { vi: "Phối hợp", en: "Coordinator" },
    MONITOR: { vi: "Theo dõi, đôn đốc", en: "Monitor" },
    LEADER: { vi: "Lãnh đạo", en: "Leader" },
    ADMIN: { vi: "Quản trị", en: "Administrator" },
    AUDITOR: { vi: "Kiểm tra", en: "Auditor" },
  } satisfies Record<Role, Words>,
  reason: {
    "access.role": {
      vi: "Đồng chí không giữ vai trò được làm việc này ở đơn vị có thẩm quyền.",
      en: "You do not hold a role that may do this in the competent unit.",
    },
    "access.state": {
      vi: "Lúc này chưa được làm việc này với báo cáo.",
      en: "This cannot be done to the report at this stage.",
    },
    "access.author": {
      vi: "Đồng chí đã tham gia viết báo cáo này nên không được phê duyệt hay thẩm định. Người phê duyệt phải là người khác.",
      en: "You wrote in this report, so you may not approve or review it. Someone else has to.",
    },
    "access.approver": {
      vi: "Đồng chí đã phê duyệt báo cáo này nên không được thẩm định hay sửa nội dung.",
      en: "You approved this report, so you may not review or change it.",
    },
    "access.reviewer": {
      vi: "Đồng chí đã thẩm định báo cáo này nên không được viết hay phê duyệt.",
      en: "You reviewed this report, so you may not write or approve it.",
    },
    "access.memberOfUnit": {
      vi: "Người của chính đơn vị báo cáo không được thẩm định báo cáo của đơn vị mình.",
      en: "A member of the reporting unit may not decide on its report.",
    },
    "access.notReviewing": {
      vi: "Báo cáo do người khác đang thẩm định.",
      en: "Somebody else is reviewing this report.",
    },
    "access.notTheApprover": {
      vi: "Chỉ người đã phê duyệt mới được rút lại phê duyệt.",
      en: "Only whoever gave the approval may revoke it.",
    },
    "access.oneself": { vi: "Không ai được tự làm việc này cho chính mình.", en: "Nobody may do this for themselves." },
    "access.ended": {
      vi: "Nhiệm vụ báo cáo này đã kết thúc theo điều chỉnh kế hoạch. Nội dung đã viết vẫn đọc được, không viết hay chuyển tiếp được nữa.",
      en: "This duty to report has ended by an amendment of the plan. What was written stays readable; nothing more is written or moved.",
    },
    "access.wrongPassword": {
      vi: "Địa chỉ thư hoặc mật khẩu chưa đúng. Quên mật khẩu thì đề nghị quản trị đặt lại.",
      en: "Wrong mail address or password. If you forgot it, ask an administrator to reset it.",
    },
    "access.wait": {
      vi: "Đã nhập sai nhiều lần. Xin chờ {seconds} giây rồi thử lại.",
      en: "Too many wrong attempts. Wait {seconds} seconds, then try again.",
    },
    "access.noSample": {
      vi: "Không vào vai được: tài khoản này không còn, hoặc hệ thống không chạy trên máy của đồng chí.",
      en: "This part cannot be taken: the account is gone, or the portal does not run on your machine.",
    },
    "access.passwordShort": {
      vi: "Mật khẩu cần ít nhất 10 ký tự. Một câu dài dễ nhớ là tốt nhất.",
      en: "A password needs at least 10 characters. A long sentence is best.",
    },
    "access.passwordLong": { vi: "Mật khẩu không quá 200 ký tự.", en: "A password has 200 characters at most." },
    "access.passwordKnown": {
      vi: "Mật khẩu này dễ đoán: không dùng tên mình, địa chỉ thư hoặc ký tự lặp lại.",
      en: "This is easily guessed: do not use your name, your mail address or repeated characters.",
    },
    "access.codeNeeded": {
      vi: "Việc này cần mã xác thực: xin mở ứng dụng xác thực trên điện thoại và nhập 6 chữ số đang hiện.",
      en: "This asks for a code: open your authenticator app and enter the 6 digits it shows.",
    },
    "access.codeEmpty": { vi: "Xin nhập mã xác thực.", en: "Please enter the code." },
    "access.codeUnreadable": {
      vi: "Khóa bí mật của hệ thống đã đổi nên không kiểm tra được mã của ứng dụng. Xin dùng một mã dự phòng, hoặc đề nghị quản trị gỡ xác thực hai bước rồi bật lại.",
      en: "The portal's secret was changed, so codes of the app cannot be checked. Use a recovery code, or ask an administrator to remove the second factor, then set it up again.",
    },
    "access.codeExpired": {
      vi: "Đã quá lâu từ khi nhập mật khẩu. Xin đăng nhập lại từ đầu.",
      en: "Too much time passed since the password. Please sign in again.",
    },
    "access.factorThere": {
      vi: "Xác thực hai bước đã bật. Muốn đổi điện thoại thì tắt rồi bật lại.",
      en: "The second factor is in force. For another phone, remove it and set it up again.",
    },
    "access.wrongOwnPassword": { vi: "Mật khẩu chưa đúng.", en: "This is not your password." },
    "access.codeWrong": {
      vi: "Mã xác thực chưa đúng. Xin nhập mã đang hiện; nếu vẫn sai, xin kiểm tra giờ của điện thoại.",
      en: "Wrong code. Enter the one shown now; if it is still refused, check the clock of your phone.",
    },
    "access.codeUsed": {
      vi: "Mã này đã dùng rồi. Xin chờ mã tiếp theo hiện ra (tối đa 30 giây) rồi nhập mã đó.",
      en: "This code was used already. Wait for the next one (30 seconds at most) and enter that.",
    },
    "access.codeLocked": {
      vi: "Đã nhập sai mã nhiều lần. Xin chờ {seconds} giây rồi thử lại.",
      en: "Too many wrong codes. Wait {seconds} seconds, then try again.",
    },
    "access.notFound": {
      vi: "Không có nội dung này, hoặc đồng chí không được xem.",
      en: "There is no such thing, or you may not see it.",
    },
  },
} as const satisfies Record<string, Record<string, Words>>;
