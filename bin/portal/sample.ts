import { usedWrongly, withDatabase } from "../steps/command-line.ts";

/** `portal sample reset`: the starter campaign as on its first day, its clock too; everyone is signed out. */
export default async function sample(args: string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== "reset") return usedWrongly("npm run -s portal -- sample reset");
  return withDatabase(async () => {
    const { sampleReset } = await import("#seed/load.ts");
    await sampleReset();
    console.error("✓ đợt tổng kết mẫu đã trở lại ngày đầu · the starter campaign is back on its first day");
    return 0;
  });
}
