import { expect, test } from "vitest";
import { layReport } from "./lay.ts";
import { testTarget } from "./test-target.ts";

const WARD = testTarget("ward_party_committee", "25-NQ/TW");

type Where = { item: string; sure: boolean };

/** Where each line of a report was laid that is not a heading; null where it has no place. */
function placesOf(texts: readonly string[]): (Where | null)[] {
  let made = 0;
  const { laid } = layReport(
    texts.map((text, at) => ({ number: at + 1, text, place: "body" as const })),
    WARD,
    () => {
      made += 1;
      return `b${made}`;
    },
  );
  return texts.map((_, at) => {
    const here = laid.find(({ pieces }) => pieces.some(({ lines }) => lines.includes(at + 1)));
    return here === undefined ? null : { item: here.itemId, sure: here.sure };
  });
}
const itemsOf = (texts: readonly string[]): (string | null)[] => placesOf(texts).map((one) => one?.item ?? null);

test("a heading about the place and the work: what tells of the place has none, the work goes to whose it is", () => {
  expect(
    itemsOf([
      "I. KHÁI QUÁT ĐỊA BÀN VÀ CÔNG TÁC TRIỂN KHAI",
      "Xã nằm ven sông, phần lớn người dân làm nông nghiệp.",
      "Đảng bộ xã có 14 chi bộ với 320 đảng viên.",
      "Đã ban hành 5 kế hoạch với 12 nội dung.",
      "Đảng ủy xã mở lớp học tập nghị quyết cho đảng viên.",
      "UBND xã đưa nội dung vào chương trình công tác năm.",
      "II. KẾT QUẢ THỰC HIỆN",
    ]).slice(1, 6),
  ).toEqual([null, null, "II.1.1", "II.1.1", "II.1.2"]);
});

test("letters below a Roman number are a level, and people who changed are awareness in a long heading too", () => {
  expect(
    itemsOf([
      "II- Kết quả",
      "A- Chuyển biến của đội ngũ cán bộ, công chức và người dân trong xã",
      "Cán bộ gần dân hơn trước.",
      "B- Kết quả cụ thể",
      "Đã làm 3 tuyến đường.",
    ]).filter((_, at) => at === 2 || at === 4),
  ).toEqual(["II.2.1", "II.2.2"]);
});

test("a heading of nothing known between two of the results goes on with them, not surely", () => {
  const report = [
    "KẾT QUẢ THỰC HIỆN",
    "Đã vận động nhân dân làm đường.",
    "CÁC TỔ TỰ QUẢN TRÊN ĐỊA BÀN",
    "Các tổ họp mỗi tháng một lần.",
  ];
  expect(placesOf([...report, "HẠN CHẾ", "Kinh phí còn ít."])[3]).toEqual({ item: "II.2.2", sure: false });
  expect(placesOf([...report, "PHƯƠNG HƯỚNG", "Làm tốt hơn."])[3]).toBeNull();
});

test("below a label for a level without an item, what asks another level for itself goes there", () => {
  expect(
    itemsOf([
      "IV. KIẾN NGHỊ, ĐỀ XUẤT",
      "- Tỉnh: cấp thêm tài liệu cho cấp xã.",
      "- Thành phố: sửa nhà văn hóa.",
      "Bên cạnh đó, đề nghị Tỉnh ủy sớm có hướng dẫn mới.",
    ]).slice(1),
  ).toEqual(["II.4.2", null, "II.4.2"]);
});
