import { labels } from "#lib/report/labels.ts";
import { allAssignments, type RegisteredAssignment } from "#lib/report/queries/register.ts";
import { isShownState } from "#lib/report/shown-state.ts";
import { usedWrongly, withDatabase } from "../steps/command-line.ts";

const USAGE = "npm run -s portal -- assignment list [--json]";

function line(duty: RegisteredAssignment): string {
  const state = isShownState(duty.state) ? labels.state[duty.state].vi : duty.state;
  const due = duty.deadlines.map((one) => `${one.kind} ${one.dueOn ?? "–"}`).join(", ");
  return [duty.id, duty.directive, duty.unit, duty.level ?? "–", state, due, `→ ${duty.channel}`].join("\t");
}

/** `portal assignment list`: what every unit owes, to whom, by when, and where it stands. */
export default async function assignment(args: string[]): Promise<number> {
  const [word, ...options] = args;
  const json = options.includes("--json");
  if (word !== "list" || options.some((option) => option !== "--json")) return usedWrongly(USAGE);
  return withDatabase(async () => {
    const all = await allAssignments();
    console.log(json ? JSON.stringify(all) : all.map(line).join("\n"));
    return 0;
  });
}
