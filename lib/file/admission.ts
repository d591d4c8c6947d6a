import { checkWorkbook, FILE_LIMIT_MB, readFile } from "#lib/document/read/file.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { nfc } from "#lib/platform/text.ts";
import { pictureOf } from "./picture.ts";

/** A file that may be kept: the name it is given out under, and its kind as told by its content. */
export type Admitted = { name: string; mediaType: string };

const OFFICE = "application/vnd.openxmlformats-officedocument";
const MEDIA_TYPES = {
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  pdf: "application/pdf",
  txt: "text/plain; charset=utf-8",
  md: "text/plain; charset=utf-8",
  png: "image/png",
  jpg: "image/jpeg",
} as const;
type Kind = keyof typeof MEDIA_TYPES;

const OTHER_ENDINGS: Partial<Record<Kind, RegExp>> = { jpg: /\.jpe?g$/i, md: /\.(md|markdown)$/i };
const NAME_LIMIT = 150;
const LIMIT = FILE_LIMIT_MB * 1_000_000;

/**
 * Whether a file may be kept, by its content: office files and PDFs as their reader takes them, pictures part by
 * part. What is two kinds at once is neither. A PDF that was scanned is kept: nobody reads it here, a person answers for it.
 *
 * Problems: the codes of `readFile` and `pictureOf`, file.kindNotKept.
 */
export async function admit(bytes: Uint8Array, givenName: string): Promise<Result<Admitted>> {
  const found = await kindOf(bytes, givenName);
  if (!found.ok) return found;
  const kind = found.value;
  return ok({ name: safeName(givenName, kind), mediaType: MEDIA_TYPES[kind] });
}

async function kindOf(bytes: Uint8Array, name: string): Promise<Result<Kind>> {
  if (bytes.length > LIMIT) return refuse("file.tooLarge", { limit: FILE_LIMIT_MB });
  const picture = pictureOf(bytes);
  if (picture) return picture.ok ? ok(picture.value.kind) : picture;
  const read = await readFile(bytes, name);
  if (read.ok) return ok(read.value.kind);
  if (read.problem.code === "file.noText") return ok("pdf");
  if (read.problem.code !== "file.kindUnknown") return { ok: false, problem: read.problem };
  const problem = await checkWorkbook(bytes);
  if (problem === null) return ok("xlsx");
  return problem.code === "file.kindUnknown" ? refuse("file.kindNotKept", { name }) : { ok: false, problem };
}

/** The last part of a name, without what no file system takes, with the ending of what it really is. */
function safeName(given: string, kind: Kind): string {
  const last = nfc(given).split(/[\\/]/).at(-1) ?? "";
  const clean = last
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, "")
    .replace(/^[.\s]+/, "")
    .trim();
  const ending = OTHER_ENDINGS[kind] ?? new RegExp(`\\.${kind}$`, "i");
  const stem = clean.replace(ending, "").slice(0, NAME_LIMIT).trim();
  const own = ending.exec(clean)?.[0] ?? `.${kind}`;
  return `${stem || "tep"}${own}`;
}
