import { parseArgs } from "node:util";
import { hasSecondFactor } from "#lib/access/second-factor/queries.ts";
import { roles } from "#lib/access/types.ts";
import { addPerson, closeAccount, resetPassword } from "#lib/organisation/commands/person.ts";
import { addPosition } from "#lib/organisation/commands/position.ts";
import { removeFactorOf } from "#lib/organisation/commands/second-factor.ts";
import { fromShell } from "#lib/organisation/commands/shell.ts";
import { labels } from "#lib/organisation/labels.ts";
import { everybody, openSamples, personByEmail, unitsCalled } from "#lib/organisation/queries/shell.ts";
import { createPersonSchema } from "#lib/organisation/schema.ts";
import { now } from "#lib/platform/clock.ts";
import { ok, type Problem, type Result } from "#lib/platform/result.ts";
import { dayOf } from "#lib/platform/time.ts";
import { describe } from "#lib/workflow/labels.ts";
import { usedWrongly, withDatabase } from "../steps/command-line.ts";

const USE = `npm run -s portal -- person list [--json]
npm run -s portal -- person create --name "Nguyễn Văn A" --email a@example.vn [--unit van-phong --role ADMIN --title "Quản trị"]
npm run -s portal -- person reset --email a@example.vn
npm run -s portal -- person reset --email a@example.vn --second-factor [--reason "…"]   (chỉ gỡ xác thực hai bước · removes the second factor only)
npm run -s portal -- person close --email a@example.vn [--reason "…"]
npm run -s portal -- person close --sample`;

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const options = {
  name: text,
  email: text,
  unit: text,
  role: text,
  title: text,
  reason: text,
  sample: flag,
  "second-factor": flag,
  json: flag,
};
type Given = ReturnType<typeof read>["values"];

function read(args: string[]) {
  return parseArgs({ args, options, allowPositionals: true });
}

/** `portal person list|create|close|reset`: administration without a browser. A new password is printed once. */
export default async function person(args: string[]): Promise<number> {
  let given: ReturnType<typeof read>;
  try {
    given = read(args);
  } catch {
    return usedWrongly(USE);
  }
  const word = given.positionals[0] ?? "";
  const work = WORDS[word];
  if (work === undefined || given.positionals.length > 1) return usedWrongly(USE);
  return withDatabase(() => work(given.values));
}

const WORDS: Record<string, (given: Given) => Promise<number>> = { list, create, close, reset };

async function list(given: Given): Promise<number> {
  const people = await everybody();
  if (given.json) console.log(JSON.stringify(people, null, 2));
  else
    for (const p of people)
      console.log(
        [p.email, p.name, p.closed ? "closed" : "open", p.sample ? "sample" : "real", p.roles.join(", ") || "-"].join(
          "\t",
        ),
      );
  return 0;
}

async function create(given: Given): Promise<number> {
  const input = createPersonSchema.safeParse({ fullName: given.name, email: given.email });
  const role = roles.find((known) => known === given.role);
  const wantsRole = given.unit !== undefined || given.role !== undefined;
  if (!input.success || (wantsRole && (given.unit === undefined || role === undefined))) return usedWrongly(USE);
  const units = given.unit === undefined ? [] : await unitsCalled(given.unit);
  if (given.unit !== undefined && units.length !== 1)
    return says(
      units.length === 0 ? "không có đơn vị · no such unit" : "nhiều đơn vị cùng tên · several units of that name",
      given.unit,
    );
  const made = await fromShell("shell", async (pen): Promise<Result<string>> => {
    const added = await addPerson(pen, input.data);
    if (!added.ok) return added;
    const unitId = units[0];
    if (role === undefined || unitId === undefined) return ok(added.value.password);
    const since = dayOf(now());
    const granted = await addPosition(
      pen,
      { personId: added.value.personId, unitId, role, title: given.title ?? given.role ?? role, since },
      null,
    );
    return granted.ok ? ok(added.value.password) : granted;
  });
  if (!made.ok) return refused(made.problem);
  console.error("mật khẩu dùng lần đầu, chỉ hiện một lần · first password, shown only once:");
  console.log(made.value);
  return 0;
}

async function close(given: Given): Promise<number> {
  const reason = given.reason ?? "portal person close";
  if (given.sample) {
    const people = await openSamples();
    for (const id of people) await fromShell("shell", (pen) => closeAccount(pen, id, reason));
    console.error(`${people.length} tài khoản mẫu đã khóa · sample accounts closed`);
    return 0;
  }
  return given.email === undefined
    ? usedWrongly(USE)
    : onPerson(given.email, (id) => fromShell("shell", (pen) => closeAccount(pen, id, reason)));
}

async function reset(given: Given): Promise<number> {
  if (given.email === undefined) return usedWrongly(USE);
  if (given["second-factor"]) {
    const document = given.reason ?? "portal person reset --second-factor";
    return onPerson(given.email, (id) => fromShell("shell", (pen) => removeFactorOf(pen, id, document)));
  }
  return onPerson(given.email, async (id) => {
    const done = await fromShell("shell", (pen) => resetPassword(pen, id));
    if (done.ok && (await hasSecondFactor(id))) {
      console.error(
        "người này còn xác thực hai bước; nếu mất điện thoại, gỡ bằng --second-factor · they still have a second factor; if the phone is lost, remove it with --second-factor",
      );
    }
    return done;
  });
}

async function onPerson(
  email: string,
  work: (id: string) => Promise<Result<{ password: string } | null>>,
): Promise<number> {
  const id = await personByEmail(email);
  if (id === null) return says("không có người dùng · no such person", email);
  const done = await work(id);
  if (!done.ok) return refused(done.problem);
  if (done.value !== null) console.log(done.value.password);
  return 0;
}

function refused(problem: Problem): number {
  return says(describe(problem, labels, "vi"), describe(problem, labels, "en"));
}

function says(...lines: string[]): number {
  console.error(`✗ ${lines.join("\n  ")}`);
  return 1;
}
