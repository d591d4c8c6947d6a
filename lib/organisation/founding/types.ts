import type { z } from "zod";
import type { desks, documentForms, indicatorKinds } from "../level/schema.ts";
import type { templateSchema } from "../schema.ts";

/** A level as a row of an installation's beginning. */
export type FoundingLevel = { code: string; rank: number; nameVi: string; nameEn: string };

/** A kind of unit as a row of an installation's beginning; the letters say which figures a body of it answers. */
export type FoundingKind = {
  code: string;
  nameVi: string;
  nameEn: string;
  level: string;
  desk: (typeof desks)[number];
  documentForm: (typeof documentForms)[number];
  indicatorKinds: readonly (typeof indicatorKinds)[number][];
};

/** With what an installation begins: rows from then on; nothing in the portal asks for one of these codes. */
export type Founding = { levels: readonly FoundingLevel[]; kinds: readonly FoundingKind[]; top: string };
export type Template = z.infer<typeof templateSchema>;
