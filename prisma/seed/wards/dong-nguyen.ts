import type { WardReport } from "../types.ts";
import { list, p } from "./blocks.ts";

export const dongNguyen = {
  unit: "bac-ninh/tu-son/dong-nguyen",
  sections: {
    "II.1.1": [
      p(
        "Đảng bộ phường Đồng Nguyên có nhiều chi bộ khu phố đông đảng viên, trong đó số đảng viên cao tuổi, miễn sinh hoạt khá lớn. Đảng ủy vì vậy tổ chức quán triệt Nghị quyết số 25-NQ/TW theo ba hình thức: học tập trung, học tại chi bộ và gửi tài liệu đến tận nhà cho đảng viên già yếu. Kết quả {C04}% đảng viên được quán triệt; {C02} hội nghị thu hút {C03} lượt người. Tổng số văn bản cấp ủy ban hành để lãnh đạo, chỉ đạo thực hiện nghị quyết là {C01}.",
      ),
      p(
        "Trọng tâm lãnh đạo được xác định theo từng giai đoạn. Giai đoạn 2013 - 2017 tập trung vận động nhân dân trong dồn đổi, thu hồi đất cho các khu đô thị, dịch vụ; giai đoạn 2018 - 2023 chuyển sang xây dựng cộng đồng ở các khu dân cư mới, bảo đảm người dân chuyển đến được tham gia sinh hoạt. Mỗi giai đoạn đều có sơ kết, phê bình rõ tập thể, cá nhân làm chưa tốt.",
      ),
      p(
        "Về tổ chức, phường duy trì khối dân vận và các tổ dân vận khu phố, tổng cộng {A01} đơn vị, {A02} cán bộ. Đồng chí trưởng ban công tác mặt trận được cơ cấu làm tổ phó để bảo đảm việc vận động gắn với sinh hoạt của khu phố. Đảng ủy, Ủy ban Kiểm tra đã thực hiện {C05} cuộc kiểm tra, giám sát về nội dung này.",
      ),
    ],
    "II.1.2": [
      p(
        "UBND phường cụ thể hóa nghị quyết bằng quy chế dân chủ trong giải phóng mặt bằng: trước khi kiểm đếm phải có hai cuộc họp dân; sau kiểm đếm phải niêm yết kết quả ít nhất hai mươi ngày; mọi kiến nghị đều được đối thoại riêng. Quy chế áp dụng từ năm 2015 đã giúp nhiều dự án bàn giao mặt bằng mà không phải cưỡng chế. HĐND phường tăng cường tiếp xúc cử tri theo nhóm tuổi và theo khu dân cư mới, không chỉ ở hội trường.",
      ),
      p(
        "Phường đã tiếp {A11} lượt công dân; trong {A12} đơn thư tiếp nhận, giải quyết được {A13} đơn, bằng {A13/A12}%. Một số năm số đơn giải quyết nhiều hơn số đơn nhận trong năm, do có đơn từ cuối năm trước chuyển sang. Các đơn còn lại chủ yếu đề nghị xác định lại diện tích đất vườn, cần ý kiến của cơ quan chuyên môn cấp trên.",
      ),
    ],
    "II.1.3": [
      p(
        "MTTQ phường là nơi kết nối các lực lượng. Hằng năm, Mặt trận cùng các đoàn thể ký giao ước thi đua với bí thư chi bộ khu phố, có chấm điểm chéo vào dịp Ngày hội Đại đoàn kết. Việc phổ biến nghị quyết cho đoàn viên, hội viên được thực hiện qua sinh hoạt chi hội, qua các câu lạc bộ dưỡng sinh, quan họ, thể thao là những nơi tập hợp đông người ngoài tổ chức.",
      ),
      list(
        "Đoàn Thanh niên thành lập chi đoàn khu đô thị, tổ chức ngày Chủ nhật xanh cùng cư dân mới.",
        "Hội Liên hiệp Phụ nữ duy trì nhóm hỗ trợ lẫn nhau cho nữ công nhân nuôi con nhỏ thuê trọ.",
        "Hội Cựu chiến binh đảm nhận các buổi nói chuyện truyền thống tại ba trường học trên địa bàn.",
        "Hội Nông dân hướng dẫn chuyển đổi nghề cho hội viên không còn ruộng, giới thiệu việc làm ở các khu công nghiệp lân cận.",
      ),
    ],
    "II.2.1": [
      p(
        "Nhận thức của cấp ủy về dân vận chuyển từ “vận động khi cần” sang “gần dân thường xuyên”. Lịch đi cơ sở của Thường trực Đảng ủy được công bố đầu tháng, mỗi tháng ít nhất hai khu phố; đồng chí Bí thư dự họp dân ở nơi có ý kiến trái chiều. Công chức phường khi giải quyết công việc đã biết lắng nghe, giải thích bằng lời lẽ dễ hiểu, khảo sát sự hài lòng năm 2022 đạt kết quả cao hơn năm đầu triển khai.",
      ),
      p(
        "Với nhân dân, rõ nhất là tinh thần tự quản. Các khu phố tự bàn, tự quyết việc lắp camera an ninh, trồng cây, làm sân chơi. Cư dân khu đô thị mới ban đầu đứng ngoài các hoạt động chung, nay đã có người tham gia ban công tác mặt trận, tổ hòa giải. Các dòng họ đưa nội dung học tập, giữ gìn trật tự vào quy ước họ tộc, khen thưởng con cháu tại lễ tổ.",
      ),
    ],
    "II.2.2": [
      p(
        "Mười năm, các tập thể, cá nhân đăng ký {A03} mô hình “Dân vận khéo”; được công nhận {A04} mô hình. Phân theo lĩnh vực: kinh tế {A05}, văn hóa - xã hội {A06}, quốc phòng - an ninh {A07}, xây dựng hệ thống chính trị {A08}. Mô hình “Khu đô thị không khoảng cách” đưa cư dân mới vào tổ liên gia; mô hình “Tiếng loa khu phố” phát bản tin do chính người dân viết; mô hình “Nhà trọ an toàn” được 41 chủ nhà trọ ký cam kết.",
      ),
      p(
        "Công tác hòa giải ở cơ sở được củng cố với {A15} tổ, {A16} hòa giải viên; đã hòa giải {A17} vụ, thành {A18} vụ ({A18/A17}%). Phường tổ chức {A14} hội nghị nhân dân. Việc vận động xã hội hóa giúp xây mới hai nhà văn hóa khu phố, sửa chữa nhà cho các hộ khó khăn. Quốc phòng, an ninh được giữ vững, công tác tuyển quân hoàn thành chỉ tiêu hằng năm.",
      ),
      p(
        "Khuyết điểm, hạn chế: công tác dân vận của chính quyền ở vài lĩnh vực còn nặng về giải quyết thủ tục; sinh hoạt của một số chi hội đoàn thể chưa hấp dẫn; việc theo dõi kết quả sau khi kết luận đối thoại chưa liên tục. Nguyên nhân khách quan là dân số tăng cơ học nhanh, hạ tầng xã hội chưa theo kịp. Nguyên nhân chủ quan là kế hoạch của một số chi bộ còn sao chép, thiếu đôn đốc; cán bộ đoàn thể thay đổi nhiều.",
      ),
      list(
        "Phải coi cư dân mới là chủ thể, mời tham gia từ khâu bàn bạc, không chỉ thông báo kết quả.",
        "Công khai, minh bạch trong thu hồi đất là biện pháp dân vận hiệu quả nhất.",
        "Đánh giá cán bộ bằng kết quả việc cụ thể và ý kiến của nhân dân nơi phụ trách.",
      ),
    ],
    "II.3": [
      p(
        "Từ nay đến hết nhiệm kỳ, Đảng ủy lãnh đạo xây dựng phường Đồng Nguyên thành đô thị đồng bộ, hài hòa giữa khu phố cũ và khu dân cư mới. Nhiệm vụ dân vận trọng tâm là tạo sự gắn bó cộng đồng, chăm lo người yếu thế, bảo đảm mọi chủ trương đến được từng hộ, kể cả hộ thuê nhà.",
      ),
      list(
        "Hoàn thành việc thành lập tổ liên gia ở tất cả các khu đô thị trong năm 2024.",
        "Lập sổ theo dõi điện tử về kiến nghị của nhân dân, công khai kết quả mỗi quý trên bảng tin khu phố.",
        "Đổi mới nội dung sinh hoạt đoàn thể, mỗi tổ chức xây dựng ít nhất một câu lạc bộ theo sở thích.",
        "Tăng cường giám sát của nhân dân đối với công trình sử dụng vốn đóng góp.",
      ),
    ],
    "II.4.1": [
      p(
        "Đảng ủy phường Đồng Nguyên kiến nghị hai nội dung với Trung ương. Cả hai đều xuất phát từ thực tế khu dân cư mới: chưa có mô hình tổ chức phù hợp và thiếu căn cứ để huy động chủ đầu tư tham gia.",
      ),
      list(
        "Hướng dẫn mô hình tổ chức của Mặt trận, đoàn thể tại khu đô thị, chung cư, khu nhà ở công nhân.",
        "Quy định trách nhiệm của chủ đầu tư khu đô thị trong việc bố trí nhà sinh hoạt cộng đồng trước khi bàn giao nhà.",
      ),
    ],
    "II.4.2": [
      p(
        "Đối với Tỉnh, đề nghị chỉ đạo tháo gỡ các vướng mắc về đất đai tồn tại nhiều năm và hỗ trợ địa phương có tốc độ tăng dân số cao. Đây là hai nội dung mà tại các hội nghị nhân dân, bà con nêu nhiều lần.",
      ),
      list(
        "Chỉ đạo ngành tài nguyên và môi trường có hướng dẫn thống nhất về xác định diện tích đất vườn, ao trong cùng thửa đất ở.",
        "Xem xét định mức biên chế, kinh phí theo quy mô dân số thực tế, tính cả người tạm trú.",
        "Nhân rộng cách làm hay về dân vận ở khu đô thị trong toàn tỉnh.",
      ),
    ],
  },
  values: {
    C01: { total: 52 },
    C02: { total: 28 },
    C03: { total: 8060 },
    C04: { total: 98.7 },
    C05: { total: 19 },
    A01: { total: 13 },
    A02: { total: 66 },
    A03: { total: 27 },
    A04: { total: 21 },
    A05: { total: 6 },
    A06: { total: 8 },
    A07: { total: 4 },
    A08: { total: 3 },
    A11: { total: 1342 },
    A12: {
      total: 297,
      years: {
        2013: 18,
        2014: 34,
        2015: 41,
        2016: 36,
        2017: 31,
        2018: 22,
        2019: 24,
        2020: 19,
        2021: 21,
        2022: 38,
        2023: 13,
      },
    },
    A13: {
      total: 281,
      years: {
        2013: 14,
        2014: 31,
        2015: 38,
        2016: 38,
        2017: 33,
        2018: 24,
        2019: 22,
        2020: 18,
        2021: 19,
        2022: 35,
        2023: 9,
      },
    },
    A14: { total: 52 },
    A15: { total: 12 },
    A16: { total: 84 },
    A17: { total: 173 },
    A18: { total: 152 },
  },
  recommendations: [
    {
      level: "CENTRAL",
      item: "II.4.1",
      text: "Hướng dẫn mô hình tổ chức của Mặt trận, đoàn thể tại khu đô thị, chung cư, khu nhà ở công nhân.",
      ground: "Mô hình chi hội theo khu phố truyền thống không phù hợp với cư dân khu đô thị.",
    },
    {
      level: "CENTRAL",
      item: "II.4.1",
      text: "Quy định trách nhiệm của chủ đầu tư khu đô thị trong việc bố trí nhà sinh hoạt cộng đồng trước khi bàn giao nhà.",
      ground: "Có khu dân cư đã ở kín nhưng chưa có nơi hội họp.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Chỉ đạo ngành tài nguyên và môi trường có hướng dẫn thống nhất về xác định diện tích đất vườn, ao trong cùng thửa đất ở.",
      ground: "Phần lớn đơn thư tồn đọng của phường thuộc loại việc này.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Xem xét định mức biên chế, kinh phí theo quy mô dân số thực tế, tính cả người tạm trú.",
      ground: "Khối lượng công việc tăng theo dân số thực tế, không theo dân số đăng ký thường trú.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Nhân rộng cách làm hay về dân vận ở khu đô thị trong toàn tỉnh.",
      ground: "Các phường đang tự tìm cách làm, thiếu nơi trao đổi.",
    },
  ],
} as const satisfies WardReport;
