/**
 * A PDF as bytes, one page for each list of rows: `[x, y, text]` in points from the lower left, set in Helvetica 12 pt
 * (Latin letters only).
 *
 * @param more entries of the trailer, for files that say they are locked
 */
export function pdfFile(pages: readonly (readonly (readonly [number, number, string])[])[], more = ""): Uint8Array {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...pages.flatMap((rows, index) => pageObjects(rows, index)),
  ];
  return fileOf(objects, more);
}

/** A PDF of these objects, the first of which is its catalog. */
function fileOf(objects: readonly string[], more = ""): Uint8Array {
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${more} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

function pageObjects(rows: readonly (readonly [number, number, string])[], index: number): string[] {
  const content = rows.map(([x, y, text]) => `BT /F 12 Tf ${x} ${y} Td (${text}) Tj ET`).join("\n");
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
}

/**
 * A PDF of one page whose drawing never ends: each of its forms draws the next one ten times, ten times over.
 *
 * @param depth how many forms there are: 10 ** depth rows of text in the end
 */
export function endlessPdf(depth = 9): Uint8Array {
  const form = (index: number) => {
    const content = index < depth ? `/F${index + 1} Do `.repeat(10) : "BT /F 12 Tf 72 600 Td (bao cao) Tj ET";
    const next = `/XObject << /F${index + 1} ${5 + index + 1} 0 R >>`;
    return `<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> ${index < depth ? next : ""} >> /Length ${content.length} >>\nstream\n${content}\nendstream`;
  };
  return fileOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /F0 5 0 R >> >> /Contents ${6 + depth} 0 R >>`,
    ...Array.from({ length: depth + 1 }, (_, index) => form(index)),
    "<< /Length 6 >>\nstream\n/F0 Do\nendstream",
  ]);
}
