import { labels } from "#lib/report/labels.ts";
import { allReports, type RegisteredReport } from "#lib/report/queries/register.ts";
import { isShownState } from "#lib/report/shown-state.ts";
import { usedWrongly, withDatabase } from "../steps/command-line.ts";

const USAGE = "npm run -s portal -- report list [--json]";

function line(report: RegisteredReport): string {
  const state = isShownState(report.state) ? labels.state[report.state].vi : report.state;
  const due = report.deadlines.map((one) => `${one.kind} ${one.dueOn ?? "–"}`).join(", ");
  const version = report.version === null ? "–" : `v${report.version}`;
  return [report.id, report.key, report.level ?? "–", state, version, due, report.digest.slice(0, 12)].join("\t");
}

/** `portal report list`: id, unit, directive, level, state, version, deadlines and digest of each report. */
export default async function report(args: string[]): Promise<number> {
  const [word, ...options] = args;
  const json = options.includes("--json");
  if (word !== "list" || options.some((option) => option !== "--json")) return usedWrongly(USAGE);
  return withDatabase(async () => {
    const all = await allReports();
    console.log(json ? JSON.stringify(all) : all.map(line).join("\n"));
    return 0;
  });
}
