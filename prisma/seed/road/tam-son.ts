import { p } from "../wards/blocks.ts";

/** How Tam Sơn answers its return: the section in agreement with the table, and the reply to each returned item. */
export const tamSonMended = {
  unit: "bac-ninh/tu-son/tam-son",
  item: "II.2.2",
  /** Replaces the first block of II.2.2. */
  block: p(
    "Mười năm qua, Đảng ủy phường đã chỉ đạo khối dân vận xây dựng mô hình “Dân vận khéo” ở cả bảy khu phố, gắn với chỉnh trang đô thị và phong trào khuyến học. Trong {A03} mô hình đăng ký, đến nay {A04} mô hình được công nhận, gồm {A05} mô hình kinh tế, {A06} mô hình văn hóa - xã hội, {A07} mô hình quốc phòng - an ninh; hai mô hình khác đang đề nghị công nhận nên chưa tính. Tiêu biểu là mô hình “Dòng họ tự quản”, “Đoạn đường hoa của cựu chiến binh”, “Tủ sách khu phố” được nhân dân hưởng ứng và duy trì đều.",
  ),
  replies: [
    "Đã sửa theo biểu; hai mô hình đang đề nghị công nhận, chưa có quyết định nên chưa tính.",
    "Biểu A04 ghi đúng theo quyết định công nhận; đã kiểm tra lại, giữ nguyên 12 mô hình.",
  ],
} as const;
