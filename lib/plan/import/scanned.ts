const DIGITS: Readonly<Record<string, string>> = { O: "0", o: "0", l: "1", I: "1", "|": "1" };

const asDigits = (token: string): string => token.replace(/[OolI|]/gu, (letter) => DIGITS[letter] ?? letter);

/** Letters that a scanner reads for digits count as digits only beside a real one: "l0", "3O", "2l5"; never "I/2023". */
const MIXED = "(?=[OolI|]*\\d)[\\dOolI|]";
const NOT_INSIDE = "(?<![\\p{L}\\p{N}/.-])";

const NUMBERS: readonly (readonly [RegExp, (token: string) => string])[] = [
  // l0/l0/2022, 3O.4.2O23
  [new RegExp(`${NOT_INSIDE}[\\dOol|I]{1,2}([/.-])[\\dOolI|]{1,2}\\1${MIXED}{4}(?![\\p{L}\\p{N}])`, "gu"), asDigits],
  // O5/4, l0/2022
  [new RegExp(`${NOT_INSIDE}${MIXED}{1,2}/(?:l|O?\\d|${MIXED}{2}|${MIXED}{4})(?![\\p{L}\\p{N}/])`, "gu"), asDigits],
  // ngày 2l tháng 5 năm 2O26
  [new RegExp(`(?<=(?:[Nn]gày|[Tt]háng|[Nn]ăm|[Nn]ãm) )${MIXED}{1,4}(?![\\p{L}\\p{N}/.-])`, "gu"), asDigits],
  [/(?<=(?:[Nn]gày|[Tt]háng) )[l|](?= (?:tháng|năm))/gu, asDigits],
  // 31O/KH-UBND, 2l5-KH/QU, 15/2O14/NQ-HĐND
  [
    new RegExp(`${NOT_INSIDE}${MIXED}{1,5}(?=[a-zđ]?(?:/${MIXED}{4})? ?[-/] ?(?:${MIXED}{4} ?[-/])?[A-ZĐ])`, "gu"),
    asDigits,
  ],
  [new RegExp(`(?<=\\d/)${MIXED}{4}(?=[-/][A-ZĐ])`, "gu"), asDigits],
  // ngày 1 8 tháng 9 năm 2 0 2 2
  [/(?<=[Nn]gày )\d \d(?= ?(?:tháng|\/ ?\d))/gu, (token) => token.replace(" ", "")],
  [/(?<=tháng )[01] \d(?= năm)/gu, (token) => token.replace(" ", "")],
  [/(?<=năm )[12](?: ?\d){3}(?!\d| ?\p{L}*[-/])/gu, (token) => token.replaceAll(" ", "")],
  [/^l(?=\. ?\p{Lu})/gu, asDigits],
  [/(?<!\p{L})S[ổồôỏơ](?=\s?:?\s?\d{1,5}[a-z]?\s?[-/])/gu, () => "Số"],
];

/** What scanners read for the commonest words of plans; the first of each is no word there, whatever stands beside it. */
const WORDS: readonly (readonly [string, string])[] = [
  ["cùa", "của"],
  ["cúa", "của"],
  ["cũa", "của"],
  ["nãm", "năm"],
  ["ngảy", "ngày"],
  ["truớc", "trước"],
  ["trưóc", "trước"],
  ["trướe", "trước"],
  ["thưc", "thực"],
  ["đuợc", "được"],
  ["đưọc", "được"],
  ["phuờng", "phường"],
  ["thuờng", "thường"],
  ["ƯBND", "UBND"],
  ["UBNĐ", "UBND"],
  ["HĐNĐ", "HĐND"],
  ["kếhoạch", "kế hoạch"],
  ["hướngdẫn", "hướng dẫn"],
  ["chươngtrình", "chương trình"],
  ["đềcương", "đề cương"],
  ["thôngbáo", "thông báo"],
  ["mụcđích", "mục đích"],
  ["nộidung", "nội dung"],
  ["nơinhận", "nơi nhận"],
];

/** The same for words that only what stands beside them shows to be misread. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["(?:kế|ké|kê|kể|kẻ) (?:hoạch|hoach|hoạeh)", "kế hoạch"],
  ["(?:tồng|tông|tống|tổng) (?:kết|két|kêt|kểt|kềt)", "tổng kết"],
  ["(?:sơ|sờ|so) (?:két|kêt|kểt)", "sơ kết"],
  ["(?:két|kêt|kểt|kềt|kết) (?:quả|quà|qua)(?= (?:thực|đạt|triển|tổng|công|lãnh|chủ|nổi))", "kết quả"],
  ["(?:két|kêt|kểt|kềt) (?:quả|quà)", "kết quả"],
  ["(?:két|kêt|kểt|kềt) luận", "kết luận"],
  ["(?:chi|chì|chí|chỉ) (?:đạo|đao)", "chỉ đạo"],
  ["(?:chi|chì|chí|chỉ) (?:thị|thi)(?= số| \\d)", "chỉ thị"],
  ["(?:nghi|nghỉ|nghị) (?:quyết|quyêt|quyểt)", "nghị quyết"],
  ["(?:quyết|quyêt|quyểt) (?:định|đinh|đỉnh)", "quyết định"],
  ["yêu (?:càu|câu|cẩu|cầu)", "yêu cầu"],
  ["nội (?:dưng|đung|dụng)", "nội dung"],
  ["mục (?:đich|đỉch)", "mục đích"],
  ["cộng (?:sàn|sán|san)", "cộng sản"],
  ["(?:phối|phồi|phổi) (?:hợp|họp) (?:với|vói|vơi)", "phối hợp với"],
  ["(?:đối|đổi) (?:vói|vơi)", "đối với"],
  ["văn (?:bàn|bán)", "văn bản"],
  ["báo (?:cảo|cào)", "báo cáo"],
  ["đàng (?=ủy|bộ|viên|đoàn)", "đảng "],
  ["(?:tinh|tình|tĩnh) (?=ủy|uỷ)", "tỉnh "],
  ["thành (?:úy|ùy)", "thành ủy"],
  ["huyện (?:úy|ùy)", "huyện ủy"],
  ["quận (?:úy|ùy)", "quận ủy"],
  ["tỉnh (?:úy|ùy)", "tỉnh ủy"],
  ["đảng (?:úy|ùy)", "đảng ủy"],
  ["cấp (?:úy|ùy)", "cấp ủy"],
  ["(?:úy|ùy) ban", "ủy ban"],
  ["ban (?:thưòng|thường|thương) (?:vụ|vu)(?= )", "ban thường vụ"],
  ["thực (?:hiên|hiển)", "thực hiện"],
  ["trách (?:nhiêm|nhiểm)", "trách nhiệm"],
  ["(?:noi|nợi|nơi) (?:nhận|nhân|nhặn)(?=:|$)", "nơi nhận"],
  ["cong an", "công an"],
];

/** "kế hoạch" in the case of what it stands for: KÉ HOẠCH, Ké hoạch, ké hoạch. */
function inCaseOf(misread: string, right: string): string {
  if (misread.toLowerCase() === right) return misread;
  if (!/\p{Ll}/u.test(misread)) return right.toUpperCase();
  return /^\p{Lu}/u.test(misread) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
}

const REPAIRS = [...WORDS, ...PAIRS].map(
  ([misread, right]) => [new RegExp(`(?<!\\p{L})(?:${misread})(?![\\p{L}])`, "giu"), right] as const,
);
const BEFORE_NAME = /(?<!\p{L})Sờ(?= \p{Lu})/gu;

/** Whether anything in a text may be misread, so that clean text is not looked through word by word. */
const SUSPECT =
  /[cC][ùúũÙÚŨ][aA]|(?<!\p{L})(?:nãm|NÃM|ngảy|hoach|HOACH|tru[oớ]c|trướe|trưóc|thưc|THƯC|đuợc|đưọc|phuờng|thuờng|ƯBND|UBNĐ|HĐNĐ|k[éêểẻ]t?|K[ÉÊỂẺ]T?|Ké|Kê|Két|tồng|Tồng|TỒNG|tông|Tông|TÔNG|tống|Tống|chi|Chi|CHI|chì|chí|nghi|Nghi|NGHI|càu|CÀU|câu|CÂU|cẩu|dưng|DƯNG|đung|dụng|sàn|SÀN|sán|SÁN|san|vói|vơi|họp|bàn|bán|cảo|cào|kể|đàng|Đàng|ĐÀNG|tinh|Tinh|TINH|tình|Tình|Sờ|sờ|Úy|úy|Ùy|ùy|ÚY|ÙY|vu|VU|thưòng|thương|hiên|HIÊN|nhiêm|nhân|NHÂN|noi|Noi|nợi|CONG|Cong|quyêt|quyểt|đinh|ĐINH|kềt|quà|đao|đich|\p{Lu}{5,})(?!\p{L})/u;

/**
 * A scanned text with letters for digits inside dates and document numbers, and with the commonest words that are
 * misread, as it was written. Nothing else is touched.
 */
export function asWrittenBeforeScan(text: string): string {
  const numbers = NUMBERS.reduce((done, [pattern, by]) => done.replace(pattern, by), text);
  if (!SUSPECT.test(numbers)) return numbers;
  return REPAIRS.reduce((done, [pattern, right]) => {
    return done.replace(pattern, (misread) => inCaseOf(misread, right));
  }, numbers).replace(BEFORE_NAME, "Sở");
}
