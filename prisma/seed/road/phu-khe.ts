import type { WardReport } from "../types.ts";
import { list, p } from "../wards/blocks.ts";

/** Phù Khê has not started in the sample state; this is what its drafters write when the road is walked. */
export const phuKhe = {
  unit: "bac-ninh/tu-son/phu-khe",
  sections: {
    "II.1.1": [
      p(
        "Tự hào là quê hương có truyền thống cách mạng, Đảng bộ phường Phù Khê lãnh đạo công tác dân vận theo tinh thần nói đi đôi với làm. Cấp ủy ban hành {C01} văn bản, trong đó có nghị quyết về xây dựng phường không có điểm nóng. Nghị quyết số 25-NQ/TW được truyền đạt tại {C02} hội nghị với {C03} lượt người dự; tỷ lệ đảng viên được quán triệt {C04}%. Sau mỗi hội nghị, báo cáo viên trả lời các câu hỏi ghi trên phiếu của người dự.",
      ),
      p(
        "Lực lượng làm công tác dân vận gồm {A01} tổ chức, {A02} người, bố trí ở tất cả khu phố. Ban Thường vụ Đảng ủy mỗi năm hai lần đi cơ sở theo hình thức không báo trước, gặp gỡ ngẫu nhiên các hộ để kiểm chứng báo cáo của chi bộ. Kết quả những chuyến đi được đưa vào kiểm điểm cuối năm.",
      ),
    ],
    "II.1.2": [
      p(
        "HĐND phường ban hành nghị quyết về hỗ trợ khởi nghiệp trong nghề chạm khắc, về quản lý chợ và bến xe hàng. UBND phường có kế hoạch hằng năm về dân vận chính quyền, mỗi công chức viết cam kết phục vụ, treo ở nơi làm việc. Bộ phận một cửa lấy phiếu đánh giá ngay sau khi trả kết quả và mở hòm phiếu công khai vào cuối quý trước đại diện nhân dân.",
      ),
      p(
        "Toàn giai đoạn có {A11} lượt công dân được tiếp; {A12} đơn thư, giải quyết {A13} đơn, bằng {A13/A12}%. Năm năm gần đây không có đơn vượt cấp, không có khiếu kiện đông người. Chính quyền coi trọng việc trả lời bằng lời trước, bằng văn bản sau, để người dân hiểu lý do chứ không chỉ nhận kết luận.",
      ),
    ],
    "II.1.3": [
      p(
        "MTTQ phường xây dựng chương trình phối hợp thống nhất hành động với các đoàn thể, mỗi tháng một chủ đề, tránh chồng chéo. Nghị quyết được tuyên truyền qua hội thi chạm khắc, qua các buổi nói chuyện về truyền thống quê hương. Các tổ chức đều có sổ ghi việc đã giúp hội viên, cuối năm công bố để hội viên nhận xét.",
      ),
      list(
        "Công đoàn, Đoàn Thanh niên vận động chủ xưởng ký hợp đồng với thợ làm lâu năm.",
        "Hội Liên hiệp Phụ nữ tổ chức trông trẻ luân phiên cho hội viên trong mùa hàng.",
        "Hội Nông dân giữ vùng lúa chất lượng cao ở những khu phố còn đất canh tác.",
      ),
    ],
    "II.2.1": [
      p(
        "Sự thay đổi về ý thức trách nhiệm thể hiện ở những việc cụ thể. Đảng viên không còn né tránh khi khu phố có mâu thuẫn; bí thư chi bộ trực tiếp đứng ra mời các bên ngồi lại. Cán bộ chính quyền giữ lời hứa, có việc chưa làm được thì nói rõ với dân. Mặt trận thực hiện giám sát với thái độ xây dựng, được chính quyền tôn trọng.",
      ),
      p(
        "Người dân tin tưởng, coi việc của phường như việc nhà. Các hộ làm nghề tự quy ước với nhau về giá công, không giành thợ, không phá giá. Nhiều người lớn tuổi tình nguyện tham gia tổ hòa giải. Sự đồng thuận này là cơ sở để phường giữ vững ổn định trong những giai đoạn thị trường biến động mạnh.",
      ),
    ],
    "II.2.2": [
      p(
        "Có {A03} mô hình “Dân vận khéo” được đăng ký, {A04} mô hình được công nhận, phân ra kinh tế {A05}, văn hóa - xã hội {A06}, quốc phòng - an ninh {A07}, xây dựng hệ thống chính trị {A08}. Mô hình “Phiếu hỏi sau hội nghị” và “Quy ước giá công” được đánh giá là sáng tạo, dễ làm. Các tổ hòa giải giải quyết {A17} vụ việc, hòa giải thành {A18} vụ, tỷ lệ {A18/A17}%; phường không để phát sinh khiếu kiện vượt cấp trong năm năm liền.",
      ),
      p(
        "Hạn chế là các mô hình tập trung ở khu phố có nghề, khu phố thuần nông còn ít; việc vận động chủ xưởng mua bảo hiểm cho thợ đạt kết quả thấp; công tác thông tin trên mạng xã hội chưa được đầu tư. Nguyên nhân thuộc về phân công cán bộ chưa đều, chưa tìm được cách vận động phù hợp với thợ làm khoán; thiếu người am hiểu truyền thông.",
      ),
      list(
        "Kiểm chứng báo cáo bằng cách gặp dân trực tiếp, không báo trước.",
        "Giữ lời hứa với dân, việc không làm được phải nói rõ lý do.",
        "Tôn trọng những quy ước tốt đẹp do người dân tự lập.",
      ),
    ],
    "II.3": [
      p(
        "Giai đoạn tới, Đảng ủy phường Phù Khê tập trung giữ vững địa bàn không có điểm nóng, chăm lo quyền lợi của thợ làm thuê, mở rộng mô hình tới các khu phố thuần nông. Mọi nhiệm vụ đều có người chịu trách nhiệm và mốc thời gian, được công khai tại nhà văn hóa khu phố.",
      ),
      list(
        "Vận động ít nhất một nửa số chủ xưởng ký hợp đồng, đóng bảo hiểm cho thợ thường xuyên.",
        "Thành lập tổ thông tin cơ sở gồm đoàn viên am hiểu mạng xã hội.",
        "Duy trì các chuyến đi cơ sở không báo trước của Ban Thường vụ Đảng ủy.",
      ),
    ],
    "II.4.1": [
      p(
        "Đảng ủy phường kiến nghị Trung ương nghiên cứu chính sách an sinh dành cho lao động làm khoán trong làng nghề, một lực lượng đông nhưng đứng ngoài hầu hết các chế độ bảo hiểm hiện hành.",
      ),
      list("Xây dựng gói bảo hiểm xã hội linh hoạt cho lao động làm khoán ở làng nghề."),
    ],
    "II.4.2": [
      p(
        "Đề nghị Tỉnh quan tâm hỗ trợ tu bổ các địa chỉ giáo dục truyền thống và đào tạo kỹ năng truyền thông cho cán bộ cơ sở, giúp cấp ủy chủ động hơn trong nắm bắt và định hướng dư luận.",
      ),
      list(
        "Hỗ trợ kinh phí tôn tạo các điểm di tích cách mạng làm nơi giáo dục truyền thống.",
        "Mở lớp bồi dưỡng kỹ năng truyền thông, xử lý thông tin trên mạng cho cán bộ phường.",
      ),
    ],
  },
  values: {
    C01: { total: 40 },
    C02: { total: 23 },
    C03: { total: 5760 },
    C04: { total: 98.5 },
    A01: { total: 8 },
    A02: { total: 44 },
    A03: { total: 19 },
    A04: { total: 14 },
    A05: { total: 6 },
    A06: { total: 4 },
    A07: { total: 2 },
    A08: { total: 2 },
    A11: { total: 913 },
    A12: { total: 172 },
    A13: { total: 169 },
    A17: { total: 121 },
    A18: { total: 108 },
  },
  recommendations: [
    {
      level: "CENTRAL",
      item: "II.4.1",
      text: "Xây dựng gói bảo hiểm xã hội linh hoạt cho lao động làm khoán ở làng nghề.",
      ground: "Thợ làm khoán không thuộc diện bắt buộc, thu nhập theo mùa nên không tham gia tự nguyện.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Hỗ trợ kinh phí tôn tạo các điểm di tích cách mạng làm nơi giáo dục truyền thống.",
      ground: "Các điểm di tích xuống cấp, nguồn xã hội hóa không đủ.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Mở lớp bồi dưỡng kỹ năng truyền thông, xử lý thông tin trên mạng cho cán bộ phường.",
      ground: "Cán bộ cơ sở thường biết tin sau người dân.",
    },
  ],
} as const satisfies WardReport;
