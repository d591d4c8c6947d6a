import { globSync } from "node:fs";
import { sep } from "node:path";

/** One address of the portal as the folder of the app has it: `/reports/[id]/write`, and whether it is a page. */
export type Route = { path: string; page: boolean };

/** Every route there is, read from the folder itself. */
export function routes(): Route[] {
  return globSync("app/**/{page.tsx,route.ts}")
    .map((file) => {
      const parts = file.split(sep).slice(1, -1);
      const path = `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join("/")}`;
      return { path, page: file.endsWith("page.tsx") };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
