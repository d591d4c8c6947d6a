import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { parseArgs } from "node:util";
import { BrokenExport, exportLines, fileTrail } from "#lib/audit/export.ts";
import { labels } from "#lib/audit/labels.ts";
import { publicKeyOf } from "#lib/audit/signature.ts";
import { databaseTrail, type Verification, verifyTrail } from "#lib/audit/verify.ts";
import { db } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { usedWrongly, withDatabase } from "../steps/command-line.ts";

const USAGE = `npm run -s portal -- audit verify [--json]
npm run -s portal -- audit export --out FILE
npm run -s portal -- audit verify --file FILE [--json]`;

/** `portal audit verify | export`: checks the trail in the database or in an exported file, or writes it to a file. */
export default async function audit(args: string[]): Promise<number> {
  const [word, ...rest] = args;
  let options: { json?: boolean; file?: string; out?: string };
  try {
    options = parseArgs({
      args: rest,
      options: { json: { type: "boolean" }, file: { type: "string" }, out: { type: "string" } },
    }).values;
  } catch {
    return usedWrongly(USAGE);
  }
  if (word === "verify" && options.file !== undefined) return verifyFile(options.file, options.json ?? false);
  if (word === "verify")
    return withDatabase(async () => print(await verifyTrail(databaseTrail(db()), ownKey()), options.json ?? false));
  if (word === "export" && options.out !== undefined) return exportTo(options.out);
  return usedWrongly(USAGE);
}

function ownKey(): string | null {
  return settings.auditKey === null ? null : publicKeyOf(settings.auditKey);
}

async function verifyFile(file: string, json: boolean): Promise<number> {
  try {
    const trail = fileTrail(file);
    return print(await verifyTrail(trail, await trail.publicKey()), json);
  } catch (error) {
    if (!(error instanceof BrokenExport) && !(error instanceof Error && "code" in error)) throw error;
    console.error(`✗ ${file}: ${error.message}`);
    return 1;
  }
}

function exportTo(file: string): Promise<number> {
  return withDatabase(async () => {
    const out = createWriteStream(file, { mode: 0o600 });
    for await (const line of exportLines(databaseTrail(db()), ownKey())) {
      if (!out.write(`${line}\n`)) await once(out, "drain");
    }
    out.end();
    await once(out, "finish");
    console.error(`✓ ${file}`);
    return 0;
  });
}

function print(found: Verification, json: boolean): number {
  if (json) console.log(JSON.stringify(found));
  else if (found.fault === null)
    console.log(`✓ ${found.events} events hold, ${found.sealed} sealed under ${found.heads} signed heads`);
  else {
    const place = "eventId" in found.fault ? `event ${found.fault.eventId}` : `head of size ${found.fault.headSize}`;
    console.log(`✗ ${place}: ${labels.fault[found.fault.why].vi} · ${labels.fault[found.fault.why].en}`);
  }
  return found.holds ? 0 : 1;
}
