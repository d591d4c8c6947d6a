/** Edits a copied text undergoes before it is handed in, from a seed, so that a run can be repeated. */

export type Planted = { paragraphs: string[]; words: number };
type Random = () => number;

/** A generator of numbers 0–1 (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(random: Random, from: readonly T[]): T => {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
};

const NAMES = [
  "Vĩnh Phúc",
  "Hòa Long",
  "Kim Chân",
  "Vân Dương",
  "Khắc Niệm",
  "Thị Cầu",
  "Đáp Cầu",
  "Nam Sơn",
  "Phong Khê",
  "Võ Cường",
];

/** Other words for the same, as writers exchange them. */
const SYNONYMS: readonly (readonly [string, string])[] = [
  ["tổ chức", "tiến hành"],
  ["triển khai", "thực hiện"],
  ["nhân dân", "bà con"],
  ["người dân", "bà con"],
  ["cán bộ", "đội ngũ cán bộ"],
  ["kịp thời", "nhanh chóng"],
  ["thường xuyên", "đều đặn"],
  ["hằng năm", "mỗi năm"],
  ["hằng tháng", "mỗi tháng"],
  ["ban hành", "xây dựng"],
  ["chỉ đạo", "lãnh đạo"],
  ["phối hợp", "kết hợp"],
  ["tuyên truyền", "phổ biến"],
  ["giải quyết", "xử lý"],
  ["kết quả", "hiệu quả"],
  ["hạn chế", "tồn tại"],
  ["còn", "vẫn còn"],
  ["nhiều", "không ít"],
  ["phường", "địa phương"],
  ["khu phố", "tổ dân phố"],
  ["các hộ", "các gia đình"],
  ["ý kiến", "kiến nghị"],
  ["đề nghị", "kiến nghị"],
  ["tham gia", "góp phần"],
  ["xây dựng", "thành lập"],
  ["quan tâm", "chú trọng"],
  ["trực tiếp", "đích thân"],
  ["sau khi", "khi"],
  ["đồng thời", "bên cạnh đó"],
  ["do", "vì"],
  ["được", "đã được"],
  ["trong đó", "trong số đó"],
  ["khó khăn", "vướng mắc"],
  ["hướng dẫn", "chỉ dẫn"],
  ["hội nghị", "cuộc họp"],
  ["cuộc họp", "buổi họp"],
  ["vận động", "động viên"],
  ["hỗ trợ", "giúp đỡ"],
];

const INSERTED = [
  "trong thời gian qua",
  "có thể nói",
  "theo kế hoạch đã đề ra",
  "nhất là từ đầu nhiệm kỳ",
  "với quyết tâm cao",
  "trên cơ sở đó",
  "nhìn chung",
  "theo đúng chỉ đạo của cấp trên",
  "kể cả những lúc khó khăn",
  "như đã nêu ở trên",
  "từng bước",
  "một cách bài bản",
  "đúng kế hoạch",
  "tại cơ sở",
  "qua đánh giá của cấp ủy",
  "đến nay",
  "về cơ bản",
  "cùng với đó",
  "bằng nhiều cách làm",
  "đáng chú ý",
];

const sentencesOf = (text: string): string[] => text.split(/(?<=[.;])\s+/u).filter((sentence) => sentence !== "");
const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Figures and names of places become others. */
export function swapped(text: string, random: Random): string {
  const names = new Map<string, string>();
  return text
    .replace(/\d+(?:[.,]\d+)*/gu, () => String(1 + Math.floor(random() * 900)))
    .replace(/(?<=\p{Ll}[, ]*\s)(?:\p{Lu}\p{Ll}+ ){1,2}?\p{Lu}\p{Ll}+(?=[\s,.;”])/gu, (name) => {
      if (/Đảng|Ban|Hội|Mặt|Ủy|Nghị|Trung|Thành|Tỉnh|Nhà|Bí|Phó|Chủ|Dân|Đoàn|Công|Quyết|Kế/u.test(name)) return name;
      const other = names.get(name) ?? pick(random, NAMES);
      names.set(name, other);
      return other;
    });
}

/** Up to a share of its places, words are exchanged for others of the same meaning. */
function reworded(text: string, random: Random, share: number): string {
  let out = text;
  for (const [from, to] of SYNONYMS) {
    if (random() > share) continue;
    out = out.replace(new RegExp(`(?<!\\p{L})${from}(?!\\p{L})`, "gu"), (found) => (random() < 0.75 ? to : found));
  }
  return out;
}

function withInsertions(text: string, random: Random, share: number): string {
  const words = text.split(" ");
  let left = Math.floor(words.length * share);
  const out: string[] = [];
  for (const word of words) {
    out.push(word);
    if (left <= 0 || random() > share * 0.45) continue;
    const phrase = pick(random, INSERTED);
    out.push(phrase);
    left -= countWords(phrase);
  }
  return out.join(" ");
}

function reordered(text: string, random: Random): string {
  const sentences = sentencesOf(text);
  for (let at = sentences.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [sentences[at], sentences[other]] = [sentences[other] ?? "", sentences[at] ?? ""];
  }
  return sentences.join(" ");
}

function splitInTwo(text: string): string[] {
  const sentences = sentencesOf(text);
  const half = Math.ceil(sentences.length / 2);
  return [sentences.slice(0, half).join(" "), sentences.slice(half).join(" ")].filter((part) => part !== "");
}

/** A stretch of a text of about so many words, begun at a sentence. */
export function stretchOf(text: string, random: Random, words: number): string | null {
  const sentences = sentencesOf(text.replace(/\n+/gu, " "));
  const from = Math.floor(random() * sentences.length);
  let out = "";
  for (const sentence of sentences.slice(from)) {
    const missing = words - countWords(out);
    if (missing <= 0) break;
    const parts = sentence.split(" ");
    out = `${out} ${parts.length > missing * 1.3 ? `${parts.slice(0, Math.ceil(missing * 1.1)).join(" ")}.` : sentence}`;
  }
  return countWords(out) >= Math.min(60, words) ? out.trim() : null;
}

export const edits = ["swap", "words", "order", "split", "insert", "all"] as const;
export type Edit = (typeof edits)[number];

/** A stretch as it is handed in by another unit: names and figures always its own, and the edit asked for. */
export function planted(stretch: string, edit: Edit, random: Random): Planted {
  const every = edit === "all";
  let text = swapped(stretch, random);
  if (every || edit === "words") text = reworded(text, random, every ? 0.35 : 0.6);
  if (every || edit === "insert") text = withInsertions(text, random, every ? 0.12 : 0.2);
  if (every || edit === "order") text = reordered(text, random);
  const paragraphs = every || edit === "split" ? splitInTwo(text) : [text];
  return { paragraphs, words: countWords(stretch) };
}
