import type { FoundingKind } from "./types.ts";

/** A kind of unit in one line: code, names, level, whose desk, which document form, for whom it answers. */
export function kind(
  code: string,
  nameVi: string,
  nameEn: string,
  level: string,
  desk: FoundingKind["desk"],
  documentForm: FoundingKind["documentForm"],
  indicatorKinds: FoundingKind["indicatorKinds"],
): FoundingKind {
  return { code, nameVi, nameEn, level, desk, documentForm, indicatorKinds };
}
