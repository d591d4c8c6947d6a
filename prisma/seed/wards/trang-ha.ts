import type { WardReport } from "../types.ts";
import { list, p } from "./blocks.ts";

export const trangHa = {
  unit: "bac-ninh/tu-son/trang-ha",
  sections: {
    "II.1.1": [
      p(
        "Trang Hạ là phường có diện tích nhỏ, dân số ít nhất trong các phường của thành phố, song nằm sát khu công nghiệp nên số lao động thuê trọ có thời điểm xấp xỉ số dân thường trú. Đảng ủy xác định nhiệm vụ dân vận đối với công nhân thuê trọ là đặc thù. Mười năm thực hiện Nghị quyết số 25-NQ/TW, cấp ủy ban hành {C01} văn bản, tổ chức {C02} hội nghị quán triệt cho {C03} lượt người, tỷ lệ đảng viên được học tập là {C04}%.",
      ),
      p(
        "Do bộ máy gọn, khối dân vận phường cùng các tổ dân vận khu phố chỉ có {A01} đầu mối, {A02} người, nhưng được phân công chặt chẽ theo từng cụm nhà trọ và tuyến phố. Thường trực Đảng ủy trực tiếp nghe khối dân vận báo cáo vào thứ Hai đầu tháng. Nghị quyết được lồng ghép trong chương trình làm việc với các chi bộ doanh nghiệp có trụ sở trên địa bàn, dù các chi bộ này không trực thuộc Đảng bộ phường.",
      ),
    ],
    "II.1.2": [
      p(
        "UBND phường ban hành quy định về đăng ký, quản lý nhà trọ gắn với trách nhiệm của chủ nhà, đồng thời xây dựng kế hoạch hỗ trợ công nhân về tạm trú, gửi trẻ, khám chữa bệnh. Lịch làm việc của bộ phận một cửa được bố trí thêm một buổi tối trong tuần. HĐND phường giám sát việc thực hiện giá điện, nước sinh hoạt tại các khu trọ, kiến nghị điều chỉnh những trường hợp thu cao hơn quy định.",
      ),
      p(
        "Phường tiếp {A11} lượt công dân, tiếp nhận {A12} đơn, giải quyết {A13} đơn, đạt {A13/A12}%. Đơn duy nhất còn lại liên quan đến mốc giới với đơn vị lân cận, đang chờ kết quả đo đạc. Vì số đơn không nhiều nên Chủ tịch UBND phường có điều kiện gặp trực tiếp hầu hết người gửi đơn, giải thích tại chỗ trước khi có văn bản trả lời.",
      ),
    ],
    "II.1.3": [
      p(
        "Ủy ban MTTQ phường cùng các đoàn thể thành lập “Điểm sinh hoạt công nhân” tại nhà văn hóa khu phố, mở cửa vào tối thứ Bảy. Đoàn Thanh niên và Hội Liên hiệp Phụ nữ thay nhau phụ trách nội dung, mời cán bộ bảo hiểm, công an, y tế đến nói chuyện, giải đáp. Nghị quyết được phổ biến không bằng văn bản dài mà bằng những câu hỏi gắn với quyền lợi của người lao động, nhờ đó thu hút được người nghe.",
      ),
      list(
        "Hội Cựu chiến binh hướng dẫn chủ nhà trọ thành lập tổ tự quản, trang bị phương tiện chữa cháy.",
        "Hội Người cao tuổi vận động hội viên cho công nhân thuê trọ giảm tiền phòng trong thời gian giãn cách năm 2021.",
        "Hội Nông dân chuyển hướng sang hoạt động hỗ trợ hội viên kinh doanh dịch vụ ăn uống an toàn.",
      ),
    ],
    "II.2.1": [
      p(
        "Chuyển biến đáng kể nhất là quan niệm về “người dân của phường”. Trước đây công tác vận động chỉ hướng tới người có hộ khẩu; nay cấp ủy, chính quyền, đoàn thể coi người thuê trọ là đối tượng phục vụ như nhau. Cán bộ khu phố biết tên chủ trọ, biết số phòng, số công nhân nữ mang thai để kịp thời giúp đỡ. Cách nghĩ này được khẳng định trong đợt phòng, chống dịch, khi không một khu trọ nào thiếu lương thực.",
      ),
      p(
        "Công nhân từ chỗ thờ ơ với việc của khu phố đã tham gia hiến máu, dọn vệ sinh, văn nghệ, nhiều người được biểu dương trong ngày hội đại đoàn kết. Chủ nhà trọ tự giác khai báo tạm trú, cải tạo phòng ở. Nhân dân địa phương có cái nhìn thiện cảm hơn với người lao động từ nơi khác đến.",
      ),
    ],
    "II.2.2": [
      p(
        "Toàn phường đăng ký {A03} mô hình “Dân vận khéo”, công nhận {A04} mô hình. Do đặc điểm địa bàn, phường không có mô hình riêng về lĩnh vực kinh tế; có {A06} mô hình văn hóa - xã hội, {A07} mô hình quốc phòng - an ninh và {A08} mô hình xây dựng hệ thống chính trị. Mô hình “Khu trọ nghĩa tình” bắt đầu từ một cụm 24 phòng, đến nay được nhân ra tất cả các khu phố.",
      ),
      p(
        "Công tác hòa giải: thụ lý {A17} vụ, thành {A18} vụ, tỷ lệ {A18/A17}%, phần nhiều là mâu thuẫn giữa người thuê với chủ trọ. An ninh trật tự ổn định, số vụ trộm cắp trong khu trọ giảm sau khi lắp đặt hệ thống camera bằng nguồn xã hội hóa. Nhân dân hiến đất, đóng góp ngày công hoàn thành chỉnh trang ngõ phố trước Tết Nguyên đán 2022.",
      ),
      p(
        "Hạn chế của phường là nguồn nhân lực mỏng, một người kiêm nhiều việc nên sổ sách theo dõi dân vận có thời kỳ ghi chép không đầy đủ; công nhân thay đổi chỗ ở thường xuyên, khó duy trì nòng cốt; sự tham gia của doanh nghiệp còn tùy thuộc thiện chí từng nơi. Nguyên nhân sâu xa là chưa có cơ chế phối hợp ràng buộc giữa doanh nghiệp khu công nghiệp với địa phương nơi công nhân cư trú, cộng với kinh phí phường eo hẹp.",
      ),
      list(
        "Kinh nghiệm thứ nhất là chọn đúng khâu: muốn vận động công nhân phải bắt đầu từ chủ nhà trọ.",
        "Kinh nghiệm thứ hai là chọn đúng giờ: sinh hoạt vào tối thứ Bảy hiệu quả hơn mọi hội nghị trong giờ hành chính.",
        "Kinh nghiệm thứ ba là làm việc nhỏ nhưng đều, không phát động rồi để đó.",
      ),
    ],
    "II.3": [
      p(
        "Những năm tới, số công nhân thuê trọ dự báo tiếp tục tăng khi các nhà máy mở rộng. Đảng ủy phường đặt mục tiêu mọi khu trọ từ 10 phòng trở lên đều có tổ tự quản và người đại diện tham gia sinh hoạt khu phố; mọi kiến nghị của người lao động về điều kiện sống được trả lời trong mười lăm ngày.",
      ),
      list(
        "Ký quy chế phối hợp với công đoàn các doanh nghiệp có đông công nhân ở trọ trên địa bàn.",
        "Phát triển đảng viên, đoàn viên là công nhân thuê trọ ổn định từ hai năm trở lên.",
        "Xây dựng góc đọc sách, điểm trông trẻ ngoài giờ tại nhà văn hóa khu phố bằng nguồn xã hội hóa.",
      ),
    ],
    "II.4.1": [
      p(
        "Đề nghị Trung ương có chủ trương đồng bộ về chăm lo đời sống văn hóa, tinh thần cho công nhân tại nơi cư trú, vì hiện nay chính sách chủ yếu thực hiện qua doanh nghiệp, trong khi thời gian còn lại của người lao động là ở khu trọ, thuộc địa bàn phường.",
      ),
      list(
        "Quy định trích một phần kinh phí công đoàn cho hoạt động chăm lo công nhân tại nơi cư trú.",
        "Cho phép Mặt trận, đoàn thể cấp phường kết nạp, quản lý hội viên là người tạm trú theo thủ tục đơn giản.",
      ),
    ],
    "II.4.2": [
      p(
        "Với Tỉnh, phường đề nghị hai việc liên quan đến nhà ở và thiết chế văn hóa cho công nhân. Đây cũng là mong muốn được nêu nhiều nhất trong các buổi sinh hoạt tối thứ Bảy.",
      ),
      list(
        "Đẩy nhanh các dự án nhà ở xã hội, nhà ở cho công nhân gần khu công nghiệp.",
        "Có quy chế phối hợp bắt buộc giữa Ban Quản lý các khu công nghiệp với UBND các phường có công nhân cư trú.",
      ),
    ],
  },
  values: {
    C01: { total: 33 },
    C02: { total: 19 },
    C03: { total: 3480 },
    C04: { total: 99 },
    C05: { missing: "Sổ theo dõi kiểm tra, giám sát trước năm 2016 không còn lưu đủ." },
    A01: { total: 4 },
    A02: { total: 24 },
    A03: { total: 12 },
    A04: { total: 9 },
    A05: { none: true },
    A06: { total: 5 },
    A07: { total: 2 },
    A08: { total: 2 },
    A11: { total: 612 },
    A12: { total: 94 },
    A13: { total: 93 },
    A17: { total: 41 },
    A18: { total: 38 },
  },
  recommendations: [
    {
      level: "CENTRAL",
      item: "II.4.1",
      text: "Quy định trích một phần kinh phí công đoàn cho hoạt động chăm lo công nhân tại nơi cư trú.",
      ground: "Nguồn lực chăm lo hiện tập trung ở doanh nghiệp, địa phương nơi công nhân ở không có kinh phí.",
    },
    {
      level: "CENTRAL",
      item: "II.4.1",
      text: "Cho phép Mặt trận, đoàn thể cấp phường kết nạp, quản lý hội viên là người tạm trú theo thủ tục đơn giản.",
      ground: "Nhiều công nhân muốn tham gia sinh hoạt nhưng không chuyển được sinh hoạt từ quê.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Đẩy nhanh các dự án nhà ở xã hội, nhà ở cho công nhân gần khu công nghiệp.",
      ground: "Phần lớn công nhân ở phòng trọ chật hẹp, thiếu nơi sinh hoạt chung.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Có quy chế phối hợp bắt buộc giữa Ban Quản lý các khu công nghiệp với UBND các phường có công nhân cư trú.",
      ground: "Việc phối hợp hiện tùy thiện chí của từng doanh nghiệp.",
    },
  ],
} as const satisfies WardReport;
