import { problem } from "./problem.ts";

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A workbook to be kept under a name; not found where there is none for this viewer. */
export function workbookFile(workbook: { bytes: Uint8Array; name: string } | null): Response {
  if (workbook === null) return problem("access.notFound", { title: "Not found" });
  return new Response(Uint8Array.from(workbook.bytes), {
    headers: {
      "content-type": WORKBOOK,
      "content-disposition": `attachment; filename="${workbook.name}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}
