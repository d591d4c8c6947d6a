import { usedWrongly, withDatabase } from "../steps/command-line.ts";

/**
 * `portal sample reset [--org 2023|2026]`: the starter campaign (or that of the two-level province of 2026) as on its
 * first day, its clock too; everyone is signed out.
 */
export default async function sample(args: string[]): Promise<number> {
  const [word, option, year = "2023", ...more] = args;
  const known = word === "reset" && more.length === 0 && (option === undefined || option === "--org");
  if (!known || (option === "--org" && args.length !== 3))
    return usedWrongly("npm run -s portal -- sample reset [--org 2026]");
  return withDatabase(async () => {
    const { isSampleYear, sampleReset } = await import("#seed/load.ts");
    if (!isSampleYear(year)) return usedWrongly("npm run -s portal -- sample reset [--org 2023|2026]");
    await sampleReset(year);
    console.error("✓ đợt tổng kết mẫu đã trở lại ngày đầu · the starter campaign is back on its first day");
    return 0;
  });
}
