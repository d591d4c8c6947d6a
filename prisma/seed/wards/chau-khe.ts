import type { WardReport } from "../types.ts";
import { list, p } from "./blocks.ts";

export const chauKhe = {
  unit: "bac-ninh/tu-son/chau-khe",
  sections: {
    "II.1.1": [
      p(
        "Châu Khê là phường có nghề sản xuất sắt thép lâu đời, kinh tế phát triển song luôn đứng trước sức ép về môi trường và trật tự giao thông. Vì vậy, khi triển khai Nghị quyết số 25-NQ/TW, Đảng ủy phường chọn vận động các hộ sản xuất chấp hành pháp luật làm trọng tâm. Trong mười năm đã ban hành {C01} văn bản lãnh đạo, chỉ đạo, mở {C02} hội nghị quán triệt cho cấp ủy, đảng viên, cán bộ chủ chốt và chủ cơ sở sản xuất, với khoảng {C03} lượt người dự; tỷ lệ đảng viên được học tập đạt {C04}%.",
      ),
      p(
        "Khối dân vận phường và các tổ dân vận khu phố được kiện toàn, hiện có {A01} đầu mối với {A02} cán bộ. Từ năm 2017, Đảng ủy giao mỗi đồng chí trong Ban Chấp hành theo dõi một cụm hộ sản xuất, hằng quý báo cáo tình hình, kiến nghị của cụm tại hội nghị Đảng ủy. Công tác kiểm tra được gắn với việc thực hiện quy chế dân chủ: mười năm tiến hành {C05} cuộc kiểm tra, giám sát, kịp thời nhắc nhở hai chi bộ chưa tổ chức lấy ý kiến nhân dân đúng quy trình.",
      ),
    ],
    "II.1.2": [
      p(
        "UBND phường xây dựng kế hoạch di dời cơ sở sản xuất xen kẽ trong khu dân cư vào cụm công nghiệp, chia thành từng đợt và thông báo lịch trước ít nhất sáu tháng. Mỗi đợt đều tổ chức gặp mặt từng nhóm hộ, công khai giá thuê đất, mức hỗ trợ, cam kết về điện và đường. Nhờ vậy việc di dời diễn ra theo thỏa thuận, số trường hợp phải xử lý cưỡng chế giảm dần. HĐND phường giám sát việc sử dụng kinh phí bảo vệ môi trường và chất vấn công khai tại kỳ họp cuối năm.",
      ),
      p(
        "Công tác tiếp dân được duy trì cả buổi tối thứ Tư trong những tháng cao điểm, tạo thuận lợi cho người lao động theo ca. Tổng số lượt tiếp công dân mười năm là {A11}; tiếp nhận {A12} đơn, đã giải quyết {A13} đơn ({A13/A12}%). Nội dung chủ yếu là khói bụi, tiếng ồn, lấn chiếm hành lang kênh mương và tranh chấp đất sản xuất. Kết quả giải quyết được thông báo tới tận khu phố nơi phát sinh đơn.",
      ),
    ],
    "II.1.3": [
      p(
        "MTTQ phường phát động cuộc vận động “Khu phố sản xuất an toàn, môi trường trong sạch”, ký giao ước với hơn một trăm hộ sản xuất. Hội Cựu chiến binh, Đoàn Thanh niên tham gia đo đếm, nhắc nhở việc che chắn phương tiện chở phế liệu. Hội Liên hiệp Phụ nữ vận động các hộ phân loại rác tại nguồn. Các đoàn thể phổ biến nghị quyết qua sinh hoạt chi hội, qua hệ thống loa khu phố vào khung giờ tan ca, để đoàn viên, hội viên là người lao động đều tiếp cận được.",
      ),
      list(
        "Công đoàn cơ sở các doanh nghiệp thép tổ chức đối thoại định kỳ giữa chủ cơ sở với người lao động về an toàn lao động.",
        "Hội Nông dân vận động hội viên còn đất canh tác liên kết trồng rau an toàn cung cấp cho bếp ăn ca.",
        "Hội Chữ thập đỏ phường duy trì đội sơ cứu tai nạn lao động tại cụm công nghiệp.",
      ),
    ],
    "II.2.1": [
      p(
        "Qua triển khai nghị quyết, cấp ủy và chính quyền nhận thức đầy đủ hơn rằng xử phạt chỉ giải quyết được phần ngọn, muốn bền vững phải làm cho người sản xuất hiểu lợi ích của mình trong môi trường chung. Thái độ phục vụ của cán bộ phường thay đổi: đi cơ sở nhiều hơn, trả lời dứt khoát hơn, không đùn đẩy. Các đồng chí chi ủy viên là chủ cơ sở sản xuất gương mẫu lắp hệ thống thu bụi trước, sau đó vận động các hộ khác làm theo.",
      ),
      p(
        "Nhân dân quan tâm hơn đến việc giám sát. Các hộ sống cạnh xưởng không còn chỉ gửi đơn mà chủ động trao đổi với tổ dân vận để cùng tìm cách xử lý. Chủ doanh nghiệp coi việc tham gia quỹ an sinh, hỗ trợ làm đường là trách nhiệm với quê hương. Tuy vậy, ở một bộ phận lao động ngoại tỉnh, ý thức giữ gìn trật tự công cộng còn hạn chế, cần kiên trì vận động.",
      ),
    ],
    "II.2.2": [
      p(
        "Đến nay phường có {A03} lượt mô hình “Dân vận khéo” đăng ký, {A04} mô hình được công nhận, đang duy trì: {A05} mô hình kinh tế, {A06} mô hình văn hóa - xã hội, {A07} mô hình quốc phòng - an ninh, {A08} mô hình xây dựng hệ thống chính trị. Năm 2021, khi phường phát động chỉnh trang đô thị, có {A03.2021} mô hình đăng ký, nhiều nhất trong cả giai đoạn. Điển hình là mô hình “Xưởng xanh” với 37 hộ lắp đặt thiết bị thu bụi và mô hình “Cụm xưởng an toàn về phòng cháy, chữa cháy”.",
      ),
      p(
        "Công tác hòa giải tiếp nhận {A17} vụ, hòa giải thành {A18} vụ, đạt {A18/A17}%. Tình hình an ninh trật tự ổn định, không hình thành điểm nóng. Nhân dân đóng góp kinh phí và ngày công nạo vét các tuyến mương nội đồng; tuyến đường trục vào cụm công nghiệp được mở rộng sau khi 58 hộ tự nguyện lùi tường rào. Phong trào đền ơn đáp nghĩa, giúp đỡ hộ nghèo được các doanh nghiệp hưởng ứng thường xuyên.",
      ),
      p(
        "Những hạn chế chính: ô nhiễm môi trường tuy giảm nhưng chưa bền vững; một số đoàn thể tập hợp người lao động trẻ, lao động thời vụ chưa hiệu quả; báo cáo về công tác dân vận của một vài chi bộ còn chung chung. Nguyên nhân là lợi ích kinh tế trước mắt của hộ sản xuất chi phối mạnh; quỹ đất di dời thiếu; cán bộ chuyên trách ít; việc phối hợp giữa kiểm tra của cấp trên và vận động của cơ sở có lúc chưa khớp.",
      ),
      p(
        "Kinh nghiệm rút ra là phải vận động theo nhóm lợi ích, nói được bài toán chi phí cụ thể cho hộ sản xuất; phải có cam kết hai chiều giữa chính quyền với dân, chính quyền hứa việc gì thì làm đúng hẹn việc đó; và phải để người dân sống quanh xưởng tham gia giám sát từ đầu chứ không chỉ thông báo kết quả.",
      ),
    ],
    "II.3": [
      p(
        "Mục tiêu đến năm 2025 là hoàn thành căn bản việc đưa các công đoạn gây ô nhiễm ra khỏi khu dân cư trên cơ sở đồng thuận. Đảng ủy tiếp tục lãnh đạo công tác dân vận theo hướng gần dân, sát xưởng, lấy sự hài lòng của người dân sống cạnh cơ sở sản xuất làm thước đo. Hằng năm công bố kết quả quan trắc và việc thực hiện các cam kết đã ký.",
      ),
      list(
        "Duy trì lịch gặp gỡ định kỳ giữa Thường trực Đảng ủy với chủ cơ sở sản xuất và người lao động, mỗi quý một lần.",
        "Kiện toàn tổ dân vận ở cụm công nghiệp, phát triển đoàn viên, hội viên trong lao động ngoại tỉnh.",
        "Tăng giám sát của Ban Thanh tra nhân dân, cộng đồng đối với các công trình hạ tầng môi trường.",
        "Nhân rộng mô hình “Xưởng xanh” ra toàn bộ các khu phố làm nghề.",
      ),
    ],
    "II.4.1": [
      p(
        "Đảng ủy phường kiến nghị Trung ương hoàn thiện chính sách đối với làng nghề trong đô thị, bởi đây là gốc của nhiều bức xúc mà công tác dân vận ở cơ sở không thể tự giải quyết. Cùng với đó, cần có cơ chế khen thưởng kịp thời, không chờ tổng kết năm, đối với tập thể, cá nhân vận động được việc khó.",
      ),
      list(
        "Có chính sách tín dụng, đất đai riêng cho hộ làng nghề di dời khỏi khu dân cư.",
        "Hướng dẫn việc khen thưởng chuyên đề về công tác dân vận theo thẩm quyền của cấp ủy cơ sở.",
      ),
    ],
    "II.4.2": [
      p(
        "Với Tỉnh, phường mong được ưu tiên quỹ đất và hạ tầng xử lý chất thải, vì tiến độ di dời phụ thuộc chủ yếu vào hai yếu tố này. Nếu để kéo dài, cam kết của chính quyền với nhân dân khó thực hiện, ảnh hưởng trực tiếp tới lòng tin.",
      ),
      list(
        "Sớm mở rộng cụm công nghiệp Châu Khê và bố trí trạm xử lý nước thải tập trung.",
        "Chỉ đạo các ngành thông báo lịch thanh tra, kiểm tra cơ sở sản xuất trong tuần để phường phối hợp vận động.",
      ),
    ],
  },
  values: {
    C01: { total: 46 },
    C02: { total: 24 },
    C03: { total: 6850, estimate: true },
    C04: { total: 98.2 },
    C05: { total: 17 },
    A01: { total: 7 },
    A02: { total: 43 },
    A03: {
      total: 22,
      years: { 2013: 1, 2014: 1, 2015: 2, 2016: 2, 2017: 2, 2018: 2, 2019: 2, 2020: 2, 2021: 4, 2022: 3, 2023: 1 },
    },
    A04: {
      total: 15,
      years: { 2013: 0, 2014: 1, 2015: 1, 2016: 1, 2017: 2, 2018: 1, 2019: 2, 2020: 2, 2021: 3, 2022: 2, 2023: 0 },
    },
    A05: { total: 4 },
    A06: { total: 6 },
    A07: { total: 3 },
    A08: { total: 2 },
    A11: { total: 1264 },
    A12: { total: 318 },
    A13: { total: 301 },
    A17: { total: 142 },
    A18: { total: 121 },
  },
  recommendations: [
    {
      level: "CENTRAL",
      item: "II.4.1",
      text: "Có chính sách tín dụng, đất đai riêng cho hộ làng nghề di dời khỏi khu dân cư.",
      ground: "Hộ sản xuất nhỏ không đủ điều kiện vay theo quy định chung nên chậm di dời.",
    },
    {
      level: "CENTRAL",
      item: "II.4.1",
      text: "Hướng dẫn việc khen thưởng chuyên đề về công tác dân vận theo thẩm quyền của cấp ủy cơ sở.",
      ground: "Nhiều điển hình chỉ được biểu dương miệng, chưa có hình thức khen phù hợp.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Sớm mở rộng cụm công nghiệp Châu Khê và bố trí trạm xử lý nước thải tập trung.",
      ground: "Còn nhiều hộ sản xuất trong khu dân cư đã đăng ký di dời nhưng chưa có mặt bằng.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Chỉ đạo các ngành thông báo lịch thanh tra, kiểm tra cơ sở sản xuất trong tuần để phường phối hợp vận động.",
      ground: "Nhiều đoàn kiểm tra đến cùng thời gian, gây tâm lý không tốt cho hộ sản xuất.",
    },
  ],
} as const satisfies WardReport;
