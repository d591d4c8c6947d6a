import type { Founding } from "./types.ts";
import { kind } from "./kind.ts";

/** Nothing but a body to begin from: levels and kinds are entered by hand. */
export const bare: Founding = {
  levels: [{ code: "TOP", rank: 1, nameVi: "Cấp cao nhất", nameEn: "Top level" }],
  kinds: [kind("top_body", "Cơ quan cao nhất", "Topmost body", "TOP", "leaders", "party-committee", [])],
  top: "top_body",
};
