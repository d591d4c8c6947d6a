import type { WardReport } from "../types.ts";
import { list, p } from "./blocks.ts";

export const dongNgan = {
  unit: "bac-ninh/tu-son/dong-ngan",
  sections: {
    "II.1.1": [
      p(
        "Là phường trung tâm, nơi đặt trụ sở nhiều cơ quan và có chợ, phố buôn bán sầm uất, Đông Ngàn triển khai Nghị quyết số 25-NQ/TW gắn với xây dựng nếp sống văn minh đô thị. Đảng ủy tổ chức {C02} hội nghị quán triệt, triển khai, thu hút {C03} lượt người; {C04}% đảng viên được học tập, trong đó đảng viên giữ mối liên hệ với nơi cư trú theo quy định cũng được mời dự. Các văn bản lãnh đạo, chỉ đạo của cấp ủy gồm {C01} văn bản, tập trung vào trật tự vỉa hè, phòng cháy chợ và quy chế dân chủ.",
      ),
      p(
        "Khối dân vận do Phó Bí thư Thường trực Đảng ủy phụ trách, cùng các tổ dân vận khu phố tạo thành {A01} đầu mối với {A02} người tham gia, phần lớn là cán bộ hưu trí có kinh nghiệm. Chương trình công tác được duyệt từ tháng 01 hằng năm, giao ban mỗi tháng một lần vào ngày mùng 5. Điểm mới từ năm 2020 là biên bản giao ban được gửi ngay cho UBND phường và Công an phường, những việc thuộc thẩm quyền phải có trả lời trong mười ngày.",
      ),
    ],
    "II.1.2": [
      p(
        "HĐND phường giám sát chuyên đề về quản lý trật tự đô thị, thu chi các khoản đóng góp tự nguyện; mọi kết luận giám sát đều được đọc trên truyền thanh. UBND phường ban hành phương án sắp xếp các tuyến phố kinh doanh, lấy ý kiến tiểu thương và các hộ mặt phố trước khi áp dụng, thử nghiệm ba tháng rồi mới chính thức thực hiện. Bộ phận một cửa mở thêm buổi sáng thứ Bảy để người đi làm giờ hành chính thuận tiện giao dịch.",
      ),
      p(
        "Trong giai đoạn này phường tiếp {A11} lượt công dân, nhận {A12} đơn thư và giải quyết {A13} đơn, tỷ lệ {A13/A12}%. Hồ sơ thủ tục hành chính tiếp nhận {A22} bộ, giải quyết đúng và trước hạn {A23} bộ. Hai vụ việc kéo dài về nhà, đất do lịch sử để lại đã được phối hợp với các phòng của thành phố đối thoại nhiều lần, đến cuối năm 2022 cơ bản đạt thỏa thuận.",
      ),
    ],
    "II.1.3": [
      p(
        "Ủy ban MTTQ phường phối hợp các đoàn thể tuyên truyền nghị quyết tới từng ngành hàng trong chợ, qua bảng tin khu phố, nhóm liên lạc trực tuyến của tổ dân cư. Hội Liên hiệp Phụ nữ thành lập chi hội tiểu thương, sinh hoạt sau giờ chợ; Đoàn Thanh niên phụ trách các điểm hướng dẫn dịch vụ công trực tuyến. Mỗi đoàn thể nhận một tuyến phố tự quản và chịu trách nhiệm về vệ sinh, mỹ quan tuyến phố đó.",
      ),
      p(
        "Các hội quần chúng được giao nhiệm vụ tham gia tích cực: Hội Người cao tuổi tổ chức góp ý bản thiết kế công viên nhỏ ở khu phố; Hội Luật gia cử người tư vấn pháp luật miễn phí mỗi tháng một buổi tại nhà văn hóa. Tổng số đoàn viên, hội viên do các tổ chức quản lý hiện là {A19} người, chiếm đa số người trưởng thành cư trú ổn định trên địa bàn phường.",
      ),
    ],
    "II.2.1": [
      p(
        "Cán bộ, đảng viên hiểu rõ hơn trách nhiệm làm dân vận ở cả nơi công tác và nơi cư trú. Sinh hoạt chi bộ khu phố có thêm phần “việc của dân trong tháng”, bí thư chi bộ nêu từng việc, ai phụ trách, đã trả lời dân chưa. Cách làm đó khiến nghị quyết không còn là chuyện của giấy tờ. Người đứng đầu cấp ủy phường hai lần trong năm đến dự sinh hoạt với chi bộ còn khó khăn để nghe trực tiếp.",
      ),
      p(
        "Tiểu thương và các hộ mặt phố từ chỗ phản ứng với việc lập lại trật tự vỉa hè đã chuyển sang tự thỏa thuận vạch kẻ, tự nhắc nhau. Người dân quen với việc góp ý qua mã phản ánh, mỗi tháng phường nhận vài chục phản ánh, phần lớn xử lý trong tuần. Ý thức phòng cháy ở khu chợ được nâng lên rõ rệt sau các đợt diễn tập có tiểu thương tham gia.",
      ),
    ],
    "II.2.2": [
      p(
        "Phường có {A04} mô hình “Dân vận khéo” được công nhận trong tổng số {A03} mô hình đăng ký; lĩnh vực văn hóa - xã hội nhiều nhất với {A06} mô hình, tiếp đến kinh tế {A05}, quốc phòng - an ninh {A07} và xây dựng hệ thống chính trị {A08}. “Tuyến phố văn minh Minh Khai”, “Chợ an toàn, không khói thuốc”, “Tổ liên gia phòng cháy” là những mô hình có sức lan tỏa, được các phường bạn đến trao đổi kinh nghiệm.",
      ),
      list(
        "An ninh trật tự: tổ tự quản về an ninh ở các khu phố phối hợp giải quyết từ đầu các mâu thuẫn nhỏ; hòa giải {A17} vụ, thành {A18} vụ, đạt {A18/A17}%.",
        "Phòng, chống dịch: trong hai năm 2020 - 2021, các tổ dân vận cùng lực lượng y tế đến từng hộ, vận động tiểu thương tạm dừng bán hàng không thiết yếu.",
        "Khen thưởng: {A09} lượt tập thể và {A10} lượt cá nhân được các cấp biểu dương về công tác dân vận.",
      ),
      p(
        "Tồn tại: tình trạng lấn chiếm vỉa hè tái diễn vào giờ cao điểm; thanh niên ít tham gia sinh hoạt ở khu phố; một số phản ánh qua mạng chưa được trả lời đến cùng. Có việc này trước hết do công tác phối hợp xử lý giữa các lực lượng chưa thường xuyên; đội ngũ tổ dân vận tuổi cao, ít dùng thiết bị thông minh; nhu cầu buôn bán trên vỉa hè là sinh kế của nhiều hộ nên không thể giải quyết bằng một đợt ra quân.",
      ),
      p(
        "Bài học là ở đô thị phải vận động theo tuyến phố, theo ngành hàng, chứ không chỉ theo địa giới khu phố; thử nghiệm ở nơi đồng thuận cao trước rồi mở rộng; và mọi phản ánh của dân dù nhỏ cũng phải có hồi âm, vì sự im lặng của chính quyền làm mất lòng tin nhanh hơn một câu trả lời chưa như ý.",
      ),
    ],
    "II.3": [
      p(
        "Đông Ngàn phấn đấu trở thành phường kiểu mẫu về văn minh đô thị của thành phố. Công tác dân vận tập trung vào ba nhóm đối tượng là tiểu thương, người cao tuổi và thanh niên làm việc ở các cơ quan, cửa hàng trên địa bàn. Cấp ủy chỉ đạo số hóa việc tiếp nhận, theo dõi kiến nghị của nhân dân, công khai tỷ lệ trả lời hằng tháng.",
      ),
      list(
        "Rà soát, trẻ hóa tổ dân vận khu phố, phấn đấu mỗi tổ có một thành viên dưới 40 tuổi.",
        "Hằng quý tổ chức gặp mặt tiểu thương theo ngành hàng; các ý kiến được ghi vào sổ theo dõi chung.",
        "Phối hợp chặt chẽ giữa tự quản của nhân dân với tuần tra của lực lượng chức năng ở các tuyến phố chính.",
      ),
    ],
    "II.4.1": [
      p(
        "Đề nghị Trung ương nghiên cứu, bổ sung quy định về tham gia ý kiến của nhân dân bằng phương thức điện tử, coi đó là một hình thức chính thức của dân chủ ở cơ sở, có giá trị như biên bản họp dân. Đồng thời, có định hướng về mô hình tổ chức dân vận ở phường trung tâm đô thị, nơi cơ quan, doanh nghiệp và dân cư đan xen.",
      ),
      list(
        "Công nhận việc lấy ý kiến nhân dân qua nền tảng số trong quy định về thực hiện dân chủ ở cơ sở.",
        "Định hướng mô hình khối dân vận ở phường trung tâm, có sự tham gia của cơ quan, doanh nghiệp đóng trên địa bàn.",
      ),
    ],
    "II.4.2": [
      p(
        "Kiến nghị với Tỉnh xuất phát từ hai việc phường đang làm dở là sắp xếp vỉa hè và tiếp nhận phản ánh trực tuyến. Nếu được Tỉnh hướng dẫn thống nhất, phường sẽ không phải mỗi nhiệm kỳ làm lại từ đầu và người dân cũng yên tâm với những thỏa thuận đã ký.",
      ),
      list(
        "Ban hành quy định chung về sử dụng tạm thời một phần vỉa hè ở đô thị để địa phương có căn cứ thực hiện.",
        "Xây dựng nền tảng tiếp nhận phản ánh, kiến nghị dùng chung từ tỉnh đến phường.",
        "Quan tâm chế độ bồi dưỡng cho lực lượng tự quản tuyến phố.",
      ),
    ],
  },
  values: {
    C01: { total: 41 },
    C02: { total: 22 },
    C03: { total: 5180 },
    C04: { total: 99.4 },
    A01: { total: 6 },
    A02: { total: 36 },
    A03: { total: 19 },
    A04: { total: 14 },
    A05: { total: 3 },
    A06: { total: 7 },
    A07: { total: 2 },
    A08: { total: 2 },
    A09: { total: 27 },
    A10: { total: 64 },
    A11: {
      total: 982,
      years: {
        2013: 61,
        2014: 97,
        2015: 104,
        2016: 101,
        2017: 96,
        2018: 99,
        2019: 103,
        2020: 82,
        2021: 70,
        2022: 128,
        2023: 41,
      },
    },
    A12: {
      total: 163,
      years: {
        2013: 12,
        2014: 19,
        2015: 21,
        2016: 18,
        2017: 17,
        2018: 16,
        2019: 15,
        2020: 11,
        2021: 9,
        2022: 20,
        2023: 5,
      },
    },
    A13: {
      total: 161,
      years: {
        2013: 10,
        2014: 18,
        2015: 21,
        2016: 20,
        2017: 17,
        2018: 16,
        2019: 15,
        2020: 10,
        2021: 10,
        2022: 20,
        2023: 4,
      },
    },
    A17: { total: 74 },
    A18: { total: 66 },
    A19: { total: 4315 },
    A22: { total: 38640 },
    A23: { total: 38215 },
  },
  recommendations: [
    {
      level: "CENTRAL",
      item: "II.4.1",
      text: "Công nhận việc lấy ý kiến nhân dân qua nền tảng số trong quy định về thực hiện dân chủ ở cơ sở.",
      ground: "Người đi làm, người ở xa khó dự họp khu phố; ý kiến gửi qua mạng hiện chỉ để tham khảo.",
    },
    {
      level: "CENTRAL",
      item: "II.4.1",
      text: "Định hướng mô hình khối dân vận ở phường trung tâm, có sự tham gia của cơ quan, doanh nghiệp đóng trên địa bàn.",
      ground: "Nhiều việc ở phường liên quan đến cơ quan, doanh nghiệp không thuộc Đảng bộ phường.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Ban hành quy định chung về sử dụng tạm thời một phần vỉa hè ở đô thị để địa phương có căn cứ thực hiện.",
      ground: "Việc sắp xếp tuyến phố hiện dựa vào thỏa thuận, chưa có cơ sở pháp lý rõ ràng.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Xây dựng nền tảng tiếp nhận phản ánh, kiến nghị dùng chung từ tỉnh đến phường.",
      ground: "Mỗi phường tự lập nhóm liên lạc, việc chuyển ý kiến lên cấp trên thủ công, dễ thất lạc.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Quan tâm chế độ bồi dưỡng cho lực lượng tự quản tuyến phố.",
      ground: "Lực lượng hoạt động thường xuyên nhưng chưa có nguồn chi.",
    },
  ],
} as const satisfies WardReport;
