/** Numbers that are no results: documents, dates, years and spans of years, terms of congresses, counts of the directive. */
const REFERENCES =
  /số \d+|\d+[-–/]\p{Lu}[\p{Lu}\p{Ll}]*(?:[-–/&]\p{L}+)*|(?:ngày|tháng|năm|quý|khóa|lần thứ|giai đoạn|nhiệm kỳ|điều|khoản|mục) \d+(?:[/-]\d+)*(?:\s*[-–]\s*\d+(?:[/-]\d+)*)?|\d{1,2}\/\d{1,2}(?:\/\d{4})?|\d{1,2}\/\d{4}|(?<!\d)(?:19|20)\d\d(?!\d)|\d+ năm (?:thực hiện|qua|triển khai)/giu;

/** A text without the numbers of documents, dates and spans of years. */
export function withoutReferences(text: string): string {
  return text.replace(REFERENCES, " ");
}

/** Figures that follow each other and are told of together: fewer agree by chance, and so do small ones. */
const TOGETHER = { figures: 4, digits: 8 } as const;

/** The results a text tells in figures, in their order, digits only (`1.840` → `1840`, `98,5` → `98,5`). */
export function figuresIn(text: string): string[] {
  return (withoutReferences(text.normalize("NFC")).match(/\d+(?:[.,]\d+)*/gu) ?? []).map((written) =>
    written.replace(/\.(?=\d{3}(?!\d))/gu, ""),
  );
}

/** Every run of figures of a text that is telling enough to be looked for elsewhere. */
export function figureRuns(text: string): string[][] {
  const figures = figuresIn(text);
  return figures.flatMap((_figure, at) => {
    const run = figures.slice(at, at + TOGETHER.figures);
    const telling = run.length === TOGETHER.figures && new Set(run).size >= 3;
    return telling && run.join("").length >= TOGETHER.digits ? [run] : [];
  });
}
