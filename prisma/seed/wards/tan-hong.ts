import type { WardReport } from "../types.ts";
import { list, p } from "./blocks.ts";

export const tanHong = {
  unit: "bac-ninh/tu-son/tan-hong",
  sections: {
    "II.1.1": [
      p(
        "Thực hiện chỉ đạo của Ban Thường vụ Thị ủy (nay là Thành ủy), Đảng ủy phường Tân Hồng triển khai học tập Nghị quyết số 25-NQ/TW tới toàn thể đảng viên trong quý IV năm 2013 và bổ sung cho đảng viên mới kết nạp trong các năm sau. Đến nay {C04}% đảng viên được quán triệt. Đảng ủy tổ chức {C02} hội nghị với {C03} lượt người dự, ban hành {C01} văn bản, trong đó có nghị quyết chuyên đề về vận động nhân dân xây dựng phường đạt chuẩn văn minh đô thị.",
      ),
      p(
        "Điểm riêng của Tân Hồng là gắn công tác dân vận với nêu gương. Mỗi đảng viên đăng ký một việc giúp dân trong năm, chi bộ theo dõi và nhận xét vào cuối năm. Hệ thống dân vận có {A01} đầu mối, {A02} cán bộ, được giao ban với Thường trực Đảng ủy hai tháng một lần. Trước mỗi kỳ giao ban, Văn phòng Đảng ủy tổng hợp riêng những việc quá hạn chưa trả lời nhân dân để kiểm điểm.",
      ),
    ],
    "II.1.2": [
      p(
        "Chính quyền phường xây dựng chương trình hành động gồm chín nhóm việc, mỗi nhóm có chỉ số đánh giá. HĐND phường thông qua nghị quyết về hỗ trợ kinh phí cho các khu phố làm đường, rãnh thoát nước theo tỷ lệ nhân dân đóng góp, ưu tiên khu phố có tỷ lệ hộ đồng thuận cao. Cách hỗ trợ này khuyến khích khu phố chủ động vận động thay vì chờ ngân sách.",
      ),
      p(
        "UBND phường tiếp {A11} lượt công dân, nhận {A12} đơn thư và giải quyết {A13} đơn, đạt {A13/A12}%. Không có vụ việc phải giải quyết lại do sai về thẩm quyền. Từ năm 2021, phường thí điểm trả kết quả thủ tục hành chính tại nhà cho người khuyết tật, người cao tuổi; cán bộ một cửa kết hợp việc này với thăm hỏi, nắm tình hình đời sống của các gia đình.",
      ),
    ],
    "II.1.3": [
      p(
        "Mặt trận và các đoàn thể phường cụ thể hóa nghị quyết bằng những việc gần gũi. Ủy ban MTTQ chủ trì phong trào “Mỗi khu phố một công trình, mỗi tổ chức một việc làm”, tổng kết vào dịp 18/11 hằng năm. Hội Liên hiệp Phụ nữ có các nhóm tiết kiệm giúp nhau không lấy lãi. Hội Nông dân vận động giữ vùng rau màu ven đô, hạn chế bỏ ruộng. Hội Cựu chiến binh cùng Công an phường giúp đỡ người lầm lỗi tái hòa nhập.",
      ),
      p(
        "Công tác tuyên truyền dùng nhiều hình thức: bản tin hỏi - đáp phát trên loa, sân khấu hóa do đội văn nghệ khu phố tự dàn dựng, hội thi tìm hiểu pháp luật. Nội dung nghị quyết được các hội quần chúng như Hội Khuyến học, Hội Người cao tuổi đưa vào kế hoạch năm, nhờ đó cả những người ít tham gia đoàn thể cũng biết và ủng hộ chủ trương chung.",
      ),
    ],
    "II.2.1": [
      p(
        "So với thời điểm trước năm 2013, sự chuyển biến thấy được ở ba mặt. Cấp ủy đưa nội dung dân vận vào nghị quyết tháng một cách cụ thể; chính quyền coi việc trả lời dân đúng hẹn là kỷ luật công vụ; Mặt trận, đoàn thể mạnh dạn hơn khi phản ánh những việc cán bộ làm chưa đúng. Nhiều đồng chí cấp ủy viên trẻ trưởng thành từ chính các cuộc vận động ở khu phố.",
      ),
      p(
        "Nhân dân hưởng ứng các cuộc vận động với tinh thần tự nguyện cao hơn. Ở khu phố có đường mở rộng, một số gia đình hiến cả tường bao mới xây. Các đám cưới, đám tang theo nếp sống mới chiếm đa số. Dù vậy, vẫn còn hộ đứng ngoài phong trào vì cho rằng việc chung đã có Nhà nước lo, nên cần tiếp tục giải thích, thuyết phục.",
      ),
    ],
    "II.2.2": [
      p(
        "Trong mười năm có {A03} mô hình “Dân vận khéo” đăng ký, {A04} mô hình được công nhận, trong đó {A05} mô hình về kinh tế, {A06} về văn hóa - xã hội, {A07} về quốc phòng - an ninh và {A08} về xây dựng hệ thống chính trị. Mô hình “Đảng viên đi trước, làng nước theo sau” trong mở đường ở khu phố Dương Lôi và mô hình “Bếp ăn nghĩa tình” phục vụ bệnh nhân nghèo được nhân dân đánh giá cao.",
      ),
      list(
        "Kinh tế: vận động các hộ kinh doanh dịch vụ ven đường lớn chấp hành quy hoạch, thuế, vệ sinh an toàn thực phẩm.",
        "Văn hóa - xã hội: số hộ nghèo giảm dần, tỷ lệ gia đình văn hóa giữ ở mức cao; các khu phố đều có quỹ khuyến học.",
        "Nội chính: {A17} vụ việc được đưa ra hòa giải, {A18} vụ hòa giải thành ({A18/A17}%); không phát sinh đơn thư đông người.",
        "Nhân đạo: các đợt vận động ủng hộ đồng bào bị thiên tai, dịch bệnh đều vượt chỉ tiêu giao.",
      ),
      p(
        "Những mặt chưa được gồm: việc đăng ký một việc giúp dân ở vài chi bộ còn hình thức; công tác phát triển đoàn viên, hội viên ở khu vực kinh tế tư nhân chậm; thông tin hai chiều với người dân đi làm xa chưa tốt. Về nguyên nhân, cấp ủy tự phê bình là chưa kiểm tra đến cùng các đăng ký của đảng viên, chưa mạnh dạn thay cán bộ làm việc cầm chừng. Mặt khác, kinh phí hoạt động hạn hẹp cũng ảnh hưởng tới chất lượng phong trào.",
      ),
      p(
        "Từ thực tiễn đó, phường rút ra kinh nghiệm: sự gương mẫu của cán bộ thuyết phục dân hơn mọi lời tuyên truyền; hỗ trợ của ngân sách phải gắn với mức độ tham gia của nhân dân; và phải chọn việc vừa sức, làm xong việc này mới phát động việc khác.",
      ),
    ],
    "II.3": [
      p(
        "Đảng ủy phường Tân Hồng đề ra phương châm “nghe dân nói, nói dân hiểu, làm dân tin” cho giai đoạn 2023 - 2030. Trọng tâm trước mắt là lãnh đạo thực hiện Luật Thực hiện dân chủ ở cơ sở có hiệu lực từ ngày 01/7/2023, rà soát lại toàn bộ quy chế, quy ước cho phù hợp.",
      ),
      list(
        "Tổ chức tập huấn Luật Thực hiện dân chủ ở cơ sở cho cán bộ khu phố trước tháng 7 năm 2023.",
        "Đưa việc đăng ký một việc giúp dân của đảng viên vào sổ sinh hoạt chi bộ, kiểm tra sáu tháng một lần.",
        "Vận động hoàn thành các tuyến đường khu phố còn lại theo cơ chế Nhà nước và nhân dân cùng làm.",
        "Xây dựng lực lượng nòng cốt trong công nhân, hộ kinh doanh.",
      ),
    ],
    "II.4.1": [
      p(
        "Phường kiến nghị Trung ương sớm ban hành văn bản hướng dẫn thi hành Luật Thực hiện dân chủ ở cơ sở, trong đó phân định rõ phần việc của chi bộ, khu phố và UBND phường để tránh lúng túng khi luật có hiệu lực. Đồng thời quan tâm đến chính sách đối với cán bộ không chuyên trách.",
      ),
      list(
        "Sớm hướng dẫn thi hành Luật Thực hiện dân chủ ở cơ sở, nhất là việc biểu quyết, lấy ý kiến bằng phiếu đến hộ gia đình.",
        "Nâng mức khoán chi cho người hoạt động không chuyên trách ở khu phố có quy mô dân số lớn.",
      ),
    ],
    "II.4.2": [
      p(
        "Kiến nghị với Tỉnh ủy và các cơ quan của Tỉnh tập trung vào việc nâng cao năng lực đội ngũ và duy trì cơ chế hỗ trợ các công trình do nhân dân đóng góp, vì đây là động lực trực tiếp của phong trào ở phường trong những năm qua.",
      ),
      list(
        "Duy trì cơ chế hỗ trợ xi măng, kinh phí cho công trình khu phố do nhân dân đóng góp.",
        "Biên soạn sổ tay nghiệp vụ dân vận cho cấp phường, có tình huống và mẫu biểu.",
      ),
    ],
  },
  values: {
    C01: { total: 43 },
    C02: { total: 24 },
    C03: { total: 5640 },
    C04: { total: 98.3 },
    A01: { total: 7 },
    A02: { total: 38 },
    A03: { total: 17 },
    A04: { total: 13 },
    A05: { total: 4 },
    A06: { total: 5 },
    A07: { total: 2 },
    A08: { total: 2 },
    A11: { total: 1018 },
    A12: { total: 196 },
    A13: { total: 189 },
    A14: { missing: "Trước năm 2018 phường chưa thống kê riêng hội nghị nhân dân với hội nghị khu phố." },
    A17: {
      total: 98,
      years: { 2013: 6, 2014: 9, 2015: 11, 2016: 10, 2017: 12, 2018: 9, 2019: 10, 2020: 8, 2021: 7, 2022: 13, 2023: 3 },
    },
    A18: {
      total: 83,
      years: { 2013: 5, 2014: 7, 2015: 9, 2016: 9, 2017: 10, 2018: 8, 2019: 8, 2020: 7, 2021: 6, 2022: 12, 2023: 2 },
    },
  },
  recommendations: [
    {
      level: "CENTRAL",
      item: "II.4.1",
      text: "Sớm hướng dẫn thi hành Luật Thực hiện dân chủ ở cơ sở, nhất là việc biểu quyết, lấy ý kiến bằng phiếu đến hộ gia đình.",
      ground: "Luật có hiệu lực từ ngày 01/7/2023, cơ sở cần thời gian rà soát quy chế, quy ước.",
    },
    {
      level: "CENTRAL",
      item: "II.4.1",
      text: "Nâng mức khoán chi cho người hoạt động không chuyên trách ở khu phố có quy mô dân số lớn.",
      ground: "Khối lượng việc ở khu phố đông dân gấp nhiều lần nhưng mức khoán như nhau.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Duy trì cơ chế hỗ trợ xi măng, kinh phí cho công trình khu phố do nhân dân đóng góp.",
      ground: "Cơ chế hỗ trợ là động lực trực tiếp của phong trào làm đường ở khu phố.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Biên soạn sổ tay nghiệp vụ dân vận cho cấp phường, có tình huống và mẫu biểu.",
      ground: "Cán bộ mới thiếu tài liệu nghiệp vụ ngắn gọn, dễ tra cứu.",
    },
  ],
} as const satisfies WardReport;
