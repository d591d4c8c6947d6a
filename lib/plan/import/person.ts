const RANK =
  "(?:(?:Đại|Thượng|Trung|Thiếu) (?:tá|úy|uý|tướng)|Đại tướng|(?:PGS|GS|TSKH|TS|ThS|BS|BSCKII?|CN|KS)\\.?,?(?= |\\p{Lu})|Bác sĩ|Luật sư|Kỹ sư|Thạc sĩ|Tiến sĩ|Ông|Bà|Đồng chí) ?";
const NAME = "\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*){1,5}";
const SIGNED = "(?:\\(?(?:[Đđ]ã ký|[Kk]ý tên|[Kk]ý, đóng dấu)\\)?:?\\s*)?";
const PERSON = new RegExp(`^${SIGNED}((?:${RANK})*${NAME})$`, "u");

/** The name of a person that is all of a line, with the rank before it; null where the line is something else. */
export const personIn = (key: string): string | null => PERSON.exec(key)?.[1] ?? null;
