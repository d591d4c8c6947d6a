import type { SeedSections } from "../types.ts";
import { list, p } from "../wards/blocks.ts";

/**
 * Words Ban Dân vận writes of its own in the city's report on 25-NQ/TW, beside what it takes over from the wards.
 * No total stands in them: figures come from the table when the draft is composed.
 */
export const cityReport = {
  "II.1.1": [
    p(
      "Ban Thường vụ Thành ủy kịp thời chỉ đạo học tập, quán triệt Nghị quyết số 25-NQ/TW trong toàn Đảng bộ, ban hành chương trình hành động, phân công Ban Dân vận Thành ủy theo dõi, hướng dẫn. Các Đảng ủy phường cụ thể hóa nghị quyết phù hợp với đặc điểm từng địa bàn: phường trung tâm gắn với văn minh đô thị, phường làng nghề gắn với bảo vệ môi trường, phường có nhiều dự án gắn với ổn định đời sống của nhân dân sau thu hồi đất.",
    ),
  ],
  "II.1.2": [
    p(
      "HĐND, UBND thành phố đưa nội dung công tác dân vận vào chương trình, kế hoạch hằng năm; chỉ đạo các phòng, ban và UBND các phường công khai thủ tục, đối thoại trước khi quyết định những việc liên quan trực tiếp tới nhân dân. Công tác tiếp công dân, giải quyết đơn thư được duy trì nền nếp ở tất cả các phường.",
    ),
  ],
  "II.1.3": [
    p(
      "MTTQ, các tổ chức chính trị - xã hội và các hội quần chúng xây dựng chương trình hành động, đa dạng hóa hình thức tuyên truyền, hướng mạnh về địa bàn dân cư, người lao động thuê trọ, hộ làm nghề và tiểu thương. Vai trò giám sát, đại diện quyền lợi của đoàn viên, hội viên được phát huy rõ hơn qua từng nhiệm kỳ.",
    ),
  ],
  "II.2.1": [
    p(
      "Qua mười năm, nhận thức và trách nhiệm của cấp ủy, chính quyền, Mặt trận, đoàn thể đối với công tác dân vận có chuyển biến toàn diện. Người đứng đầu trực tiếp đối thoại, giải quyết việc khó; đảng viên nêu gương; nhân dân chủ động tham gia bàn bạc, giám sát những việc của cộng đồng.",
    ),
  ],
  "II.2.2": [
    p(
      "Phong trào thi đua “Dân vận khéo” lan tỏa ở các phường, nhiều mô hình xuất phát từ sáng kiến của nhân dân. Bên cạnh đó, hạn chế chung là một số mô hình thiếu tiêu chí, khó duy trì; công tác nắm tình hình người tạm trú và trên mạng xã hội còn chậm; việc lưu trữ, thống kê số liệu dân vận ở vài phường chưa đầy đủ.",
    ),
    list(
      "Công khai, minh bạch trước khi quyết định là biện pháp dân vận hiệu quả nhất.",
      "Mô hình phải thuộc về tập thể, có tiêu chí, có người chịu trách nhiệm.",
      "Mọi kiến nghị của nhân dân đều phải có hồi âm đúng hẹn.",
    ),
  ],
  "II.3": [
    p(
      "Thời gian tới, Thành ủy Từ Sơn tập trung lãnh đạo thực hiện Luật Thực hiện dân chủ ở cơ sở; đổi mới công tác dân vận ở khu đô thị mới, khu nhà trọ, làng nghề; lấy kết quả giải quyết kiến nghị của nhân dân làm tiêu chí đánh giá tổ chức, cán bộ hằng năm.",
    ),
  ],
  "II.4.1": [
    p(
      "Tổng hợp kiến nghị của các phường, Thành ủy kiến nghị Trung ương sớm quy định khung về tổ chức, chế độ đối với lực lượng làm dân vận ở khu phố và hướng dẫn công tác dân vận đối với người tạm trú, lao động tự do ở đô thị.",
    ),
  ],
  "II.4.2": [
    p(
      "Thành ủy đề nghị Tỉnh quan tâm quỹ đất cho làng nghề, nhà ở cho công nhân, kinh phí thường xuyên cho khối dân vận phường và tổ chức bồi dưỡng kỹ năng dân vận, đối thoại cho cán bộ cơ sở.",
    ),
  ],
} as const satisfies SeedSections;
